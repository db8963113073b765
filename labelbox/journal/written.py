"""The items of a result, read from the journal while one iterates."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, overload

from labelbox.exceptions import JournalError
from labelbox.journal.result import BulkItem

if TYPE_CHECKING:
    from labelbox.journal.storage import Storage

Named: TypeAlias = Callable[[str, str | None], tuple[str | None, str | None]]
"""From a key and the server's id to the global key and the id of a data row."""

_PAGE = 1_000


class WrittenItems(Sequence[BulkItem]):
    """Some of the items of a run, in the caller's order.

    Args:
        path: The journal.
        run: The number of the run.
        states: Which of its items.
        count: How many there are.
        named: How keys are read.
    """

    def __init__(self, path: Path, run: int, states: Sequence[str], count: int, named: Named) -> None:
        self._path = path
        self._run = run
        self._states = states
        self._count = count
        self._named = named

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[BulkItem]:
        last, seen = -1, 0
        while seen < self._count:
            # Not one long question: nobody could write to the journal while somebody reads.
            with self._open() as storage:
                page = self._page(storage, "AND place > ?", (last,), _PAGE)
            if not page:
                raise JournalError(os.fspath(self._path), "a later run has read these items again: use its result")
            yield from page
            last, seen = page[-1].index, seen + len(page)

    @overload
    def __getitem__(self, index: int) -> BulkItem: ...
    @overload
    def __getitem__(self, index: slice) -> list[BulkItem]: ...
    def __getitem__(self, index: int | slice) -> BulkItem | list[BulkItem]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(self._count))]
        place = index + self._count if index < 0 else index
        if not 0 <= place < self._count:
            raise IndexError(f"expected an index below {self._count}, got {index}")
        with self._open() as storage:
            found = self._page(storage, "", (), 1, place)
        if not found:
            raise JournalError(os.fspath(self._path), "a later run has read these items again: use its result")
        return found[0]

    def __repr__(self) -> str:
        return f"<{self._count} items of {os.fspath(self._path)}>"

    def _page(
        self, storage: "Storage", condition: str, values: Sequence[object], most: int, skip: int = 0
    ) -> list[BulkItem]:
        states = ", ".join("?" * len(self._states))
        sql = (
            f"SELECT place, key, uid, message FROM entry WHERE run = ? {condition} AND state IN ({states}) "
            "ORDER BY place LIMIT ? OFFSET ?"
        )
        with storage.reading() as read:
            rows: list[Any] = read.execute(sql, (self._run, *values, *self._states, most, skip)).fetchall()
        return [BulkItem(place, *self._named(key, uid), message) for place, key, uid, message in rows]

    @contextmanager
    def _open(self) -> "Iterator[Storage]":
        if not self._path.is_file():
            raise JournalError(os.fspath(self._path), "the journal is gone, and with it what it told")
        from labelbox.journal.storage import Storage

        storage = Storage(self._path, alone=False)
        try:
            yield storage
        finally:
            storage.close()
