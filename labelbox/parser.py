"""Newline-delimited JSON: one value a line, non-ASCII text as it is."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO


def loads(ndjson_string: str | bytes) -> list[Any]:
    r"""The values of all lines; empty lines are skipped.

    >>> loads('{"a": 1}\n{"b": 2}\n')
    [{'a': 1}, {'b': 2}]

    Raises:
        json.JSONDecodeError: a line is no JSON; the message tells its number.
    """
    text = ndjson_string.decode("utf-8") if isinstance(ndjson_string, bytes) else ndjson_string
    values: list[Any] = []
    start = 0
    # Not splitlines(): text in JSON may hold other line ends, such as U+2028, as they are.
    for line in text.split("\n"):
        if line.strip():
            try:
                values.append(json.loads(line))
            except json.JSONDecodeError as problem:
                raise json.JSONDecodeError(problem.msg, text, start + problem.pos) from None
        start += len(line) + 1
    return values


def dumps(obj: Iterable[object]) -> str:
    """The values as text, one a line, without a newline at the end."""
    return "\n".join(json.dumps(value, ensure_ascii=False) for value in obj)


def dump(obj: Iterable[object], fp: TextIO) -> None:
    """Write the values to a text file, one a line."""
    for number, value in enumerate(obj):
        fp.write("\n" * bool(number) + json.dumps(value, ensure_ascii=False))


def reader(fp: Iterable[str]) -> Iterator[Any]:
    """The values of an open text file, one at a time; empty lines are skipped.

    Raises:
        json.JSONDecodeError: a line is no JSON.
    """
    for line in fp:
        if line.strip():
            yield json.loads(line)
