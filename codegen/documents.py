"""Every document exactly as it is sent, with sample values in the holes, for a check against the known protocol."""

from collections.abc import Iterator
from pathlib import Path

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLType,
    is_leaf_type,
    is_required_input_field,
)

from codegen.compiler import Config, understand
from codegen.operations import CompiledOperation, Filter
from codegen.runtime.enums import OpenEnum
from codegen.runtime.filters import Comparison, Comparisons
from codegen.runtime.printing import print_text
from codegen.types import inside, is_list, is_non_null

SAMPLES: dict[str, object] = {"Int": 1, "Float": 0.5, "Boolean": False}
SAMPLE = "c00000000000000000000sample"


class _Member(OpenEnum):
    """A member of any enum: open enums keep every value."""

    ONE = "ONE"


def write_documents(config: Config, directory: Path) -> int:
    """One file per operation and per way of filling its holes."""
    directory.mkdir(parents=True, exist_ok=True)
    for file in directory.glob("*.graphql"):
        file.unlink()
    count = 0
    for operation in understand(config).operations:
        for number, text in enumerate(dict.fromkeys(_variants(operation))):
            file = directory / f"{operation.module}.{operation.function}.{number}.graphql"
            file.write_text(f"{text}\n", encoding="utf-8")
            count += 1
    print(f"{count} documents in {directory}")
    return 0


def _variants(operation: CompiledOperation) -> Iterator[str]:
    """Without its optional literals, with all of them, and with each comparison that the list knows."""
    filters = {one.wire: Comparisons(one.entity, one.types) for one in operation.filters}
    samples = {v.wire: _sample(v.type) for v in operation.literals if v.wire not in filters}
    required = {v.wire: samples[v.wire] for v in operation.literals if v.required}
    compared = [{one.wire: c} for one in operation.filters for c in _comparisons(one)]
    for given in ({}, samples, *compared):
        yield print_text(operation.text, {}, required | given, filters)[0]


def _comparisons(one: Filter) -> Iterator[object]:
    """Each key alone, and one conjunction: the protocol knows a key or not, whatever stands beside it."""
    leaves = [Comparison("", key, "", SAMPLES.get(type_, SAMPLE)) for key, type_ in one.types.items()]
    yield from leaves
    if len(leaves) > 1:
        yield leaves[0] & leaves[-1]


def _sample(type_: GraphQLType) -> object:
    if is_non_null(type_):
        return _sample(inside(type_))
    if is_list(type_):
        return [_sample(inside(type_))]
    match type_:
        case GraphQLEnumType():
            return _Member(next(iter(type_.values)))
        case GraphQLInputObjectType():
            # Enough to see the names, and no circles.
            return {
                name: _sample(f.type)
                for name, f in type_.fields.items()
                if is_required_input_field(f) or is_leaf_type(f.type)
            }
        case _:
            return SAMPLES.get(str(type_), SAMPLE)
