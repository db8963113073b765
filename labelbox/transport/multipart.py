"""Uploads by the GraphQL multipart convention: streamed, and made anew for every attempt. Pure."""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from labelbox_graphql.runtime import Upload

# A file of up to this many bytes is sent with its length; a longer one in chunks, so that memory is bounded.
MEASURED = 4 * 1024 * 1024
_PIECE = 64 * 1024
_OF_FILE = 1024 * 1024
"""Files are read in smaller pieces than this."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file in a multipart body."""

    name: str
    filename: str | None
    content_type: str | None
    open: Callable[[], Iterator[bytes]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Form:
    """A multipart body: its header, and what makes its bytes."""

    content_type: str
    open: Callable[[], Iterator[bytes]] = field(repr=False)


def operation_form(query: str, variables: Mapping[str, object], uploads: Mapping[str, "Upload"]) -> Form:
    """The form of an operation some of whose variables are files. Parts: `operations`, `map`, then the files."""
    sent = {**variables, **dict.fromkeys(uploads)}
    parts: list[Part] = []
    places: dict[str, list[str]] = {}
    for number, (variable, upload) in enumerate(uploads.items()):
        name = upload.part if upload.part not in places else f"{upload.part}-{number}"
        places[name] = [f"variables.{variable}"]
        parts.append(Part(name, upload.filename, upload.content_type, upload.open))
    operations = json.dumps({"variables": sent, "query": query}, allow_nan=False)
    return form({"operations": operations, "map": json.dumps(places)}, parts)


def form(fields: Mapping[str, str], files: Sequence[Part]) -> Form:
    """Any form of texts and files."""
    boundary = os.urandom(16).hex()
    head = "".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ).encode()

    def chunks() -> Iterator[bytes]:
        yield head
        for part in files:
            yield _head_of(part, boundary)
            yield from part.open()
            yield b"\r\n"
        yield f"--{boundary}--\r\n".encode()

    return Form(f"multipart/form-data; boundary={boundary}", chunks)


def parts_of(files: Mapping[str, object]) -> list[Part]:
    """Files as users give them: by part name, bytes, text or an open file; or a tuple of a file name, one of these,
    and perhaps a content type.

    Raises:
        TypeError: something else was given; the message names the part.
    """
    return [_part(name, given) for name, given in files.items()]


def measured(chunks: Iterator[bytes]) -> bytes | list[bytes] | Iterator[bytes]:
    """A short body, or one that lies in memory, as a whole, because some gateways want to know the length.

    Others as they come. What is read of files is bounded by `MEASURED`; a larger piece was in memory before.
    """
    held: list[bytes] = []
    size = 0
    for chunk in chunks:
        held.append(chunk)
        size += len(chunk) if len(chunk) <= _OF_FILE else 0
        if size > MEASURED:
            return _resumed(held, chunks)
    return held if max(map(len, held), default=0) > _OF_FILE else b"".join(held)


def _part(name: str, given: object) -> Part:
    if not isinstance(given, tuple):
        return Part(name, name, None, _opener(name, given))
    match cast("tuple[object, ...]", given):
        case (str() | None as filename, content):
            return Part(name, filename, None, _opener(name, content))
        case (str() | None as filename, content, str() | None as content_type):
            return Part(name, filename, content_type, _opener(name, content))
        case _:
            raise TypeError(f"files[{name!r}]: expected (file name, content) or (file name, content, content type)")


def _opener(name: str, content: object) -> Callable[[], Iterator[bytes]]:
    if isinstance(content, str):
        content = content.encode()
    if isinstance(content, bytes | bytearray):
        whole = bytes(content)
        return lambda: iter((whole,))
    if not hasattr(content, "read"):
        raise TypeError(f"files[{name!r}]: expected bytes or an open file, got {type(content).__name__}")
    file: IO[Any] = cast("IO[Any]", content)
    start = file.tell() if file.seekable() else None

    def chunks() -> Iterator[bytes]:
        if start is not None:
            file.seek(start)
        while piece := file.read(_PIECE):
            yield piece.encode() if isinstance(piece, str) else piece

    return chunks


def _resumed(held: list[bytes], rest: Iterator[bytes]) -> Iterator[bytes]:
    while held:
        yield held.pop(0)
    yield from rest


def _head_of(part: Part, boundary: str) -> bytes:
    lines = [f"--{boundary}", f'Content-Disposition: form-data; name="{_quoted(part.name)}"']
    if part.filename is not None:
        lines[1] += f'; filename="{_quoted(part.filename)}"'
    if part.content_type is not None:
        lines.append(f"Content-Type: {_line(part.content_type)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _quoted(text: str) -> str:
    """As browsers do it: a name can neither end its header nor begin another."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _line(text: str) -> str:
    return " ".join(text.split())
