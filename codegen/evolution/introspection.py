"""A server's schema, asked for or read from a file, and any schema as sorted SDL."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import httpx
from graphql import (
    GraphQLSchema,
    IntrospectionQuery,
    build_client_schema,
    get_introspection_query,
    lexicographic_sort_schema,
    print_schema,
)

from codegen.problems import CompileError

QUERY = get_introspection_query()
SECONDS = 60.0


def fetch(url: str, key: str) -> GraphQLSchema:
    """Ask a server for its schema.

    Args:
        url: The GraphQL address.
        key: The API key; it goes into a header and nowhere else.

    Raises:
        CompileError: no server there, no such key, or one that does not tell its schema.
    """
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        answer = httpx.post(url, json={"query": QUERY}, headers=headers, timeout=SECONDS, follow_redirects=True)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeEncodeError) as problem:
        raise CompileError(f"{url} cannot be asked: {type(problem).__name__}.") from None
    if answer.status_code in (401, 403):
        raise CompileError(f"{url} refuses the key of LABELBOX_API_KEY (HTTP {answer.status_code}).")
    return _schema(answer.content, f"{url} (HTTP {answer.status_code})")


def read_introspection(path: Path) -> GraphQLSchema:
    """The schema in a saved answer to the introspection query, with its `data` around it or without.

    Raises:
        CompileError: the file is not there, or holds something else.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise CompileError(f"{path} cannot be read: {problem.strerror}.") from None
    return _schema(data, str(path))


def to_sdl(schema: GraphQLSchema) -> str:
    """Types, fields, arguments and values by name, so that two texts differ where two schemas do."""
    return f"{print_schema(lexicographic_sort_schema(schema))}\n"


def _schema(data: bytes, origin: str) -> GraphQLSchema:
    try:
        answer: object = json.loads(data)
    except ValueError:
        raise CompileError(f"{origin} answers with something that is no JSON.") from None
    found = cast("Mapping[str, Any]", answer if isinstance(answer, dict) else {})
    inner: Mapping[str, Any] = found.get("data") or found
    if "__schema" not in inner:
        raise CompileError(f"{origin} does not tell its schema.{_reason(found)}")
    try:
        return build_client_schema(cast(IntrospectionQuery, inner))
    except (TypeError, KeyError, ValueError) as problem:
        raise CompileError(f"{origin} tells a schema that makes none: {problem}") from None


def _reason(found: Mapping[str, Any]) -> str:
    match found:
        case {"errors": [{"message": str(message)}, *_]}:
            return f" It says: {message}"
        case _:
            return ""
