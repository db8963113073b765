# Derived from labelbox/transport/exchange.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""One request and its answer, as bytes: over the pool of the process, or over a client that the user gave."""

import time
import zlib
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from contextlib import aclosing
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from labelbox.transport.async_iterating import each_of
from labelbox.transport.exchange import LONG, PIECE, TRICKLES, Lost, Reply, Request, _is_untrusted, _known_length

if TYPE_CHECKING:
    import httpx


class Answer:
    """What comes back, while it comes; to be closed.

    Attributes:
        headers: By lower-case name.
    """

    def __init__(
        self,
        status: int,
        reason: str,
        headers: Iterable[tuple[bytes, bytes]],
        raw: AsyncIterable[bytes],
        close: Callable[[], Awaitable[None]],
    ) -> None:
        self.status, self.reason = status, reason
        self.headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers}
        self._raw = raw
        self._close = close

    def chunks(self) -> AsyncGenerator[bytes, None]:
        """The body, unpacked; can be read once. Raises Lost."""
        coding = self.headers.get("content-encoding", "").lower()
        return _unpacked(self._raw, "" if coding == "identity" else coding)

    async def whole(self, limit: int, within: float | None = None) -> Reply:
        """The rest of it: so many bytes unpacked at most, within so many seconds. Raises Lost."""
        end = None if within is None else time.monotonic() + within
        kept, room = list[bytes](), limit
        async with aclosing(self.chunks()) as pieces_:
            async for chunk in pieces_:
                if end is not None and time.monotonic() > end:
                    raise Lost("the answer trickles", timeout=True, seconds=within)
                room -= len(chunk)
                if room < 0:
                    raise Lost("the answer does not end", over=limit)
                kept.append(chunk)
        return Reply(self.status, self.reason, self.headers, b"".join(kept))

    async def close(self) -> None:
        """Drop what has not been read."""
        await self._close()

    async def __aenter__(self) -> "Answer":
        return self

    async def __aexit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        await self.close()


async def exchange(request: Request, limit: int, client: "httpx.AsyncClient | None" = None) -> Reply:
    """Send a request and read the whole answer, of so many bytes unpacked at most. Raises Lost."""
    async with await opened(request, client) as answer:
        return await answer.whole(limit, None if request.timeout is None else request.timeout * TRICKLES)


async def opened(request: Request, client: "httpx.AsyncClient | None" = None) -> Answer:
    """Send a request; the answer's body is still to come. Raises Lost."""
    try:
        return await _over_pool(request) if client is None else await _over_client(client, request)
    finally:
        request.close()


class _Trail:
    """How far a request got, by the events that httpcore reports."""

    def __init__(self) -> None:
        self.started = False
        self.complete = False

    async def __call__(self, event: str, _info: object) -> None:
        self.note(event)

    def note(self, event: str) -> None:
        if event.endswith("send_request_headers.started"):
            self.started, self.complete = True, False
        elif event.endswith("send_request_body.complete"):
            self.complete = True

    def lost(self, problem: Exception) -> Lost:
        kind = type(problem).__name__  # httpx and httpcore use the same names
        unreachable = kind in ("ConnectError", "ConnectTimeout", "ProxyError", "UnsupportedProtocol")
        unsent = unreachable or kind in ("PoolTimeout", "LocalProtocolError") or (self.started and not self.complete)
        return Lost(
            what=str(problem) or kind,
            timeout=kind.endswith("Timeout"),
            sent=not unsent,
            unreachable=unreachable,
            hopeless=kind in ("UnsupportedProtocol", "LocalProtocolError") or _is_untrusted(problem),
        )


async def _over_pool(request: Request) -> Answer:
    import httpcore

    from labelbox.transport.async_iterating import Incoming, InTurn
    from labelbox.transport.async_pool import pool_for, straight

    to, trail = request.to, _Trail()

    content = InTurn(request.pieces())
    outgoing = httpcore.Request(
        method=request.method,
        url=httpcore.URL(scheme=to.scheme, host=to.host, port=to.port, target=to.target),
        headers=request.all_headers(),
        content=content,
        extensions={"timeout": dict.fromkeys(("connect", "read", "write", "pool"), request.timeout), "trace": trail},
    )
    foreign = (
        httpcore.TimeoutException,
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.ProxyError,
        httpcore.UnsupportedProtocol,
    )
    try:
        response = await pool_for(to).handle_async_request(outgoing)
    except foreign as problem:
        raise trail.lost(problem) from None
    told: dict[str, Any] = cast("Any", response).extensions
    reason: bytes = told.get("reason_phrase", b"")

    pieces = Incoming(response.aiter_stream(), response.aclose)
    length = _known_length(response.headers) if told.get("http_version") == b"HTTP/1.1" else 0
    connection = straight(told.get("network_stream")) if length > LONG else None
    raw = _raw(pieces if connection is None else connection.body(pieces, length, request.timeout), foreign, trail)

    close = response.aclose
    return Answer(response.status, reason.decode("latin-1"), response.headers, raw, close)


async def _over_client(client: "httpx.AsyncClient", request: Request) -> Answer:
    import httpx

    from labelbox.transport.async_iterating import InTurn

    trail = _Trail()

    content = request.body if isinstance(request.body, bytes | None) else InTurn(request.body)
    foreign = (httpx.RequestError, httpx.InvalidURL, httpx.StreamError)
    timeout = httpx.Timeout(request.timeout).as_dict()
    try:
        outgoing = httpx.Request(
            request.method,
            request.to.url,
            headers=request.all_headers(),
            content=content,
            extensions={"timeout": timeout, "trace": trail},
        )
        # An empty Auth: neither the client's own login nor one in the URL may replace the key.
        sent = client.send(outgoing, stream=True, follow_redirects=False, auth=httpx.Auth())

        response = await sent
    except foreign as problem:
        raise trail.lost(problem) from None
    raw = _raw(response.aiter_raw(), foreign, trail)

    close = response.aclose
    return Answer(response.status_code, response.reason_phrase, response.headers.raw, raw, close)


async def _raw(
    stream: AsyncIterator[bytes], foreign: tuple[type[Exception], ...], trail: _Trail
) -> AsyncGenerator[bytes, None]:
    try:
        async with each_of(stream) as pieces_:
            async for piece_ in pieces_:
                yield piece_
    except foreign as problem:
        raise trail.lost(problem) from None


async def _unpacked(raw: AsyncIterable[bytes], coding: str) -> AsyncGenerator[bytes, None]:
    if not coding:
        async with each_of(raw) as pieces_:
            async for piece_ in pieces_:
                yield piece_
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise Lost(f"the answer is packed in a way that was not asked for ({coding[:20]})", hopeless=True)
    # 32: the stream says itself whether it is gzip or zlib.
    packer = zlib.decompressobj(zlib.MAX_WBITS | 32)
    some = False
    try:
        async with each_of(raw) as pieces_:
            async for chunk in pieces_:
                some = some or bool(chunk)
                packed = chunk
                while packed:
                    if unpacked := packer.decompress(packed, PIECE):
                        yield unpacked
                    packed = packer.unconsumed_tail
        if rest := packer.flush():
            yield rest
    except zlib.error:
        raise Lost("the answer cannot be unpacked") from None
    if some and not packer.eof:
        raise Lost("the answer breaks off")
