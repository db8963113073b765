"""What a flow asks of a journal: between steps, or as a step of its own where it writes many things."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from labelbox.journal.result import BulkResult
from labelbox.journal.states import State


@dataclass(frozen=True, slots=True)
class Subject:
    """What kind of things a call sends.

    Attributes:
        kind: Its name in the journal; a key occurs once in each kind.
        target: What the things go to, in words, such as "dataset".
        key: What tells them apart, in words, such as "global key".
        many: Whether a call sends many, so that errors name the index too.
        replaceable: Whether sending other content replaces the old.
    """

    kind: str
    target: str
    key: str
    many: bool = False
    replaceable: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is to be sent once.

    Attributes:
        key: By what the server can be asked for it.
        digest: Of its content.
        index: Its place among the things of the call.
    """

    key: str
    digest: bytes
    index: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What the journal knows of a thing.

    Attributes:
        state: As of now.
        uid: The server's id of it; None where that is not known.
    """

    state: State
    uid: str | None = None


class Ledger(Protocol):
    """A journal that is open for one call."""

    def plan(self, things: Sequence[Thing]) -> list[Known]:
        """Write down what is to be sent, and tell what is known of each already.

        Raises:
            ValueError: a key occurs twice in the call.
            JournalMismatchError: a thing belongs to another target, or the server has it with other content.
            JournalError: it cannot be written.
        """
        ...

    def left(self, key: str) -> State | None:
        """The state in which an earlier run left a thing of this target; None if none knew it. Nothing is written."""
        ...

    def sending(self, keys: Collection[str]) -> int:
        """Write down that a request is about to leave; returns its number. Survives the end of the machine."""
        ...

    def started(self, request: int, task_id: str) -> None:
        """Write down which job of the server a request started."""
        ...

    def tasks(self, keys: Collection[str]) -> Mapping[str, Sequence[str]]:
        """The jobs that things were last sent to, as far as they are known, each with the things sent to it."""
        ...

    def lost(self, keys: Collection[str]) -> None:
        """The answer was lost: nobody knows."""
        ...

    def turned_away(self, keys: Collection[str]) -> None:
        """The request was refused as a whole: the things are certainly not there by it."""
        ...

    def created(self, uids: Mapping[str, str | None]) -> None:
        """The server made these, by key; with its ids."""
        ...

    def found(self, uids: Mapping[str, str | None]) -> None:
        """The server has these, by key; who made them follows from what is known."""
        ...

    def failed(self, reasons: Mapping[str, str]) -> None:
        """These could not be done, by key; with the reasons."""
        ...

    def result(self) -> BulkResult:
        """What became of the things of this call."""
        ...


class Journals(Protocol):
    """Whoever opens a journal."""

    def opened(self, subject: Subject, target: str) -> AbstractContextManager[Ledger]:
        """The journal, for one call; nobody else can write it until the block ends.

        Raises:
            JournalInUseError: somebody else is writing it.
            JournalError: it cannot be read or written, or is no journal.
        """
        ...


def in_state(known: Iterable[tuple[str, Known]], *states: State) -> list[str]:
    """The keys of things in one of these states."""
    return [key for key, each in known if each.state in states]
