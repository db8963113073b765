"""What `@paginate` and `@long` say must be there: the list, the cursor, the variables."""

from collections.abc import Iterator

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLObjectType,
    OperationDefinitionNode,
    SelectionSetNode,
)

from codegen.problems import did_you_mean
from codegen.source import Sources, name_of
from codegen.types import is_list, name_in, named


def paging_rules(source: Sources) -> Iterator[GraphQLError]:
    for operation in source.operations:
        for name, rules in (("paginate", _rules), ("long", _long_rules)):
            if any(directive.name.value == name for directive in operation.directives) and operation.name:
                yield from rules(source, operation)


def _long_rules(source: Sources, op: OperationDefinitionNode) -> Iterator[GraphQLError]:
    try:
        given = source.directive(op, "long") or {}
    except GraphQLError:
        return  # validation says what is wrong with the directive itself
    yield from _path_rules(source, op, "@long", str(given["items"]), "list")


def _rules(source: Sources, op: OperationDefinitionNode) -> Iterator[GraphQLError]:
    try:
        given = source.directive(op, "paginate") or {}
    except GraphQLError:
        return  # likewise
    declared = {v.variable.name.value for v in op.variable_definitions}
    cursor = given.get("cursor")
    for name in sorted({"from"} - declared if cursor else {"skip", "first"} - declared):
        style = "a cursor" if cursor else "skip and first"
        yield GraphQLError(f"{name_of(op)} is paged by {style}, so it needs the variable ${name}.", op)
    for path, expected in ((given["items"], "list"), (cursor, _kind_of_from(source, op))):
        if path:
            yield from _path_rules(source, op, "@paginate", str(path), expected)


def _kind_of_from(source: Sources, op: OperationDefinitionNode) -> str:
    """A cursor goes back as it came: an object where `$from` takes one."""
    of = [v.type for v in op.variable_definitions if v.variable.name.value == "from"]
    taken = source.schema.get_type(name_in(of[0])) if of else None
    return "object" if isinstance(taken, GraphQLInputObjectType) else "value"


def _path_rules(
    source: Sources, op: OperationDefinitionNode, directive: str, path: str, expected: str
) -> Iterator[GraphQLError]:
    type_: object = source.schema.get_root_type(op.operation)
    selected: SelectionSetNode | None = op.selection_set
    field = None
    for step in path.split("."):
        if not isinstance(type_, GraphQLObjectType) or step not in type_.fields:
            known = type_.fields if isinstance(type_, GraphQLObjectType) else ()
            yield GraphQLError(f"{directive}: {type_} has no field {step!r}.{did_you_mean(step, known)}", op)
            return
        node = _find(source, selected, step)
        if node is None:
            yield GraphQLError(f"{directive}: {name_of(op)} does not select {path!r}.", op)
            return
        field, selected = type_.fields[step], node.selection_set
        type_ = named(field.type)
    assert field is not None
    if _kind(field.type) != expected:
        what = {"list": "a list", "object": "an object like $from", "value": "a cursor"}[expected]
        yield GraphQLError(f"{directive}: {path!r} is {field.type}; expected the path of {what}.", op)


def _kind(type_: object) -> str:
    if is_list(type_):
        return "list"
    return "object" if isinstance(named(type_), GraphQLObjectType) else "value"


def _find(source: Sources, selected: SelectionSetNode | None, name: str) -> FieldNode | None:
    for node in selected.selections if selected else ():
        if isinstance(node, FieldNode) and node.name.value == name:
            return node
        fragment = source.fragments.get(node.name.value) if isinstance(node, FragmentSpreadNode) else None
        if fragment and (found := _find(source, fragment.selection_set, name)):
            return found
    return None
