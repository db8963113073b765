"""The journal of bulk calls: what was planned, what was sent, what became of it."""

import os
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from labelbox.exceptions import JournalMismatchError, redacted
from labelbox.journal.ledger import Known, Ledger, Subject, Thing
from labelbox.journal.result import BulkItem, BulkResult
from labelbox.journal.states import OPEN, State, on_finding, on_reading
from labelbox.journal.written import Named, WrittenItems

if TYPE_CHECKING:
    from labelbox.journal.storage import Storage

_WRITE = (
    "INSERT INTO entry (kind, key, target, digest, state, sent, request, uid, message, run, place) "
    "VALUES (?, ?, ?, ?, ?, 0, NULL, NULL, NULL, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET "
    "digest = excluded.digest, state = excluded.state, run = excluded.run, place = excluded.place"
)
_AGAIN = "UPDATE entry SET sent = 0, request = NULL, uid = NULL, message = NULL WHERE kind = ? AND key = ?"


def _by_global_key(key: str, uid: str | None) -> tuple[str | None, str | None]:
    return key, uid


class Journal:
    """A journal on disk, to be opened for one call after the other.

    Args:
        path: The file; made if it is not there.
        named: How the keys of the call are to be read as the names of data rows.
    """

    def __init__(self, path: str | os.PathLike[str], named: Named = _by_global_key) -> None:
        self._path = Path(path).absolute()
        self._named = named

    def check(self) -> None:
        """See to it that it can be written, before anything is sent.

        Raises:
            JournalInUseError: somebody else is writing it.
            JournalError: it cannot be read or written, or is no journal.
        """
        from labelbox.journal.storage import Storage

        storage = Storage(self._path, alone=True)
        try:
            with storage.writing(durable=False) as write:
                write.execute("INSERT INTO run (kind, target, began) VALUES ('', '', '')")
                write.execute("DELETE FROM run WHERE kind = ''")
        finally:
            storage.close()

    @contextmanager
    def opened(self, subject: Subject, target: str) -> Iterator[Ledger]:
        """The journal, for one call; nobody else can write it until the block ends.

        Raises:
            JournalInUseError: somebody else is writing it.
            JournalError: it cannot be read or written, or is no journal.
        """
        from labelbox.journal.storage import Storage  # SQLite only where there is a journal

        storage = Storage(self._path, alone=True)
        try:
            yield OpenJournal(storage, subject, target, self._named)
        finally:
            storage.close()


class OpenJournal:
    """A journal that is open for one call: see `Ledger`.

    Args:
        storage: Its file.
        subject: What is sent.
        target: The id of what it goes to.
        named: How keys are read.
    """

    def __init__(self, storage: "Storage", subject: Subject, target: str, named: Named) -> None:
        self._storage = storage
        self._subject = subject
        self._target = target
        self._named = named
        with storage.writing(durable=False) as write:
            began = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            sql = "INSERT INTO run (kind, target, began) VALUES (?, ?, ?)"
            self._run = write.execute(sql, (subject.kind, target, began)).lastrowid or 0

    def plan(self, things: Sequence[Thing]) -> list[Known]:
        """Write down what is to be sent, and tell what is known of each already."""
        kind = self._subject.kind
        known: list[Known] = []
        with self._storage.writing(durable=False) as write:
            for thing in things:
                now = self._known(write, thing)
                known.append(now)
                place = (self._run, thing.index)
                write.execute(_WRITE, (kind, thing.key, self._target, thing.digest, now.state.value, *place))
                if now.state is State.PLANNED:
                    write.execute(_AGAIN, (kind, thing.key))
        return known

    def left(self, key: str) -> State | None:
        """The state in which an earlier run left a thing of this target; None if none knew it. Nothing is written."""
        sql = "SELECT state FROM entry WHERE kind = ? AND key = ? AND target = ?"
        with self._storage.reading() as read:
            row = read.execute(sql, (self._subject.kind, key, self._target)).fetchone()
        return None if row is None else State(row[0])

    def _known(self, read: Any, thing: Thing) -> Known:
        sql = "SELECT target, digest, state, uid, run, place FROM entry WHERE kind = ? AND key = ?"
        row = read.execute(sql, (self._subject.kind, thing.key)).fetchone()
        if row is None:
            return Known(State.PLANNED)
        target, digest, state, uid, run, place = row
        readable = next(filter(None, self._named(thing.key, None)), thing.key)
        name = f"the {self._subject.key} {readable!r}"
        if run == self._run:
            raise ValueError(f"{name} occurs twice: items [{place}] and [{thing.index}]")
        name += f" of item [{thing.index}]" if self._subject.many else ""
        path, word = os.fspath(self._storage.path), self._subject.target
        if target != self._target:
            raise JournalMismatchError(path, f"{name} belongs to {word} {target!r} here, not to {self._target!r}")
        same = digest == thing.digest
        now = on_reading(State(state), same=same, replaceable=self._subject.replaceable)
        if now is None:
            raise JournalMismatchError(
                path,
                f"{name} was sent with other content, which the server has or may have; "
                "a journal does not change what was sent",
            )
        return Known(now, uid)

    def sending(self, keys: Collection[str]) -> int:
        """Write down that a request is about to leave; returns its number. Survives the end of the machine."""
        with self._storage.writing(durable=not self._subject.replaceable) as write:
            number = write.execute("INSERT INTO request (run) VALUES (?)", (self._run,)).lastrowid or 0
            set_to = "state = ?, request = ?, sent = sent + 1, message = NULL"
            write.executemany(*self._update(set_to, ((State.SENT.value, number, key) for key in keys)))
        return number

    def started(self, request: int, task_id: str) -> None:
        """Write down which job of the server a request started."""
        with self._storage.writing(durable=False) as write:
            write.execute("UPDATE request SET task = ? WHERE id = ?", (task_id, request))

    def tasks(self, keys: Collection[str]) -> Mapping[str, Sequence[str]]:
        """The jobs that things were last sent to, as far as they are known, each with the things sent to it."""
        sql = (
            "SELECT request.task FROM entry JOIN request ON request.id = entry.request "
            "WHERE entry.kind = ? AND entry.key = ? AND request.task IS NOT NULL"
        )
        tasks: dict[str, list[str]] = {}
        with self._storage.reading() as read:
            for key in keys:
                if row := read.execute(sql, (self._subject.kind, key)).fetchone():
                    tasks.setdefault(row[0], []).append(key)
        return tasks

    def lost(self, keys: Collection[str]) -> None:
        """The answer was lost: nobody knows."""
        self._change("state = ?", ((State.UNKNOWN.value, key) for key in keys))

    def turned_away(self, keys: Collection[str]) -> None:
        """The request was refused as a whole: the things are certainly not there by it."""
        self._change("state = ?, sent = sent - 1", ((State.PLANNED.value, key) for key in keys))

    def created(self, uids: Mapping[str, str | None]) -> None:
        """The server made these, by key; with its ids."""
        self._change("state = ?, uid = ?", ((State.CREATED.value, uid, key) for key, uid in uids.items()))

    def found(self, uids: Mapping[str, str | None]) -> None:
        """The server has these, by key; who made them follows from what is known."""
        sql = "SELECT state, sent FROM entry WHERE kind = ? AND key = ?"
        with self._storage.reading() as read:
            states = [read.execute(sql, (self._subject.kind, key)).fetchone() for key in uids]
        values = [
            (on_finding(State(state), sent).value, uid, key)
            for (key, uid), (state, sent) in zip(uids.items(), states, strict=True)
        ]
        self._change("state = ?, uid = ?", values)

    def failed(self, reasons: Mapping[str, str]) -> None:
        """These could not be done, by key; with the reasons."""
        values = ((State.FAILED.value, redacted(reason), key) for key, reason in reasons.items())
        self._change("state = ?, message = ?", values)

    def result(self) -> BulkResult:
        """What became of the things of this call."""
        sql = "SELECT state, count(*) FROM entry WHERE run = ? GROUP BY state"
        with self._storage.reading() as read:
            counts: dict[str, int] = dict(read.execute(sql, (self._run,)).fetchall())

        def items(*states: State) -> Sequence[BulkItem]:
            count = sum(counts.get(state.value, 0) for state in states)
            return WrittenItems(self._storage.path, self._run, [s.value for s in states], count, self._named)

        return BulkResult(items(State.CREATED), items(State.EXISTING), items(State.FAILED), items(*OPEN))

    def _update(self, set_to: str, values: Iterable[tuple[object, ...]]) -> tuple[str, Iterable[tuple[object, ...]]]:
        kind = self._subject.kind
        sql = f"UPDATE entry SET {set_to} WHERE kind = ? AND key = ?"
        return sql, ((*value[:-1], kind, value[-1]) for value in values)

    def _change(self, set_to: str, values: Iterable[tuple[object, ...]]) -> None:
        with self._storage.writing(durable=False) as write:
            write.executemany(*self._update(set_to, values))
