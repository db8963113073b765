"""What has to be remembered of a file of any size: in memory while it is little, else in temporary files.

The files have no names, so nothing is left of them, whatever ends the process.
"""

import json
import weakref
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import sqlite3

NUMBERS_IN_MEMORY: Final = 1 << 15
"""Numbers that one table has in memory before it puts them away: some four megabytes."""

BYTES_IN_MEMORY: Final = 1 << 20


class Numbers:
    """Whole numbers of 64 bits by others, such as counts by hashes."""

    def __init__(self) -> None:
        self._recent: dict[int, int] = {}
        self._file: sqlite3.Connection | None = None

    def get(self, key: int) -> int | None:
        """The number of a key; None if it has none."""
        number = self._recent.get(key)
        if number is None and self._file is not None:
            found = self._file.execute("SELECT number FROM numbers WHERE key = ?", (key,)).fetchone()
            return None if found is None else int(found[0])
        return number

    def __setitem__(self, key: int, number: int) -> None:
        self._recent[key] = number
        if len(self._recent) >= NUMBERS_IN_MEMORY:
            self._put_away()

    def _put_away(self) -> None:
        file = self._file = self._file or _opened(self)
        with file:
            # In order, because rows that lie beside each other are written at once.
            file.executemany("INSERT OR REPLACE INTO numbers VALUES (?, ?)", sorted(self._recent.items()))
        self._recent.clear()


def _opened(owner: Numbers) -> "sqlite3.Connection":
    import sqlite3

    # Without a name it is a file that SQLite removes; an import may go on in another thread than it began.
    file = sqlite3.connect("", check_same_thread=False)
    weakref.finalize(owner, file.close)
    file.execute("PRAGMA journal_mode = OFF")
    file.execute("CREATE TABLE numbers (key INTEGER PRIMARY KEY, number INTEGER)")
    return file


class Notes:
    """Short lists of JSON values, in their order. Add all of them before you read."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None

    def add(self, *values: str | int) -> None:
        """Another list."""
        if self._file is None:
            from tempfile import SpooledTemporaryFile

            self._file = SpooledTemporaryFile(BYTES_IN_MEMORY)  # noqa: SIM115  # closed with its owner
            weakref.finalize(self, self._file.close)
        self._file.write(json.dumps(values).encode() + b"\n")

    def __iter__(self) -> Iterator[Any]:
        if self._file is not None:
            self._file.seek(0)
            yield from map(json.loads, self._file)
