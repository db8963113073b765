"""The connection. Columns carry the names of the GraphQL fields, so that a row is an answer."""

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from ..errors import InvalidQuery

Row: TypeAlias = dict[str, Any]
"""A row of a table, or any object that a field is resolved from."""

_CALLERS_MISTAKES = ("too many SQL variables", "Expression tree is too large", "Error binding parameter")


class Database:
    """A SQLite database that several threads share.

    A statement takes the lock for itself; a transaction keeps it to its end, so what a mutation does
    is seen by others whole or not at all. Nested transactions join the outer one.

    Args:
        path: The file, made if it is not there; None keeps everything in memory.
        tables: Statements that make what is missing.
    """

    def __init__(self, path: Path | None, tables: Iterable[str]) -> None:
        self._lock = threading.RLock()
        self._depth = 0
        self._owner: int | None = None
        self._after: list[Callable[[], None]] = []
        self._connection = sqlite3.connect(
            path or ":memory:", check_same_thread=False, isolation_level=None, cached_statements=512
        )
        self._connection.row_factory = _as_dict
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "temp_store = MEMORY"):
            self._connection.execute(f"PRAGMA {pragma}")
        for script in tables:
            self._connection.executescript(script)

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Every row that the statement finds."""
        with self._lock:
            return self._executed(sql, values).fetchall()

    def row(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        with self._lock:
            found: Row | None = self._executed(sql, values).fetchone()
            return found

    def value(self, sql: str, *values: object) -> Any:
        """The first column of the first row, or None."""
        found = self.row(sql, *values)
        return next(iter(found.values())) if found else None

    def run(self, sql: str, *values: object) -> int:
        """Carry out a statement; returns the number of rows it changed."""
        with self._lock:
            return self._executed(sql, values).rowcount

    def run_many(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Carry out a statement once for each of the values."""
        with self._lock:
            self._connection.executemany(sql, values)

    def insert(self, table: str, values: Mapping[str, object]) -> None:
        """Add a row."""
        marks = ", ".join("?" * len(values))
        self.run(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", *values.values())

    def update(self, table: str, uid: str, values: Mapping[str, object]) -> None:
        """Change columns of the row with that id; no values change nothing."""
        if values:
            changes = ", ".join(f"{column} = ?" for column in values)
            self.run(f"UPDATE {table} SET {changes} WHERE id = ?", *values.values(), uid)

    def _executed(self, sql: str, values: Sequence[object]) -> sqlite3.Cursor:
        try:
            return self._connection.execute(sql, values)
        except OverflowError:
            raise InvalidQuery("A number is too large") from None
        except sqlite3.Error as problem:
            # what no column can hold, or too much of it, is a mistake of the caller; other problems are ours
            if any(told in str(problem) for told in _CALLERS_MISTAKES):
                raise InvalidQuery("Too many values at once, or one of a kind that was not expected") from None
            raise

    @property
    def changes(self) -> int:
        """Grows whenever a row changes: what was read at the same number is still true."""
        with self._lock:
            return self._connection.total_changes

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep everything inside, or nothing if an exception leaves the block."""
        with self._lock:
            if self._depth:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth, self._owner = 1, threading.get_ident()
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                self._after.clear()
                raise
            else:
                self._connection.execute("COMMIT")
            finally:
                self._depth, self._owner = 0, None
            after, self._after = self._after, []
        for callback in after:
            callback()

    @property
    def in_transaction(self) -> bool:
        """Whether the calling thread is inside a transaction: then nobody else gets on until it is over."""
        return self._owner == threading.get_ident()

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call back when the running transaction is kept; at once when none runs."""
        with self._lock:
            if self._depth:
                self._after.append(callback)
                return
        callback()

    def copy_to(self, path: Path) -> None:
        """Write everything into a file of its own."""
        with self._lock:
            target = sqlite3.connect(path)
            try:
                self._connection.backup(target)
            finally:
                target.close()

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._connection.close()


def _as_dict(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> Row:
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}
