"""A real HTTP server that answers as it is told, faults included: what no well-behaved server would do."""

import json
import socket
import ssl
import struct
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from io import BufferedReader
from types import TracebackType


@dataclass(frozen=True)
class Says:
    """An answer, or a part of one.

    Attributes:
        cut: Close the connection after so many bytes of the body.
        framed: Whether to say how long the body is.
        after: How many seconds to hold it back.
        then_silent: Send no more, and leave the connection open until the test is over.
    """

    status: int = 200
    body: bytes | str | dict[str, object] | list[object] | None = b""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    cut: int | None = None
    framed: bool = True
    after: float = 0.0
    then_silent: bool = False

    def encoded(self) -> bytes:
        body = self.body if isinstance(self.body, bytes) else self._text().encode()
        lines = [f"HTTP/1.1 {self.status} Reason {self.status}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        lines += [f"Content-Length: {len(body)}"] if self.framed else ["Connection: close"]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + (body if self.cut is None else body[: self.cut])

    def _text(self) -> str:
        return self.body if isinstance(self.body, str) else json.dumps(self.body)


@dataclass(frozen=True)
class Resets:
    """Break the connection off; after the request was read, or as soon as its headers are there."""

    read_body: bool = True


@dataclass(frozen=True)
class KeepsSilent:
    """Read the request and answer nothing, until the test is over."""


Act = Says | Resets | KeepsSilent


@dataclass(frozen=True)
class Seen:
    """A request as it arrived. Header names are in lower case; the port is the client's, one for each connection."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    port: int

    def json(self) -> dict[str, object]:
        parsed: dict[str, object] = json.loads(self.body)
        return parsed


class Server:
    """Plays its script, one act per request; when that is over, it repeats `usually`.

    Args:
        context: Makes it speak TLS.
    """

    def __init__(self, port: int = 0, *, context: ssl.SSLContext | None = None) -> None:
        self.script: deque[Act] = deque()
        self.usually: Act = Says(body={"data": {"project": {"id": "p"}}})
        self.seen: list[Seen] = []
        self.connections = 0
        self.arrived = threading.Semaphore(0)
        self.ended = threading.Semaphore(0)
        self._context = context
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._socket = socket.create_server(("127.0.0.1", port), backlog=128)
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"{'https' if self._context else 'http'}://127.0.0.1:{self._socket.getsockname()[1]}"

    def plays(self, *acts: Act) -> None:
        self.script.extend(acts)

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self._over.set()
        self._socket.close()
        self.hang_up()

    def hang_up(self) -> None:
        """Close all connections."""
        with self._lock:
            for connection in self._open:
                with suppress(OSError):  # the other side was faster
                    connection.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                connection, (_, port) = self._socket.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self.connections += 1
                self._open.add(connection)
            threading.Thread(target=self._serve, args=(connection, port), daemon=True).start()

    def _serve(self, connection: socket.socket, port: int) -> None:
        if self._context is not None:
            connection = self._context.wrap_socket(connection, server_side=True)
        reader = connection.makefile("rb")
        try:
            while self._answer(connection, reader, port):
                pass
        except (OSError, ValueError):
            pass
        finally:
            with self._lock:
                self._open.discard(connection)
            reader.close()
            connection.close()
            self.ended.release()

    def _answer(self, connection: socket.socket, reader: BufferedReader, port: int) -> bool:
        start = reader.readline()
        if not start.strip():
            return False
        method, path, _ = start.decode("latin-1").split()
        headers: dict[str, str] = {}
        while line := reader.readline().strip():
            name, _, value = line.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        with self._lock:
            act = self.script.popleft() if self.script else self.usually
        if act == Resets(read_body=False):
            return self._reset(connection)
        chunked = "transfer-encoding" in headers
        body = _dechunked(reader) if chunked else reader.read(int(headers.get("content-length", 0)))
        with self._lock:
            self.seen.append(Seen(method, path, headers, body, port))
        self.arrived.release()
        match act:
            case Says():
                self._over.wait(act.after)
                connection.sendall(act.encoded())
                if act.then_silent:
                    self._over.wait()
                return act.framed and act.cut is None
            case Resets():
                return self._reset(connection)
            case KeepsSilent():
                self._over.wait()
                return False

    def _reset(self, connection: socket.socket) -> bool:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False


def _dechunked(reader: BufferedReader) -> bytes:
    body = b""
    while size := int(reader.readline(), 16):
        body += reader.read(size)
        reader.readline()
    reader.readline()
    return body
