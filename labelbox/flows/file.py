"""Files that are sent to the server's storage."""

import mimetypes
from collections.abc import Iterator
from pathlib import Path

from labelbox.flows.found import made
from labelbox.steps import Flow, call
from labelbox_graphql import ops

CHUNK = 1 << 18


class UnusableFileError(ValueError):
    """There is no file there, or it is empty or a directory."""


def upload_path(path: str | Path) -> Flow[str]:
    """Send a file; returns its URL. The file is read in pieces, anew for each attempt.

    Raises:
        UnusableFileError: a ValueError: there is no file there, or it is empty or a directory.
        OSError: it cannot be read.
    """
    file = Path(path)
    size = readable_size(file)
    from labelbox_graphql.runtime import Upload

    content_type = mimetypes.guess_type(file.name)[0]
    upload = Upload(lambda: _pieces(file), filename=file.name if content_type else "1", content_type=content_type)
    answer = yield from call(ops.file.upload_file(file=upload, content_length=size, sign=False))
    return made(answer.upload_file, "address of the uploaded file").url


def upload_content(content: bytes, filename: str | None, content_type: str | None, *, sign: bool = False) -> Flow[str]:
    """Send bytes; returns their URL."""
    from labelbox_graphql.runtime import Upload

    both = filename is not None and content_type is not None
    upload = Upload(
        lambda: iter((content,)),
        filename=filename if both and filename else "1",
        content_type=content_type if both else None,
    )
    answer = yield from call(ops.file.upload_file(file=upload, content_length=len(content), sign=sign))
    return made(answer.upload_file, "address of the uploaded file").url


def readable_size(file: Path) -> int:
    """How many bytes the file has.

    Raises:
        UnusableFileError: there is no file there, or it is empty or a directory.
        PermissionError: it cannot be read.
    """
    if file.is_dir():
        raise UnusableFileError(f"{str(file)!r} is a directory; expected a file")
    if not file.exists():
        raise UnusableFileError(f"{str(file)!r} does not exist")
    with file.open("rb"):
        size = file.stat().st_size
    if not size:
        raise UnusableFileError(f"{str(file)!r} is empty")
    return size


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while piece := stream.read(CHUNK):
            yield piece
