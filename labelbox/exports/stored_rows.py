"""The rows of one stored NDJSON file, while it comes."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from labelbox.exceptions import UnexpectedResponseError
from labelbox.exports.lines import Splitter

if TYPE_CHECKING:
    from labelbox.orm.session import Files


def stored_rows(files: "Files", url: str, what: str) -> Iterator[dict[str, Any]]:
    """The rows, in order and in bounded memory.

    Args:
        files: Whoever fetches files.
        url: The file's signed URL.
        what: What it is called in errors.

    Raises:
        NetworkError: the connection broke before the end; the rows before it were handed out.
        UnexpectedResponseError: a row is no JSON.
    """
    number, splitter = 0, Splitter()
    with files.stream(url) as file:
        for piece in file:
            for line in splitter.feed(piece):
                yield from _row(line, number, what)
                number += 1
    for line in splitter.finish():
        yield from _row(line, number, what)


def _row(line: bytes, number: int, what: str) -> Iterator[dict[str, Any]]:
    if line.strip():
        try:
            yield json.loads(line)
        except ValueError:
            raise UnexpectedResponseError(f"line {number} of {what} is no JSON") from None
