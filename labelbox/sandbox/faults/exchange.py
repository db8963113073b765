"""One request that a fault has hit, and what the fault may do with it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.client import responses
from random import Random
from typing import TYPE_CHECKING

from .connection import Connection

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from .fault import Lifecycle
    from .switch import Switch


@dataclass(frozen=True)
class Answer:
    """An answer as it goes out."""

    status: int
    headers: Sequence[tuple[bytes, bytes]]
    body: bytes = b""

    @classmethod
    def of(cls, status: int, body: bytes, content_type: str, **headers: str) -> Answer:
        """An answer with these headers; `_` in their names stands for `-`."""
        body = b"" if status in (204, 304) else body  # these have none
        named = {"content-type": content_type, "content-length": str(len(body))}
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        return cls(status, [(name.encode("ascii"), value.encode("latin-1")) for name, value in named.items()], body)

    def encoded(self, *, announced: int) -> bytes:
        """It as HTTP, with that Content-Length, whatever the body has."""
        lines = [f"HTTP/1.1 {self.status} {responses.get(self.status, '')}".encode("ascii")]
        lines += [name + b": " + value for name, value in self.headers if name.lower() != b"content-length"]
        return b"\r\n".join([*lines, b"content-length: %d" % announced, b"", self.body])


@dataclass(frozen=True)
class Exchange:
    """A request, the way on to whoever answers it, and the way back to the client.

    Attributes:
        method: The HTTP method.
        connection: What the request came over.
        random: Chance, by the seed of the fault.
        server: Who can be stopped and started again.
    """

    method: str
    connection: Connection
    random: Random
    server: Lifecycle
    _switch: Switch
    _next: ASGIApp
    _hung_up: Receive = field(repr=False)
    _scope: Scope = field(repr=False)
    _receive: Receive = field(repr=False)
    _send: Send = field(repr=False)

    async def go_on(self) -> None:
        """Let it be answered as usual."""
        await self._next(self._scope, self._receive, self._send)

    async def carry_out(self) -> Answer:
        """Let it be carried out as usual, but keep the answer.

        Raises:
            Gone: another fault cut the connection.
        """
        status, headers, body = 500, list[tuple[bytes, bytes]](), bytearray()

        async def keep(message: Message) -> None:
            nonlocal status, headers
            if message["type"] == "http.response.start":
                status, headers = message["status"], list(message.get("headers", ()))
            else:
                body.extend(message.get("body", b""))

        await self._next(self._scope, self._receive, keep)
        return Answer(status, headers, b"" if self.method == "HEAD" else bytes(body))

    async def begin(self, answer: Answer) -> None:
        """Send status and headers."""
        await self._send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})

    async def body(self, part: bytes, *, more: bool = False) -> None:
        """Send a part of the body."""
        await self._send({"type": "http.response.body", "body": part, "more_body": more})

    async def answer(self, answer: Answer) -> None:
        """Send all of it."""
        await self.begin(answer)
        await self.body(answer.body)

    async def pause(self, seconds: float) -> bool:
        """Wait, but not beyond the end of the fault's block, nor for a client that has gone.

        Returns:
            Whether somebody is still there.
        """
        gone = asyncio.ensure_future(client_gone(self._hung_up))
        over = asyncio.ensure_future(self._switch.wait_until_off())
        try:
            await asyncio.wait({gone, over}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            return not gone.done()
        finally:
            gone.cancel()
            over.cancel()


async def client_gone(receive: Receive) -> None:
    """Return when the client has hung up."""
    while (await receive())["type"] != "http.disconnect":
        pass
