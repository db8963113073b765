"""Files of NDJSON that fit in memory."""

from io import BytesIO
from itertools import islice
from typing import Any, Final

from labelbox.collector import gc_paused
from labelbox.exceptions import UnexpectedResponseError
from labelbox.row_json import value_of
from labelbox.steps import Flow, download, work
from labelbox.transport.cancel import while_wanted

BATCH: Final = 256
"""How many rows are read at a time."""


def read(url: str, what: str) -> Flow[list[dict[str, Any]]]:
    """The rows of a file.

    Args:
        url: Its signed URL.
        what: What it is called in errors.

    Raises:
        DownloadError: the file is not handed out, mostly because its URL has expired.
        UnexpectedResponseError: a row is no JSON.
    """
    content = yield from download(url)
    return (yield from work(lambda: rows(content, what)))


def rows(content: bytes, what: str) -> list[dict[str, Any]]:
    """The rows in the bytes of a file. Only a newline byte ends a row: U+2028 inside a string does not.

    Raises:
        UnexpectedResponseError: a row is no JSON.
    """
    found: list[dict[str, Any]] = []
    # Not split(), which would hold everything a second time.
    lines = enumerate(while_wanted(BytesIO(content)))
    while batch := list(islice(lines, BATCH)):
        # All of it stays, so looking for garbage among it would be in vain, and takes longer than reading it.
        with gc_paused():
            found += [_value(line, number, what) for number, line in batch if line.strip()]
    return found


def _value(line: bytes, number: int, what: str) -> Any:
    try:
        return value_of(line)
    except (ValueError, RecursionError):
        raise UnexpectedResponseError(f"line {number} of {what} is no JSON") from None
