"""The server in a thread of its own."""

from __future__ import annotations

import secrets
import socket
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import uvicorn

from . import files as stored_files
from . import jobs as background
from .app import create_app
from .authentication import add_key, new_key
from .domains import DOMAINS
from .files import Files
from .jobs import Jobs
from .options import Options
from .recording import Asked, Recorder, Recording
from .seeding import Integration, Seeded, seed
from .state import State
from .storage import Database

if TYPE_CHECKING:
    from labelbox.client import Client


class Sandbox:
    """A local Labelbox.

    It listens from `start` (or the beginning of a `with` block) to `stop`.

    Args:
        port: The port to listen on; 0 takes a free one.
        db: A SQLite file that keeps the state; None keeps it in memory, where it is gone with the server.
        api_key: The key of the administrator; None makes a new one.
        host: The address to listen on; by default only this machine can connect.
        options: Sizes and times; see `labelbox.sandbox.options`.

    Example:
        >>> with Sandbox() as sandbox:
        ...     sandbox.endpoint == f"{sandbox.url}/graphql"
        True
    """

    def __init__(
        self,
        port: int = 0,
        db: str | Path | None = None,
        api_key: str | None = None,
        host: str = "127.0.0.1",
        *,
        options: Options | None = None,
    ) -> None:
        self._host, self._port, self._path = host, port, Path(db) if db is not None else None
        self._key = api_key or new_key()
        self._options = options or Options()
        self._running: _Running | None = None

    def start(self) -> Self:
        """Listen; returns when requests are answered."""
        if self._running is None:
            self._running = _Running(self._host, self._port, self._path, self._key, self._options)
        return self

    def stop(self) -> None:
        """Finish what is being answered, then give up the port and the threads."""
        if self._running is not None:
            self._running.end()
            self._running = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The root of the server, without a slash at its end."""
        return self._now.state.url

    @property
    def endpoint(self) -> str:
        """The GraphQL address."""
        return f"{self.url}/graphql"

    @property
    def rest_endpoint(self) -> str:
        """The root of the REST API."""
        return f"{self.url}/api/v1"

    @property
    def api_key(self) -> str:
        """The key of the administrator."""
        return self._key

    @property
    def state(self) -> State:
        """What the server holds, for tests that look behind it."""
        return self._now.state

    @property
    def how_to_connect(self) -> str:
        """A line of Python that connects a client. It holds the key."""
        return f'Client(api_key="{self.api_key}", endpoint="{self.endpoint}", rest_endpoint="{self.rest_endpoint}")'

    def client(self) -> Client:
        """A client that is connected to this server."""
        from labelbox.client import Client  # the one exception: the server stands without the client

        return Client(api_key=self.api_key, endpoint=self.endpoint, rest_endpoint=self.rest_endpoint)

    def seed(
        self,
        *,
        roles: Sequence[str] = (),
        users: Mapping[str, str] | None = None,
        slices: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
        integrations: Sequence[Integration] = (),
        foundry_models: Sequence[str] = (),
        data_rows: int | Sequence[Mapping[str, Any]] = 0,
    ) -> Seeded:
        """Put in what no client can make; all of it or, if something is wrong, nothing.

        Args:
            roles: Names of roles beside the usual ones.
            users: Names of organization roles (such as "Labeler") by e-mail; each user gets an API key.
            slices: Search queries by name: lists of elements as exports send them; an empty one finds every row.
            integrations: Delegated accesses.
            foundry_models: Names of models that apps can be made of, beside the object detection that is always there.
            data_rows: How many rows with a short text to make, or the rows as `Dataset.create_data_rows` takes
                them; they go into a dataset of their own.

        Raises:
            NotFound: there is no role of that name.
            ValueError: a row cannot be made.

        Example:
            >>> with Sandbox() as sandbox:
            ...     len(sandbox.seed(data_rows=3).data_rows)
            3
        """
        return seed(
            self.state, roles=roles, users=users or {}, slices=slices or {}, integrations=integrations,
            foundry_models=foundry_models, data_rows=data_rows,
        )  # fmt: skip

    def calls(self, operation: str | None = None) -> list[Asked]:
        """What the server was asked since it started, oldest first; at most the last 10,000 requests.

        Args:
            operation: Only requests with this GraphQL operation, such as "GetProjectPyApi".
        """
        return self._now.recorder.find(operation)

    def save(self, path: str | Path) -> None:
        """Write the present state into a file, from which another server can start."""
        self._now.state.db.copy_to(Path(path))

    def wait(self) -> None:
        """Block until the server stops, or until Ctrl-C."""
        try:
            self._now.thread.join()
        except KeyboardInterrupt:
            self.stop()

    def __repr__(self) -> str:
        return f"<Sandbox {self.url}>" if self._running else "<Sandbox, stopped>"

    @property
    def _now(self) -> _Running:
        if self._running is None:
            raise RuntimeError("the sandbox is not running: use it in a with block, or call start()")
        return self._running


class _Running:
    """Everything that a start makes and a stop takes away."""

    def __init__(self, host: str, port: int, path: Path | None, key: str, options: Options) -> None:
        self._socket = _listen(host, port)
        url = f"http://{f'[{host}]' if ':' in host else host}:{self._socket.getsockname()[1]}"
        tables = (background.TABLES, stored_files.TABLES, *(d.tables for d in DOMAINS))
        db = Database(path, tables)
        jobs = Jobs(
            {k: h for d in DOMAINS for k, h in d.jobs.items()}, {k: h for d in DOMAINS for k, h in d.reports.items()}
        )
        listeners = tuple(listener for d in DOMAINS for listener in d.listeners)
        files = Files(db, url, _secret(db), options.url_lifetime)
        # the lock of the database lets one at a time on; the others wait here, or for a job
        threads = ThreadPoolExecutor(16, thread_name_prefix="sandbox-request")
        self.state = State(db, files, jobs, url, options, threads, listeners)
        with db.transaction():
            for domain in DOMAINS:
                if domain.seed:
                    domain.seed(self.state)
            add_key(db, key, str(db.value("SELECT id FROM user ORDER BY seq")), "administrator")
        jobs.begin(self.state)
        self.recorder = Recorder()
        config = uvicorn.Config(
            Recording(create_app(self.state), self.recorder),
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=2,
            timeout_keep_alive=75,  # as balancers in front of real services have it
        )
        self._server = _Server(config)
        self.thread = threading.Thread(target=self._serve, name="sandbox-server", daemon=True)
        self.thread.start()
        self._server.ready.wait(10)

    def end(self) -> None:
        self._server.should_exit = True
        self.thread.join()
        self.state.threads.shutdown()
        self.state.jobs.end()
        self.state.db.close()
        self._socket.close()

    def _serve(self) -> None:
        self._server.run(sockets=[self._socket])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only for sockets that say that they are TCP
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
    except OSError:
        made.close()
        raise
    return made


def _secret(db: Database) -> bytes:
    db.run("INSERT OR IGNORE INTO setting VALUES ('secret', ?)", secrets.token_hex(32))
    return bytes.fromhex(str(db.value("SELECT value FROM setting WHERE name = 'secret'")))
