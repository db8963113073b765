"""Files of NDJSON whose rows fit in memory."""

from functools import partial
from typing import Any, Final, cast

from labelbox import steps
from labelbox.collector import gc_paused
from labelbox.exceptions import UnexpectedResponseError
from labelbox.exports.lines import Splitter
from labelbox.row_json import value_of
from labelbox.steps import Flow

BATCH: Final = 16 << 20
"""Bytes that are read as rows at a time. After each time the collector looks at all that was made."""


def read(url: str, what: str) -> Flow[list[dict[str, Any]]]:
    """The rows of a file. Its bytes are let go of while it comes: the rows take many times as much.

    Args:
        url: Its signed URL.
        what: What it is called in errors.

    Raises:
        DownloadError: the file is not handed out, mostly because its URL has expired.
        UnexpectedResponseError: a row is no JSON object.
    """
    return (yield from steps.read(url, partial(_Rows, what)))


class _Rows:
    """The rows in the bytes of a file. Only a newline byte ends a row: U+2028 inside a string does not.

    Args:
        what: What the file is called in errors.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._splitter = Splitter()
        self._lines: list[bytes] = []
        self._size = self._number = 0
        self._rows: list[dict[str, Any]] = []

    def feed(self, data: bytes) -> None:
        """Raises UnexpectedResponseError: a row is no JSON."""
        self._lines += self._splitter.feed(data)
        self._size += len(data)
        if self._size >= BATCH:
            self._read()

    def finish(self) -> list[dict[str, Any]]:
        """All rows. Raises UnexpectedResponseError: one of the last is no JSON."""
        self._lines += self._splitter.finish()
        self._read()
        return self._rows

    def _read(self) -> None:
        lines, self._lines, self._size = self._lines, [], 0
        # All of it stays, so looking for garbage among it would be in vain, and takes longer than reading it.
        with gc_paused():
            self._rows += [self._value(line, number) for number, line in enumerate(lines, self._number) if line.strip()]
        self._number += len(lines)

    def _value(self, line: bytes, number: int) -> dict[str, Any]:
        try:
            row: object = value_of(line)
        except (ValueError, RecursionError):
            raise UnexpectedResponseError(f"line {number} of {self._what} is no JSON") from None
        if not isinstance(row, dict):
            raise UnexpectedResponseError(f"line {number} of {self._what} is no JSON object")
        return cast("dict[str, Any]", row)
