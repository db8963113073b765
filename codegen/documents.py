"""Every document exactly as it is sent, with sample values in the holes, for a check against the known protocol."""

import importlib.util
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from graphql import GraphQLSchema, get_named_type, is_enum_type, is_list_type, get_nullable_type, type_from_ast

from codegen.compiler import Config
from codegen.operations import CompiledOperation, lower
from codegen.models import build_models
from codegen.naming import give_names
from codegen.source import Sources, name_of, read


def write_documents(config: Config, directory: Path) -> int:
    """One file per operation and per way of filling its holes."""
    source = read(config.schema, config.queries)
    models = build_models(config.schema, config.queries)
    give_names(source, models)
    directory.mkdir(parents=True, exist_ok=True)
    for file in directory.glob("*.graphql"):
        file.unlink()
    count = 0
    for operation in lower(source, models):
        for number, text in enumerate(dict.fromkeys(_variants(operation, source, config))):
            (directory / f"{operation.module}.{operation.function}.{number}.graphql").write_text(text, encoding="utf-8")
            count += 1
    print(f"{count} documents in {directory}")
    return 0


def _variants(operation: CompiledOperation, source: Sources, config: Config) -> Iterator[str]:
    """Without its optional literals, with all of them, and with each comparison that the list knows."""
    runtime = _runtime(config)
    samples = dict(_samples(operation, source, runtime))
    required = {v.wire: samples[v.wire] for v in operation.literals if v.required}
    filters = {f.wire: runtime.filters.Comparisons(f.input, f.types) for f in operation.filters}
    yield from (_print(operation, runtime, filters, given) for given in (required, required | samples))
    for one in operation.filters:
        deleted = [runtime.filters.Comparison("", "deleted", "", False)] if "deleted" in one.types else []
        for key in one.types:
            leaf = runtime.filters.Comparison("", key, "", _filter_sample(one.types[key]))
            for condition in itertools.chain([leaf], (leaf & other for other in deleted if key != "deleted")):
                yield _print(operation, runtime, filters, required | {one.wire: condition})


def _print(operation: CompiledOperation, runtime: ModuleType, filters: dict[str, object], given: dict[str, object]) -> str:
    text, _ = runtime.printing.print_text(operation.text, {}, given, filters)
    return f"{text}\n"


def _samples(operation: CompiledOperation, source: Sources, runtime: ModuleType) -> Iterator[tuple[str, object]]:
    node = next(op for op in source.operations if name_of(op) == operation.name)
    filtered = {f.wire for f in operation.filters}
    for definition in node.variable_definitions:
        wire = definition.variable.name.value
        if wire in filtered or not any(v.wire == wire for v in operation.literals):
            continue
        type_ = type_from_ast(source.schema, definition.type)
        value = _sample(source.schema, str(get_named_type(type_)), runtime)
        yield wire, [value] if is_list_type(get_nullable_type(type_)) else value


def _sample(schema: GraphQLSchema, type_name: str, runtime: ModuleType) -> object:
    type_ = schema.type_map[type_name]
    if is_enum_type(type_):
        member = next(iter(type_.values))
        field, _, direction = member.rpartition("_")
        return runtime.order.Order("", field, direction) if type_name.endswith("OrderByInput") else _enum(member, runtime)
    return {"Int": 0, "Float": 0.5, "Boolean": False}.get(type_name, "c00000000000000000000sample")


def _enum(member: str, runtime: ModuleType) -> object:
    return runtime.enums.OpenEnum("Sample", {member: member})[member]  # type: ignore[index]  # the functional form


def _filter_sample(type_name: str) -> object:
    return {"Int": 1, "Float": 0.5, "Boolean": False}.get(type_name, "sample")


def _runtime(config: Config) -> ModuleType:
    """The runtime that the generated package carries, loaded from where it is written."""
    name = "codegen_runtime"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            name, config.runtime / "__init__.py", submodule_search_locations=[str(config.runtime)]
        )
        assert spec is not None and spec.loader is not None
        sys.modules[name] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        for part in ("filters", "order", "enums", "printing"):
            importlib.import_module(f"{name}.{part}")
    return sys.modules[name]
