"""Which Python type stands for a custom scalar."""

SCALARS = {
    "DateTime": "datetime.datetime",
    "Json": "typing.Any",
    "PageSize": "int",
    "UInt64": "int",
    "Upload": "gql.Upload",
}
"""What a response holds; the import is part of the name."""

ARGUMENTS = {"Json": "gql.JSONValue", "UInt64": "int | str"}
"""Where a variable takes something else than a response holds."""

BUILT_IN = {"ID": "str", "String": "str", "Int": "int", "Float": "float", "Boolean": "bool"}
