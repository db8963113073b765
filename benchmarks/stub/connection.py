"""Just enough of HTTP/1.1 for one connection: no framework, because one costs as much as the clients under test."""

import asyncio
import re
from contextlib import suppress
from pathlib import Path

from benchmarks.stub.answers import Answers

_LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:\s*chunked", re.IGNORECASE)
_TYPE = re.compile(rb"\r\ncontent-type:\s*([^\r]*)", re.IGNORECASE)
_LAST_CHUNK = b"\r\n0\r\n\r\n"


class Connection(asyncio.Protocol):
    """Requests on one connection, each answered after a while.

    Args:
        answers: What to say.
        base: The address of this server; files are to be fetched from the server that names them.
        delay: Seconds that an answer is held back, as if the server were far away.
    """

    def __init__(self, answers: Answers, base: str, delay: float) -> None:
        self._answers = answers
        self._base = base
        self._delay = delay
        self._held = bytearray()
        self._sending: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._held += data
        while (request := self._next()) is not None:
            head, body = request
            if self._delay:
                asyncio.get_running_loop().call_later(self._delay, self._answer, head, body)
            else:
                self._answer(head, body)

    def _next(self) -> tuple[bytes, bytes] | None:
        """A request that has come in full."""
        end = self._held.find(b"\r\n\r\n") + 4
        if end < 4:
            return None
        head = bytes(self._held[:end])
        if _CHUNKED.search(head):
            if not self._held.endswith(_LAST_CHUNK):
                return None
            body, size = _unchunked(bytes(self._held[end:])), len(self._held)
        else:
            found = _LENGTH.search(head)
            size = end + (int(found[1]) if found else 0)
            if len(self._held) < size:
                return None
            body = bytes(self._held[end:size])
        del self._held[:size]
        return head, body

    def _answer(self, head: bytes, body: bytes) -> None:
        method, path, _ = head.split(b" ", 2)
        if method == b"POST":
            kind = _TYPE.search(head)
            self._write(self._answers.graphql(kind[1].decode() if kind else "", body, self._base))
        elif path == b"/received":
            self._write(self._answers.received.taken())
        elif files := self._answers.file(path.decode()):
            self._sending = asyncio.get_running_loop().create_task(self._send(files))
        else:
            self._transport.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

    def _write(self, body: bytes) -> None:
        self._transport.write(_head(b"application/json", len(body)) + body)

    async def _send(self, files: list[Path]) -> None:
        # The encoding is named: the vendor's SDK would otherwise guess it from all of the text, which is very slow.
        self._transport.write(_head(b"application/x-ndjson; charset=utf-8", sum(path.stat().st_size for path in files)))
        with suppress(ConnectionError):  # who wants the first row only goes away
            for path in files:
                with path.open("rb") as file:
                    await asyncio.get_running_loop().sendfile(self._transport, file)


def _head(content_type: bytes, length: int) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: %b\r\nContent-Length: %d\r\n\r\n" % (content_type, length)


def _unchunked(body: bytes) -> bytes:
    pieces: list[bytes] = []
    at = 0
    while True:
        line = body.index(b"\r\n", at)
        size = int(body[at:line], 16)
        if not size:
            return b"".join(pieces)
        pieces.append(body[line + 2 : line + 2 + size])
        at = line + 2 + size + 2
