"""One stored NDJSON file: its bytes and its rows, while they come."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from labelbox.exceptions import UnexpectedResponseError
from labelbox.exports.errors import ExportChangedError
from labelbox.exports.lines import Splitter
from labelbox.exports.part import Fetch
from labelbox.exports.plan import Header, Part

if TYPE_CHECKING:
    from labelbox.orm.session import Files


def stored_rows(
    files: "Files", url: str, what: str, fresh: Callable[[], str | None] | None = None
) -> Iterator[dict[str, Any]]:
    """The rows, in order and in bounded memory.

    Args:
        files: Whoever fetches files.
        url: The file's signed URL.
        what: What it is called in errors.
        fresh: Asks for a new URL, should this one expire; None where there is no other.

    Raises:
        NetworkError: the connection dropped again and again; the rows before it were handed out.
        DownloadError: the file is not handed out.
        UnexpectedResponseError: a row is no JSON, or the file changed meanwhile.
    """
    number, splitter = 0, Splitter()
    for piece in stored_bytes(files, url, what, fresh):
        for line in splitter.feed(piece):
            yield from _row(line, number, what)
            number += 1
    for line in splitter.finish():
        yield from _row(line, number, what)


def stored_bytes(files: "Files", url: str, what: str, fresh: Callable[[], str | None] | None = None) -> Iterator[bytes]:
    """The bytes as they come, resumed after a drop; as for `stored_rows`."""
    try:
        yield from Fetch(files, _OneFile(what, url, fresh), _whole(url))
    except ExportChangedError:
        raise UnexpectedResponseError(f"{what} changed while they were read") from None


@dataclass(frozen=True, slots=True)
class _OneFile:
    """A stream that is a single file."""

    task_id: str
    url: str = field(repr=False)
    fresh: Callable[[], str | None] | None

    def header(self) -> Header | None:
        return None

    def part_at(self, offset: int) -> Part | None:
        return _whole((self.fresh() if self.fresh else None) or self.url)

    def part_of_line(self, line: int) -> Part | None:
        return self.part_at(0)


def _whole(url: str) -> Part:
    return Part(url, 0, 0, 0, 0)


def _row(line: bytes, number: int, what: str) -> Iterator[dict[str, Any]]:
    if line.strip():
        try:
            row: object = json.loads(line)
        except (ValueError, RecursionError):
            raise UnexpectedResponseError(f"line {number} of {what} is no JSON") from None
        if not isinstance(row, dict):
            raise UnexpectedResponseError(f"line {number} of {what} is no JSON object")
        yield cast("dict[str, Any]", row)
