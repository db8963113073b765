"""How far an import is, told to whoever wants to know."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Phase: TypeAlias = Literal["reading", "sending", "running", "finished", "failed"]


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is.

    Attributes:
        name: The name of the import.
        phase: "reading" while labels or rows are read and checked, "sending" while their bytes travel, "running" while
            the server is at work, at last "finished" or "failed".
        done: How many rows were read, how many bytes were sent, or how many percent the server has done.
        total: Of how many; None where nobody knows: an iterable has no length.
    """

    name: str
    phase: Phase
    done: float
    total: float | None = None


Tell: TypeAlias = Callable[[ImportProgress], None]


def nobody(_: ImportProgress) -> None:
    """Nobody wants to know."""


def reading(name: str, tell: Tell) -> Callable[[int], None]:
    """Tells how many rows of an import were read."""
    return lambda rows: tell(ImportProgress(name, "reading", rows))


def at_server(record: Any) -> ImportProgress:
    """What the record of an import says about it."""
    state = record.state
    if state == "RUNNING":
        return ImportProgress(record.name, "running", percent(record), 100)
    return ImportProgress(record.name, "finished" if state == "FINISHED" else "failed", percent(record), 100)


def percent(record: Any) -> float:
    """How much the server has done; 100 at the end, also where it did not say so."""
    if record.state == "FINISHED":
        return 100.0
    text: str = getattr(record, "progress", None) or "0"
    try:
        return float(text.rstrip("%"))
    except ValueError:
        return 0.0
