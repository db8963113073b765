"""What the server was asked, whichever way the client wrote it: values in the text or as variables, aliases, order."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from graphql import FieldNode, GraphQLSyntaxError, OperationDefinitionNode, SelectionSetNode, VariableNode, parse
from graphql.language import (
    BooleanValueNode,
    EnumValueNode,
    FloatValueNode,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    StringValueNode,
    ValueNode,
)

from labelbox.rules.kinds import is_dict, is_list
from labelbox.sandbox.recording import RecordedCall

_ABSENT = object()


def asked(call: RecordedCall) -> list[str]:
    """A line for each thing that a request asks for: the operation, then each field that is given something.

    What is selected is left out: clients may be interested in different things.
    """
    if call.document is None:
        return [f"{call.method} {call.path}"]
    try:
        definitions = parse(call.document).definitions
    except GraphQLSyntaxError:
        return [call.document]
    lines: list[str] = []
    for operation in definitions:
        if isinstance(operation, OperationDefinitionNode):
            values = dict(call.variables)
            for each in operation.variable_definitions:
                if each.default_value is not None:
                    values.setdefault(each.variable.name.value, _value(each.default_value, {}))
            name = operation.name.value if operation.name else operation.operation.value
            lines += [f"{name}: {line}" for line in _fields(operation.selection_set, "", values)]
    return lines


def _fields(selection: SelectionSetNode, path: str, values: Mapping[str, Any]) -> Iterator[str]:
    for node in selection.selections:
        if isinstance(node, FieldNode):
            here = f"{path}.{node.name.value}" if path else node.name.value
            given = {each.name.value: _value(each.value, values) for each in node.arguments}
            present = {name: value for name, value in given.items() if value is not _ABSENT}
            if present or not path:
                yield f"{here} {json.dumps(present, sort_keys=True)}"
            if node.selection_set:
                yield from _fields(node.selection_set, here, values)


def _number(value: Any) -> Any:
    """1.0 is 1 on the wire too."""
    if is_dict(value):
        return {key: _number(each) for key, each in value.items()}
    if is_list(value):
        return [_number(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _value(node: ValueNode, values: Mapping[str, Any]) -> Any:
    match node:
        case VariableNode():
            return _number(values.get(node.name.value, _ABSENT))
        case StringValueNode() | EnumValueNode() | BooleanValueNode():
            return node.value
        case IntValueNode():
            return int(node.value)
        case FloatValueNode():
            return _number(float(node.value))
        case NullValueNode():
            return None
        case ListValueNode():
            return [_value(each, values) for each in node.values]
        case ObjectValueNode():
            fields = {each.name.value: _value(each.value, values) for each in node.fields}
            return {name: value for name, value in fields.items() if value is not _ABSENT}
        case _:
            raise TypeError(f"a value of an unknown kind: {node.kind}")
