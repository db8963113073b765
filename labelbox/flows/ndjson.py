"""Files of NDJSON that fit in memory."""

import json
from typing import Any

from labelbox.exceptions import UnexpectedResponseError
from labelbox.steps import Flow, download


def read(url: str, what: str) -> Flow[list[dict[str, Any]]]:
    """The rows of a file.

    Args:
        url: Its signed URL.
        what: What it is called in errors.

    Raises:
        DownloadError: the file is not handed out, mostly because its URL has expired.
        UnexpectedResponseError: a row is no JSON.
    """
    return rows((yield from download(url)), what)


def rows(content: bytes, what: str) -> list[dict[str, Any]]:
    """The rows in the bytes of a file. Only a newline byte ends a row: U+2028 inside a string does not.

    Raises:
        UnexpectedResponseError: a row is no JSON.
    """
    found: list[dict[str, Any]] = []
    for number, line in enumerate(content.split(b"\n")):
        if line.strip():
            try:
                found.append(json.loads(line))
            except ValueError:
                raise UnexpectedResponseError(f"line {number} of {what} is no JSON") from None
    return found
