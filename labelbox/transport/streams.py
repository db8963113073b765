"""How connections are made, and read: what httpcore stands on here. Importing it loads httpcore."""

import ssl
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

import httpcore

from .cancel import current
from .kept import Kept, Place

if TYPE_CHECKING:
    import socket

# Bytes asked for in one read. Large files come a third faster than with httpcore's 64 KiB: each read costs the same.
READ = 256 << 10

# Up to this many bytes, copying is cheaper than a packet.
TOGETHER = 64 * 1024
_UNWATCHED = nullcontext()


class Backend(httpcore.SyncBackend):
    """Makes connections on which a waiting thread can be woken.

    Args:
        scheme: What is spoken on them.
        kept: Where some wait that may be used again; None for none.
    """

    def __init__(self, scheme: str, kept: "Kept[httpcore.NetworkStream] | None") -> None:
        self._scheme, self._kept = scheme, kept

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        place = f"{self._scheme}://{host}", port
        kept = None if self._kept is None else self._kept.take(place)
        if kept is not None:
            return Connection(kept, self._kept, place, is_ready=True)
        made = super().connect_tcp(host, port, timeout, local_address, socket_options)
        return Connection(made, self._kept, place)


class Connection(httpcore.NetworkStream):
    """A connection that tells its thread's scope when it waits, and sends headers together with the body.

    Args:
        kept: Where it may wait for another request.
        place: Where it leads to.
        is_ready: Whether it was kept there, so that TLS, if it is to have any, has begun.
    """

    def __init__(
        self,
        inner: httpcore.NetworkStream,
        kept: "Kept[httpcore.NetworkStream] | None",
        place: Place,
        *,
        is_ready: bool = False,
    ) -> None:
        self._inner = inner
        self._kept, self._place, self._is_ready = kept, place, is_ready
        self._was_kept = False
        self._is_turn = True
        self._held = b""

    @property
    def is_straight(self) -> bool:
        """Whether a `body` can be read."""
        return self._kept is not None

    def body(self, pieces: Iterator[bytes], left: int, timeout: float | None) -> Iterator[bytes]:
        """The body of an answer. httpcore reads its first piece only: its parser copies each byte three times.

        So it does not see the end, and closes the connection; what is below has been kept by then.

        Args:
            pieces: The body as httpcore reads it. After the first, it holds nothing of it any more.
            left: How long the body is.
            timeout: Seconds for each read.

        Raises:
            httpcore.NetworkError: and others of httpcore's, as from `pieces`.
        """
        for first in pieces:
            yield first
            left -= len(first)
            if left:
                yield from self._rest(left, timeout)
                return

    def _rest(self, left: int, timeout: float | None) -> Iterator[bytes]:
        source: socket.socket = self._inner.get_extra_info("socket")
        try:
            with self._watched():
                source.settimeout(timeout)
                while piece := source.recv(min(left, READ)):
                    left -= len(piece)
                    if not left:
                        break
                    yield piece
        except TimeoutError as problem:
            raise httpcore.ReadTimeout(problem) from problem
        except OSError as problem:
            raise httpcore.ReadError(problem) from problem
        if left:
            raise httpcore.RemoteProtocolError("the server closed the connection before the end of the answer")
        if self._kept is not None:
            self._was_kept = True
            self._kept.put(self._place, self._inner)
        yield piece

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._held:
            self._send(b"", timeout)
        self._is_turn = True
        with self._watched():
            return self._inner.read(max(max_bytes, READ), timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if self._is_turn and len(buffer) < TOGETHER:
            # A request begins; its end is another write. In one packet it costs the server one wake-up, not two.
            self._is_turn, self._held = False, buffer
        else:
            self._is_turn = False
            self._send(buffer, timeout)

    def _send(self, buffer: bytes, timeout: float | None) -> None:
        held, self._held = self._held, b""
        with self._watched():
            if len(buffer) < TOGETHER:
                self._inner.write(held + buffer, timeout)
            else:
                self._inner.write(held, timeout)
                self._inner.write(buffer, timeout)

    def _watched(self) -> AbstractContextManager[None]:
        scope = current()
        return _UNWATCHED if scope is None else scope.waiting_on(self._inner.get_extra_info("socket"))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        if self._is_ready:
            return self
        return Connection(self._inner.start_tls(ssl_context, server_hostname, timeout), self._kept, self._place)

    def close(self) -> None:
        if not self._was_kept:
            self._inner.close()

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
