"""What `@paginate` says must be there: the list, the cursor, the variables."""

from collections.abc import Iterator

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLObjectType,
    GraphQLScalarType,
    OperationDefinitionNode,
    SelectionSetNode,
)

from codegen.problems import did_you_mean
from codegen.source import Sources, name_of
from codegen.types import is_list, named


def paging_rules(source: Sources) -> Iterator[GraphQLError]:
    for operation in source.operations:
        if any(directive.name.value == "paginate" for directive in operation.directives) and operation.name:
            yield from _rules(source, operation)


def _rules(source: Sources, op: OperationDefinitionNode) -> Iterator[GraphQLError]:
    try:
        given = source.directive(op, "paginate") or {}
    except GraphQLError:
        return  # validation says what is wrong with the directive itself
    declared = {v.variable.name.value for v in op.variable_definitions}
    cursor = given.get("cursor")
    for name in sorted({"from"} - declared if cursor else {"skip", "first"} - declared):
        style = "a cursor" if cursor else "skip and first"
        yield GraphQLError(f"{name_of(op)} is paged by {style}, so it needs the variable ${name}.", op)
    yield from _path_rules(source, op, "items", str(given["items"]))
    if cursor:
        yield from _path_rules(source, op, "cursor", str(cursor))


def _path_rules(source: Sources, op: OperationDefinitionNode, argument: str, path: str) -> Iterator[GraphQLError]:
    type_: object = source.schema.get_root_type(op.operation)
    selected: SelectionSetNode | None = op.selection_set
    field = None
    for step in path.split("."):
        if not isinstance(type_, GraphQLObjectType) or step not in type_.fields:
            known = type_.fields if isinstance(type_, GraphQLObjectType) else ()
            yield GraphQLError(f"@paginate: {type_} has no field {step!r}.{did_you_mean(step, known)}", op)
            return
        node = _find(source, selected, step)
        if node is None:
            yield GraphQLError(f"@paginate: {name_of(op)} does not select {path!r}.", op)
            return
        field, selected = type_.fields[step], node.selection_set
        type_ = named(field.type)
    assert field is not None
    if argument == "items" and not is_list(field.type):
        yield GraphQLError(f"@paginate: {path!r} is {field.type}; expected the path of a list.", op)
    if argument == "cursor" and not isinstance(type_, GraphQLScalarType | GraphQLEnumType):
        yield GraphQLError(f"@paginate: {path!r} is {field.type}; expected the path of a cursor.", op)


def _find(source: Sources, selected: SelectionSetNode | None, name: str) -> FieldNode | None:
    for node in selected.selections if selected else ():
        if isinstance(node, FieldNode) and node.name.value == name:
            return node
        fragment = source.fragments.get(node.name.value) if isinstance(node, FragmentSpreadNode) else None
        if fragment and (found := _find(source, fragment.selection_set, name)):
            return found
    return None
