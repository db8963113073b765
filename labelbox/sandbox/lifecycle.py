"""Starting, stopping, and what lies between: everything that a start makes and a stop takes away."""

import secrets
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from starlette.types import ASGIApp

from . import files as stored_files
from . import jobs as background
from .app import create_app
from .authentication import add_key
from .domains import DOMAINS
from .faults.connection import Connected
from .faults.middleware import Faults, Faulty
from .files import Files
from .jobs import Jobs
from .listening import Listener, bound
from .options import Options
from .recording import Recorder, Recording
from .state import State
from .storage import Database


class Server:
    """A server that can be started and stopped again and again. Threads may share it.

    What it was asked and which faults are switched on outlives a restart.

    Args:
        host: The address to listen on.
        port: The port; 0 takes a free one at the first start.
        path: The file of the database; None keeps it in memory, from start to stop.
        key: The key of the administrator.
        options: Sizes and times.
    """

    def __init__(self, host: str, port: int, path: Path | None, key: str, options: Options) -> None:
        self._host, self._port, self._path, self._key, self._options = host, port, path, key, options
        self._lock = threading.RLock()
        self._refusals = 0
        self._state: State | None = None
        self._app: ASGIApp | None = None
        self._listener: Listener | None = None
        self._stopped = threading.Event()
        self.recorder = Recorder()
        self.faults = Faults(self)

    @property
    def state(self) -> State | None:
        """What it holds; None if it does not run."""
        return self._state

    def start(self) -> None:
        """Answer requests."""
        with self._lock:
            if self._state is None:
                self._begin(_open(self._path))

    def stop(self) -> None:
        """Finish what is being answered, then give up the port and the threads."""
        with self._lock:
            if self._state is not None:
                self._end(self._state).close()
                self._stopped.set()

    def restart(self, *, down: float = 0.0) -> None:
        """Stop, and start again on the same port and data; for so many seconds connections are refused."""
        with self._lock:
            if self._state is None:
                return
            db = self._end(self._state)
            time.sleep(down)
            if self._path is not None:
                db.close()
                db = _open(self._path)
            self._begin(db)

    def refuse(self) -> None:
        """Give up the port, until `accept` has been called as often."""
        with self._lock:
            self._refusals += 1
            self._close_port()

    def accept(self) -> None:
        """Take the port again."""
        with self._lock:
            self._refusals -= 1
            if self._app is not None and not self._refusals:
                self._listener = Listener(self._app, bound(self._host, self._port))

    def wait(self) -> None:
        """Block until it is stopped."""
        self._stopped.wait()

    def _begin(self, db: Database) -> None:
        """Answer requests from a database; if that fails, nothing stays open."""
        with ExitStack() as undo:
            undo.callback(db.close)
            listening = undo.enter_context(bound(self._host, self._port))
            self._port = int(listening.getsockname()[1])
            name = f"[{self._host}]" if ":" in self._host else self._host
            state = _state(db, f"http://{name}:{self._port}", self._options)
            with db.transaction():
                for domain in DOMAINS:
                    if domain.seed:
                        domain.seed(state)
                add_key(db, self._key, str(db.value("SELECT id FROM user ORDER BY seq")), "administrator")
            undo.pop_all()
        self._state = state
        state.jobs.begin(state)
        self._app = Connected(Recording(Faulty(create_app(state), self.faults), self.recorder))
        self._stopped.clear()
        if self._refusals:
            listening.close()
        else:
            self._listener = Listener(self._app, listening)

    def _end(self, state: State) -> Database:
        """Stop everything but the database."""
        self._close_port()
        self._state = self._app = None
        state.threads.shutdown()
        state.jobs.end()
        return state.db

    def _close_port(self) -> None:
        if self._listener is not None:
            self.faults.let_go()
            self._listener.end()
            self._listener = None


def _open(path: Path | None) -> Database:
    return Database(path, (background.TABLES, stored_files.TABLES, *(d.tables for d in DOMAINS)))


def _state(db: Database, url: str, options: Options) -> State:
    jobs = Jobs(
        {k: h for d in DOMAINS for k, h in d.jobs.items()}, {k: h for d in DOMAINS for k, h in d.reports.items()}
    )
    listeners = tuple(listener for d in DOMAINS for listener in d.listeners)
    files = Files(db, url, _secret(db), options.url_lifetime, options.file_size)
    # the lock of the database lets one at a time on; the others wait here, or for a job
    threads = ThreadPoolExecutor(16, thread_name_prefix="sandbox-request")
    return State(db, files, jobs, url, options, threads, listeners)


def _secret(db: Database) -> bytes:
    db.run("INSERT OR IGNORE INTO setting VALUES ('secret', ?)", secrets.token_hex(32))
    return bytes.fromhex(str(db.value("SELECT value FROM setting WHERE name = 'secret'")))
