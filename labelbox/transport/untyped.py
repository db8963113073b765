"""A document of the user's own, as `Client.execute` takes it. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from .multipart import Form, form, parts_of
from .retry import Repeat
from .wire import graphql_body, name_of, repeat_of, untyped_variables


@dataclass(frozen=True, slots=True)
class UntypedCall:
    """What is sent.

    Attributes:
        name: What to call it in an error.
        repeat: When it may be repeated, as far as its text tells.
        variables: Its variables as they are sent; empty where the user gave a ready body.
    """

    name: str
    body: bytes | Form = field(repr=False)
    repeat: Repeat
    variables: Mapping[str, object] = field(repr=False)

    @staticmethod
    def made_of(
        query: str | None,
        variables: Mapping[str, object] | None,
        data: str | Mapping[str, str] | None,
        files: Mapping[str, object] | None,
    ) -> "UntypedCall":
        """Put together what the user gave.

        Raises:
            ValueError: there is neither a query nor data, or the data do not fit the files.
            TypeError: a variable or a file is of a kind that cannot be sent.
        """
        if query is None and data is None:
            raise ValueError("query and data cannot both be none")
        sent = untyped_variables(variables)
        if files:
            fields = _fields(query, sent, data, files)
            text = query if query is not None else _query_in(fields.get("operations", ""))
            return UntypedCall(name_of(text), form(fields, parts_of(files)), repeat_of(text), sent)
        if query is not None:
            return UntypedCall(name_of(query), graphql_body(query, sent), repeat_of(query), sent)
        ready = data if isinstance(data, str) else json.dumps(data)
        text = _query_in(ready)
        return UntypedCall(name_of(text), ready.encode(), repeat_of(text), sent)


def _fields(
    query: str | None,
    variables: Mapping[str, object],
    data: str | Mapping[str, str] | None,
    files: Mapping[str, object],
) -> dict[str, str]:
    """The fields of a form: those given, or those of the query with a place for each file."""
    if query is not None:
        sent = {**variables, **dict.fromkeys(files)}
        places = {name: [f"variables.{name}"] for name in files}
        return {"operations": json.dumps({"variables": sent, "query": query}), "map": json.dumps(places)}
    given: object = json.loads(data) if isinstance(data, str) else data
    if not isinstance(given, Mapping):
        raise ValueError("data: with files, expected the fields of the form, `operations` and `map`")
    fields = cast("Mapping[str, object]", given)
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in fields.items()}


def _query_in(body: str) -> str:
    """The query in a ready body; an empty text, which may be anything, if there is none."""
    try:
        parsed: Any = json.loads(body)
    except ValueError:
        return ""
    query: object = parsed.get("query") if isinstance(parsed, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # JSON
    return query if isinstance(query, str) else ""
