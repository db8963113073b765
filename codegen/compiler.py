"""The whole compiler, read from top to bottom: schema and queries in, files out."""

import json
from dataclasses import dataclass
from pathlib import Path

from graphql import is_composite_type, is_scalar_type

from codegen import rules
from codegen.entities import find_entities
from codegen.layout import format_python, render
from codegen.lock import lock
from codegen.models import Models, build_models
from codegen.naming import give_names
from codegen.operations import CompiledOperation, lower
from codegen.source import Sources, read

PACKAGE = Path("generated/labelbox_graphql")
SANDBOX_SCHEMA = Path("labelbox/sandbox/schema.graphql")
SANDBOX_NAMES = Path("labelbox/sandbox/type_names.json")


@dataclass(frozen=True, slots=True)
class Config:
    """Where the compiler reads; it writes nowhere, see `codegen.__main__`."""

    schema: Path
    queries: Path
    runtime: Path


@dataclass(frozen=True, slots=True)
class Compilation:
    """What is known of the schema and the queries before anything is printed."""

    source: Sources
    models: Models
    operations: list[CompiledOperation]


def understand(config: Config) -> Compilation:
    """The first half, which `generate` and `codegen.documents` share.

    Raises:
        CompileError: the queries do not fit the schema or a house rule; names file, line and column of each problem.
    """
    # 1. Read the schema and the queries, and check the one against the other.
    source = read(config.schema, config.queries)
    rules.check(source)
    # 2. Let ariadne-codegen build the models; keep the trees, tidied.
    models = build_models(config.schema, config.queries, source.names)
    rules.check_models(source, models)
    # 3. Give everything its Python name and the schema's words.
    give_names(source, models)
    # 4. Lower each operation to the few facts that a template needs.
    return Compilation(source, models, lower(source, models))


def generate(config: Config) -> dict[Path, bytes]:
    """Compile the schema and the queries into files, by their paths below the project's root.

    Pure: the same inputs give the same bytes. Writing, checking for staleness and
    snapshotting are three callers of this function.

    Raises:
        CompileError: the queries do not fit the schema or a house rule; names file, line and column of each problem.
    """
    known = understand(config)
    # 5. Find the columns of each entity in the fragments' models.
    entities = find_entities(known.source, known.models)
    # 6. Render one module per query file, and format everything at once.
    files = format_python(render(known.models, known.operations, entities))
    # 7. Copy the hand-written runtime under it, verbatim, and say what all this was made from.
    files |= {Path("runtime") / file.name: file.read_bytes() for file in sorted(config.runtime.glob("*.py"))}
    files |= {Path("py.typed"): b"", Path("codegen.lock"): lock(config)}
    # 8. The sandbox serves the server's schema as it stands, by resolvers that know the types by our names.
    server = (config.schema / "labelbox.graphql").read_bytes()
    served = {SANDBOX_SCHEMA: server, SANDBOX_NAMES: f"{json.dumps(_bound(known.source), indent=2)}\n".encode()}
    return {PACKAGE / path: data for path, data in files.items()} | served


def _bound(source: Sources) -> dict[str, str]:
    """Our names of what has resolvers."""
    types = source.schema.type_map
    return {
        wire: name
        for wire, name in source.names.types.items()
        if is_composite_type(types[wire]) or is_scalar_type(types[wire])
    }
