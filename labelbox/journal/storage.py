"""The file of a journal: SQLite, one writer at a time."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from labelbox.exceptions import JournalError, JournalInUseError

APPLICATION = 0x4C424A31
"""Says in the file's header that it is a journal."""
FORMAT = 1

_TABLES = """
CREATE TABLE IF NOT EXISTS entry (
  kind TEXT NOT NULL, key TEXT NOT NULL, target TEXT NOT NULL, digest BLOB NOT NULL, state TEXT NOT NULL,
  sent INTEGER NOT NULL DEFAULT 0, request INTEGER, uid TEXT, message TEXT,
  run INTEGER NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entry_of_run ON entry (run, place);
CREATE TABLE IF NOT EXISTS request (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, task TEXT);
CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, target TEXT NOT NULL, began TEXT NOT NULL);
"""


class Storage:
    """A journal's file, open. Threads may share it.

    Args:
        path: The file; made if it is not there, in a folder that is.
        alone: Whether nobody else may open it meanwhile.

    Raises:
        JournalInUseError: somebody else has it open alone.
        JournalError: it cannot be read or written, or is no journal.
    """

    def __init__(self, path: Path, *, alone: bool) -> None:
        self.path = path
        self._lock = threading.Lock()
        with self._told():
            self._connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            with self._told():
                self._begin(alone)
        except BaseException:
            self._connection.close()
            raise

    def _begin(self, alone: bool) -> None:
        ask = self._connection.execute
        known = ask("PRAGMA application_id").fetchone()[0], ask("PRAGMA user_version").fetchone()[0]
        fresh = known == (0, 0) and not ask("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not fresh and known != (APPLICATION, FORMAT):
            raise JournalError(os.fspath(self.path), "is no journal of this version of the client")
        if not alone:
            return
        # The lock is the file's own: the system gives it back when a process dies.
        ask("PRAGMA locking_mode = EXCLUSIVE")
        ask("PRAGMA journal_mode = WAL")
        ask("BEGIN EXCLUSIVE")
        for statement in filter(str.strip, _TABLES.split(";")):
            ask(statement)
        ask(f"PRAGMA application_id = {APPLICATION}")
        ask(f"PRAGMA user_version = {FORMAT}")
        ask("COMMIT")

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection to ask."""
        with self._lock, self._told():
            yield self._connection

    @contextmanager
    def writing(self, *, durable: bool) -> Iterator[sqlite3.Connection]:
        """A connection to write with: all of it, or nothing.

        Args:
            durable: Whether it must survive the end of the machine; the end of the process it survives anyway.
        """
        with self._lock, self._told():
            connection = self._connection
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite says, as our own errors."""
        try:
            yield
        except sqlite3.Error as problem:
            code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
            path = os.fspath(self.path)
            if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise JournalInUseError(path, "another call or process is writing this journal") from None
            if code == sqlite3.SQLITE_NOTADB:
                raise JournalError(path, "is no journal of this version of the client") from None
            raise JournalError(path, f"the journal cannot be read or written: {problem}") from problem
