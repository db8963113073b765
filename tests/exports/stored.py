"""A real HTTP server that answers for one export, faults included: what no well-behaved server would do."""

import gzip
import json
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, urlsplit

from labelbox import Client
from labelbox.schema.export_task import ExportTask, FileConverter, StreamType
from labelbox.schema.task import Task
from tests.awaited import kind_for


@dataclass
class Export:
    """What the server has: files, and what it says about them.

    Attributes:
        files: Their bytes, in order.
        in_characters: Whether it counts characters instead of bytes.
        size: Announced; None: what there is.
        lines: Announced; None: what there is. Null as a header, if there are no files.
    """

    files: Sequence[bytes]
    in_characters: bool = False
    size: int | None = None
    lines: int | None = None
    stream: str = "RESULT"
    status: str = "COMPLETE"

    def header(self) -> dict[str, int] | None:
        if not self.files and self.size is None:
            return None
        offsets, lines = (self.parts() or ((range(0), range(0)),))[-1]
        return {"totalSize": offsets.stop, "totalLines": lines.stop if self.lines is None else self.lines}

    def parts(self) -> tuple[tuple[range, range], ...]:
        """The offsets and the lines of each file. A row that is cut belongs to both."""
        return _layout(tuple(self.files), self.in_characters, self.size)


@lru_cache(maxsize=4)
def _layout(files: tuple[bytes, ...], in_characters: bool, size: int | None) -> tuple[tuple[range, range], ...]:
    before, end, parts = b"", 0, list[tuple[range, range]]()
    for data in files:
        start, end = end, end + (len(data.decode(errors="replace")) if in_characters else len(data))
        if size is not None and len(parts) == len(files) - 1:
            end = size
        first = len(rows_in(before)) - (not before.endswith(b"\n") and bool(before.strip()))
        before += data
        parts.append((range(start, end), range(first, len(rows_in(before)))))
    return tuple(parts)


def rows_in(data: bytes) -> list[bytes]:
    """The reference: what an export's rows are."""
    return [line.strip(b" \t\r") for line in data.split(b"\n") if line.strip(b" \t\r")]


@dataclass
class Faults:
    """What goes wrong with files.

    Attributes:
        cuts: After how many bytes to break the next answers off.
        ignores_ranges: Answer the whole file, whatever part of it was asked for.
        tags: The ETags of the next answers; afterwards, that of the file.
        lives: How many requests a URL is good for.
        gone: Refuse everything.
        hides_length: Send without a Content-Length.
        packs: Send gzip to whoever takes it.
        holds_after: Send so many bytes, then wait until `let_go` is set.
    """

    cuts: Iterator[int] = field(default_factory=lambda: iter(()))
    ignores_ranges: bool = False
    tags: Iterator[str] = field(default_factory=lambda: iter(()))
    lives: int | None = None
    gone: bool = False
    hides_length: bool = False
    packs: bool = False
    holds_after: int | None = None
    let_go: threading.Event = field(default_factory=threading.Event)


class Server:
    """Serves one export.

    Attributes:
        client: A client of it.
        asked: The variables of each GraphQL call, with its operation.
        served: Requests for files, and how many bytes each was sent.
    """

    def __init__(
        self,
        export: Export,
        faults: Faults | None = None,
        reason: str | None = None,
        client: Callable[..., Client] = Client,
    ) -> None:
        self.export, self.faults, self._reason = export, faults or Faults(), reason
        self.asked: list[tuple[str, dict[str, object]]] = []
        self.served: list[tuple[str, int]] = []
        self.lock = threading.RLock()
        self.closed = threading.Condition(self.lock)
        self.uses: dict[str, int] = {}
        self._http = _Http(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(
            target=self._http.serve_forever, args=(0.01,), name="export-server", daemon=True
        )
        self.client = client("k", f"{self.url}/graphql", rest_endpoint=f"{self.url}/rest")

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def open_connections(self) -> int:
        return self._http.open

    def wait_for_connections(self, at_most: int) -> bool:
        """Whether no more are open, after a while for those who close theirs."""
        with self.closed:
            return self.closed.wait_for(lambda: self._http.open <= at_most, timeout=30)

    def task(self) -> ExportTask:
        """The export, as a user holds it."""
        now = "2024-01-01T00:00:00.000Z"
        fields = {
            "id": "task1", "createdAt": now, "updatedAt": now, "name": None, "status": self.export.status,
            "type": "export-data-rows", "completionPercentage": 100, "result": self._reason, "errors": None,
            "metadata": None,
        }  # fmt: skip
        return kind_for(self.client, ExportTask)(kind_for(self.client, Task)(self.client, fields))

    def answer(self, query: str, variables: dict[str, object]) -> object:
        """The data of a GraphQL call."""
        name = re.findall(r"\w+", query)[1]
        self.asked.append((name, variables))
        if variables.get("streamType") != self.export.stream:
            return {"task": {"exportMetadataHeader": None}}
        if name == "GetExportMetadataHeaderPyApi":
            return {"task": {"exportMetadataHeader": self.export.header()}}
        by_line = name == "GetExportFileFromLinePyApi"
        wanted = int(str(variables["line" if by_line else "offset"]))
        for number, (offsets, lines) in enumerate(self.export.parts()):
            if wanted in (lines if by_line else offsets):
                found = {"offsets": _ends(offsets), "lines": _ends(lines), "file": self._address(number)}
                return {"task": {"exportFileFromLine" if by_line else "exportFileFromOffset": found}}
        return {"task": None}

    def _address(self, number: int) -> str:
        with self.lock:
            key = f"{number}-{len(self.uses)}"
            self.uses[key] = 0
        return f"{self.url}/files/{number}?Signature={key}"

    def __enter__(self) -> "Server":
        self._thread.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self.faults.let_go.set()
        self.client.close()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


def _ends(of: range) -> dict[str, int]:
    return {"start": of.start, "end": of.stop - 1}


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    open = 0

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what these tests are about."""


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self._send(200, json.dumps({"data": server.answer(sent["query"], sent["variables"])}).encode())

        def do_GET(self) -> None:
            address = urlsplit(self.path)
            assert "Authorization" not in self.headers
            _send_file(self, server, int(address.path.rpartition("/")[2]), parse_qs(address.query)["Signature"][0])

        def _send(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def setup(self) -> None:
            super().setup()
            with server.lock:
                self.server.open += 1  # type: ignore[attr-defined]  # of _Http

        def finish(self) -> None:
            with server.lock:
                self.server.open -= 1  # type: ignore[attr-defined]  # likewise
                server.closed.notify_all()
            super().finish()

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


def _send_file(to: BaseHTTPRequestHandler, server: Server, number: int, key: str) -> None:
    faults, data = server.faults, server.export.files[number]
    with server.lock:
        server.uses[key] += 1
        expired = faults.lives is not None and server.uses[key] > faults.lives
        cut, tag = next(faults.cuts, None), next(faults.tags, f'"{number}"')
    if expired or faults.gone:
        to.send_response(403)
        to.send_header("Content-Length", "0")
        to.end_headers()
        return
    wanted = None if faults.ignores_ranges else re.fullmatch(r"bytes=(\d+)-(\d*)", to.headers.get("Range", ""))
    first, stop = (int(wanted[1]), int(wanted[2] or len(data) - 1) + 1) if wanted else (0, len(data))
    to.send_response(206 if wanted else 200)
    body = data[first:stop]
    if wanted:
        to.send_header("Content-Range", f"bytes {first}-{first + len(body) - 1}/{len(data)}")
    if faults.packs and "gzip" in to.headers.get("Accept-Encoding", ""):
        body, tag = gzip.compress(body), f'{tag[:-1]}-gzip"'
        to.send_header("Content-Encoding", "gzip")
    to.send_header("ETag", tag)
    if faults.hides_length:
        to.close_connection = True
        to.send_header("Connection", "close")
    else:
        to.send_header("Content-Length", str(len(body)))
    _write(to, server, body, cut)


def _write(to: BaseHTTPRequestHandler, server: Server, body: bytes, cut: int | None) -> None:
    to.end_headers()
    whole = len(body)
    body = body if cut is None else body[:cut]
    held = server.faults.holds_after
    if held is not None and len(body) > held:
        to.wfile.write(body[:held])
        server.faults.let_go.wait()
        body = body[held:]
    view = memoryview(body)  # a copy of each file would be the server's memory, and tests measure the client's
    to.wfile.write(view[:-1])
    with server.lock:
        server.served.append((to.headers.get("Range", ""), len(body)))
    to.wfile.write(view[-1:])  # whoever has all of it finds it noted
    to.close_connection = to.close_connection or len(body) < whole


def into_file(task: ExportTask, path: Path | str, stream: StreamType = StreamType.RESULT) -> Any:
    """A stream that is written into a file while it is read."""
    return task.get_stream(kind_for(task, FileConverter)(str(path)), stream)


Serve = Callable[..., Server]
