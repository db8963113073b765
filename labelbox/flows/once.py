"""Things that are made once, by a name that the server can be asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from labelbox.exceptions import (
    InternalServerError,
    NetworkError,
    ReportedError,
    ResourceConflict,
    ResourceNotFoundError,
    TimeoutError,
    UnexpectedResponseError,
)
from labelbox.journal.ledger import Journals, Ledger, Subject, Thing
from labelbox.journal.states import State
from labelbox.steps import Flow, sleep

T = TypeVar("T")

PAUSES = (0.0, 0.5, 1.5)
"""Seconds before each question whether a request did its work, after its answer was lost: it may still be at it."""

LOST = (NetworkError, TimeoutError, InternalServerError, UnexpectedResponseError)
"""After these nobody knows whether the server has acted."""

ATTEMPTS = 3
"""How often something is sent if the answers get lost. Safe, because the server makes only one of a name or key."""


@dataclass(frozen=True, slots=True)
class Memory(Generic[T]):
    """How a journal keeps what is known of a thing.

    Attributes:
        write: The thing as a text.
        read: The thing of a text.
    """

    write: Callable[[T], str]
    read: Callable[[str], T]


def once(
    journal: Journals,
    subject: Subject,
    target: str,
    thing: Thing,
    find: Callable[[], Flow[T]],
    send: Callable[[], Flow[T]],
    memory: "Memory[T] | None" = None,
) -> Flow[T]:
    """Make something that has a name, if a run before has not made it.

    Args:
        journal: Where it is written down.
        subject: What kind of thing it is.
        target: The id of what it is made in.
        thing: Its name and the fingerprint of its content.
        find: Asks for it by its name; raises ResourceNotFoundError where there is none.
        send: Makes it; raises ResourceConflict where there is one of that name.
        memory: Keeps what is known of it, so that a later run need not ask; None asks.

    Raises:
        ResourceNotFoundError: a run before made it, and it was deleted since.
        ResourceConflict: somebody else has made one of that name.
        JournalError: the journal cannot be written, is in use, or tells of something else.
    """
    with journal.opened(subject, target) as ledger:
        [known] = ledger.plan([thing])
        if known.state is State.CREATED:
            return memory.read(known.uid) if memory and known.uid else (yield from find())
        if known.state is State.UNKNOWN:
            found = yield from _found(ledger, thing.key, find)
            if found is not None:
                return found
        made = yield from _sent(ledger, thing.key, known.state is State.UNKNOWN, find, send)
        if memory:
            ledger.created({thing.key: memory.write(made)})
        return made


def _sent(
    ledger: Ledger, key: str, may_be_there: bool, find: Callable[[], Flow[T]], send: Callable[[], Flow[T]]
) -> Flow[T]:
    for attempt in range(1, ATTEMPTS + 1):
        ledger.sending([key])
        try:
            made = yield from send()
        except LOST as problem:
            ledger.lost([key])
            for pause in PAUSES:
                yield from sleep(pause)
                found = yield from _found(ledger, key, find)
                if found is not None:
                    return found
            may_be_there = True
            if attempt == ATTEMPTS:
                problem.add_note("Nobody knows whether it was done: run it again with the same journal.")
                raise
        except ResourceConflict as problem:
            # An earlier request of ours may have been slower than the question about it.
            found = (yield from _found(ledger, key, find)) if may_be_there else None
            if found is not None:
                return found
            ledger.failed({key: problem.message})
            raise
        except ReportedError:
            ledger.turned_away([key])
            raise
        else:
            ledger.created({key: None})
            return made
    raise AssertionError("the last attempt returns or raises")


def _found(ledger: Ledger, key: str, find: Callable[[], Flow[T]]) -> Flow[T | None]:
    try:
        found = yield from find()
    except ResourceNotFoundError:
        return None
    ledger.found({key: None})
    return found
