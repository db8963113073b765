"""GraphQL requests as bytes, and what kind of request a text is. Pure."""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import cast

from labelbox_graphql.runtime.values import to_json

from .retry import Repeat


def graphql_body(query: str, variables: Mapping[str, object] | None) -> bytes:
    """The body of a GraphQL call: exactly two keys, in ASCII, and null where there are no variables."""
    content = {"query": query, "variables": variables or None}
    if _holds_many_texts(variables or {}):
        from pydantic_core import to_json as encoded

        try:
            body = encoded(content)  # a fifth of the time; it escapes no letters, though, and refuses half of a pair
        except ValueError:
            pass
        else:
            if body.isascii():
                return body
    return _ENCODER.encode(content).encode("ascii")


def _holds_many_texts(variables: Mapping[str, object]) -> bool:
    """Whether there is a long list of ids or keys, and nothing beside it that two encoders could write in two ways."""
    lists = [cast("list[object]", value) for value in variables.values() if isinstance(value, list)]
    return (
        sum(map(len, lists)) >= MANY
        and all(type(value) in _PLAIN for value in variables.values())
        and all({*map(type, value)} <= {str} for value in lists)
    )


MANY = 1_000
_PLAIN = frozenset({str, int, bool, type(None), list})


# Variables come out of `to_json`, which no circle survives; to look for one takes as long as the rest.
_ENCODER = json.JSONEncoder(allow_nan=False, check_circular=False)


def untyped_variables(given: Mapping[str, object] | None) -> dict[str, object]:
    """A user's own variables as JSON values; instants become UTC text to the second.

    Raises:
        TypeError: a value has no JSON form.
    """
    return {str(name): to_json(value) if _needs_care(value) else value for name, value in (given or {}).items()}


def _needs_care(value: object) -> bool:
    return isinstance(value, datetime) or not isinstance(value, str | int | float | bool | None)


_TOKEN = re.compile(
    r'"""(?:\\"""|(?!""").)*"""|"(?:\\.|[^"\\\n\r])*"|\#[^\n\r]*|[_A-Za-z][_0-9A-Za-z]*|[{}()\[\]]', re.DOTALL
)


def repeat_of(query: str) -> Repeat:
    """When a user's own text may be repeated: always if all it does is to query.

    Whatever might be a mutation counts as one, a text that does not parse too.
    """
    depth, seen = 0, False
    for token in _TOKEN.findall(query):
        if token in ("mutation", "subscription") and depth == 0:
            return "NOT_SENT"
        depth += (token in "{([") - (token in "})]") if len(token) == 1 else 0
        seen = seen or token == "{"
    is_whole = seen and depth == 0 and '"' not in _TOKEN.sub("", query)
    return "ALWAYS" if is_whole else "NOT_SENT"


def name_of(query: str) -> str:
    """What to call a user's own text in an error."""
    named = re.search(r"\b(?:query|mutation|subscription)\s+([_A-Za-z][_0-9A-Za-z]*)", query)
    return named[1] if named else "an unnamed operation"
