"""The TCP connection below a request: what ASGI hides and faults need."""

from __future__ import annotations

import socket
import struct
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from starlette.types import ASGIApp, Receive, Scope, Send

_TRANSPORT = "labelbox.sandbox.transport"
# linger, for zero seconds: the system answers with RST instead of FIN, and drops what was not sent yet
_RESET = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class Gone(Exception):
    """There is nobody left to answer: the connection was cut."""


class Connected:
    """The application, with the connection noted in the scope of each request. Must be the outermost layer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        # uvicorn hands out no connection, but its `send` is a method of the object that has it
        scope[_TRANSPORT] = cast("Any", send).__self__.transport
        await self.app(scope, receive, send)


@dataclass(frozen=True)
class Connection:
    """One connection of a client.

    Attributes:
        transport: What the event loop has of it.
        lost: Called before the client can notice that it was cut.
    """

    transport: asyncio.Transport
    lost: Callable[[], None]

    @classmethod
    def of(cls, scope: Scope, lost: Callable[[], None]) -> Connection:
        """The connection that a request came over."""
        return cls(scope[_TRANSPORT], lost)

    def reset(self) -> None:
        """Cut it at once with a TCP reset. Raises Gone."""
        self.lost()
        known: socket.socket | None = self.transport.get_extra_info("socket")
        if known is not None and not self.transport.is_closing():
            known.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.transport.abort()
        raise Gone

    def close(self, last: bytes = b"") -> None:
        """Send these bytes, which need not be HTTP, and close it in order. Raises Gone."""
        self.lost()
        if last and not self.transport.is_closing():
            self.transport.write(last)
        self.transport.close()
        raise Gone
