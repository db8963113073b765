"""The marks that descriptions of the schema begin with, and the words without them."""

from collections.abc import Iterator
from typing import Protocol

INFERRED = "(inferred)"
"""The name is a guess: it was never seen on the wire."""

NEWER = "(newer)"
"""An addition of ours: a newer server has it, the known protocol does not."""


class Described(Protocol):
    """Any part of a schema."""

    description: str | None


def is_inferred(part: Described | None) -> bool:
    return INFERRED in _marks(part)


def is_newer(part: Described | None) -> bool:
    return NEWER in _marks(part)


def described(part: Described) -> str:
    """The description without its marks, on one line, and why not to use it; empty if there is nothing to say."""
    words = " ".join((part.description or "").split())
    for mark in _marks(part):
        words = words.removeprefix(mark).strip()
    reason: str | None = getattr(part, "deprecation_reason", None)
    return f"{words} Deprecated: {reason}".strip() if reason else words


def _marks(part: Described | None) -> list[str]:
    return list(_leading((part.description or "").lstrip() if part else ""))


def _leading(text: str) -> Iterator[str]:
    mark = next((m for m in (INFERRED, NEWER) if text.startswith(m)), None)
    if mark:
        yield mark
        yield from _leading(text.removeprefix(mark).lstrip())
