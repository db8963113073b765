"""One request and its answer, as bytes: over the pool of the process, or over a client that the user gave."""

import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from .address import Address
from .headers import Headers

if TYPE_CHECKING:
    import httpx

# Each read may take as long as the timeout, but not every one of thousands: a body may take so many times as long.
TRICKLES = 10

# A small packed chunk can be a huge one unpacked, so it is unpacked by pieces of so many bytes.
PIECE = 1 << 20

# Bytes of a body from which on it is worth while to read it past httpcore's parser.
LONG = 1 << 20


@dataclass(frozen=True, slots=True)
class Request:
    """What goes out.

    Attributes:
        headers: All but those that describe the connection and the length of the body.
        body: In one piece or in several, or in pieces of which nobody knows the sum; such a request can be sent once.
        timeout: Seconds for the connection and for each read; None for no limit.
    """

    method: str
    to: Address
    headers: Headers = field(repr=False)
    body: bytes | list[bytes] | Iterator[bytes] | None = field(default=None, repr=False)
    timeout: float | None = 60.0

    def all_headers(self) -> list[tuple[bytes, bytes]]:
        headers = [(b"Host", self.to.authority), *self.headers]
        match self.body:
            case bytes():
                headers.append((b"Content-Length", b"%d" % len(self.body)))
            case list():
                headers.append((b"Content-Length", b"%d" % sum(len(piece) for piece in self.body)))
            case None if self.method in ("GET", "HEAD"):
                pass
            case None:
                headers.append((b"Content-Length", b"0"))
            case _:
                headers.append((b"Transfer-Encoding", b"chunked"))
        return headers

    def pieces(self) -> Iterable[bytes]:
        match self.body:
            case bytes():
                return (self.body,)
            case None:
                return ()
            case _:
                return self.body

    def close(self) -> None:
        """Give back what the body holds open."""
        close: Any = getattr(self.body, "close", None)
        if close is not None:
            close()


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, in full.

    Attributes:
        headers: By lower-case name.
    """

    status: int
    reason: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(slots=True, eq=False)
class Lost(Exception):
    """There is no whole answer.

    Attributes:
        what: What happened, in words, without the URL.
        timeout: Whether time ran out.
        sent: Whether the server may have got the whole request.
        unreachable: Whether not even a connection came about.
        hopeless: Whether another attempt would end in the same way.
        seconds: After how long time ran out, if that is not the timeout of the request.
        over: The limit in bytes, if the answer went over it.
    """

    what: str
    timeout: bool = False
    sent: bool = True
    unreachable: bool = False
    hopeless: bool = False
    seconds: float | None = None
    over: int | None = None


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
        raw: Iterable[bytes],
        close: Callable[[], None],
    ) -> None:
        self.status, self.reason = status, reason
        self.headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers}
        self._raw = raw
        self._close = close

    def chunks(self) -> Iterator[bytes]:
        """The body, unpacked; can be read once. Raises Lost."""
        coding = self.headers.get("content-encoding", "").lower()
        return _unpacked(self._raw, "" if coding == "identity" else coding)

    def whole(self, limit: int, within: float | None = None) -> Reply:
        """The rest of it: so many bytes unpacked at most, within so many seconds. Raises Lost."""
        end = None if within is None else time.monotonic() + within
        kept, room = list[bytes](), limit
        for chunk in self.chunks():
            if end is not None and time.monotonic() > end:
                raise Lost("the answer trickles", timeout=True, seconds=within)
            room -= len(chunk)
            if room < 0:
                raise Lost("the answer does not end", over=limit)
            kept.append(chunk)
        return Reply(self.status, self.reason, self.headers, b"".join(kept))

    def close(self) -> None:
        """Drop what has not been read."""
        self._close()

    def __enter__(self) -> "Answer":
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self.close()


def exchange(request: Request, limit: int, client: "httpx.Client | None" = None) -> Reply:
    """Send a request and read the whole answer, of so many bytes unpacked at most. Raises Lost."""
    with opened(request, client) as answer:
        return answer.whole(limit, None if request.timeout is None else request.timeout * TRICKLES)


def opened(request: Request, client: "httpx.Client | None" = None) -> Answer:
    """Send a request; the answer's body is still to come. Raises Lost."""
    try:
        return _over_pool(request) if client is None else _over_client(client, request)
    finally:
        request.close()


class _Trail:
    """How far a request got, by the events that httpcore reports."""

    def __init__(self) -> None:
        self.started = False
        self.complete = False

    # async: async def __call__(self, event: str, _info: object) -> None:
    # async:     self.note(event)

    def __call__(self, event: str, _info: object) -> None:  # sync only
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


def _over_pool(request: Request) -> Answer:
    import httpcore

    from .pool import pool_for, straight

    # async: from labelbox.transport.async_iterating import Incoming, InTurn

    to, trail = request.to, _Trail()
    content = request.pieces()  # sync only
    # async: content = InTurn(request.pieces())
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
        response = pool_for(to).handle_request(outgoing)
    except foreign as problem:
        raise trail.lost(problem) from None
    told: dict[str, Any] = cast("Any", response).extensions
    reason: bytes = told.get("reason_phrase", b"")
    pieces = response.iter_stream()  # sync only
    # async: pieces = Incoming(response.aiter_stream(), response.aclose)
    length = _known_length(response.headers) if told.get("http_version") == b"HTTP/1.1" else 0
    connection = straight(told.get("network_stream")) if length > LONG else None
    raw = _raw(pieces if connection is None else connection.body(pieces, length, request.timeout), foreign, trail)
    close = response.close  # sync only
    # async: close = response.aclose
    return Answer(response.status, reason.decode("latin-1"), response.headers, raw, close)


def _known_length(headers: Iterable[tuple[bytes, bytes]]) -> int:
    """How long a body is after which the connection stays; 0 for all that is more difficult."""
    named = {name.lower(): value.strip().lower() for name, value in headers}
    length = named.get(b"content-length", b"")
    is_kept = named.get(b"connection", b"keep-alive") == b"keep-alive"
    return int(length) if is_kept and length.isdigit() and b"transfer-encoding" not in named else 0


def _over_client(client: "httpx.Client", request: Request) -> Answer:
    import httpx

    # async: from labelbox.transport.async_iterating import InTurn

    trail = _Trail()
    content = request.body  # sync only
    # async: content = request.body if isinstance(request.body, bytes | None) else InTurn(request.body)
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
        response = sent  # sync only
        # async: response = await sent
    except foreign as problem:
        raise trail.lost(problem) from None
    raw = _raw(response.iter_raw(), foreign, trail)
    close = response.close  # sync only
    # async: close = response.aclose
    return Answer(response.status_code, response.reason_phrase, response.headers.raw, raw, close)


def _raw(stream: Iterator[bytes], foreign: tuple[type[Exception], ...], trail: _Trail) -> Iterator[bytes]:
    try:
        yield from stream
    except foreign as problem:
        raise trail.lost(problem) from None


def _unpacked(raw: Iterable[bytes], coding: str) -> Iterator[bytes]:
    if not coding:
        yield from raw
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise Lost(f"the answer is packed in a way that was not asked for ({coding[:20]})", hopeless=True)
    # 32: the stream says itself whether it is gzip or zlib.
    packer = zlib.decompressobj(zlib.MAX_WBITS | 32)
    some = False
    try:
        for chunk in raw:
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


def _is_untrusted(problem: BaseException) -> bool:
    """Whether a certificate was refused; httpcore hands the reason on as an argument only."""
    import ssl

    seen: list[object] = [problem, problem.__cause__, problem.__context__, *problem.args]
    return any(isinstance(one, ssl.SSLCertVerificationError) for one in seen) or "CERTIFICATE_VERIFY" in str(problem)
