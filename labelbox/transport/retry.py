"""Whether to ask again, and when. Pure: it is told what happened and says how long to wait."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Literal, TypeAlias

from labelbox.exceptions import ReportedError

Repeat: TypeAlias = Literal["NEVER", "NOT_SENT", "ALWAYS"]
"""When a request may be repeated: not at all, if the server certainly did nothing, or whenever it helps."""


class Again(Enum):
    """What a failure says about another attempt."""

    USELESS = "the same would happen again"
    UNCLEAR = "the same would happen again, but the server may have acted on this attempt"
    MAYBE_DONE = "it may help, but the server may have acted on this attempt"
    NOT_DONE = "it may help, and the server has certainly not acted"


@dataclass(frozen=True, slots=True)
class Trouble:
    """An attempt that failed.

    Attributes:
        error: What to raise if there is no further attempt.
        again: What it says about another attempt.
        retry_after: Seconds for which the server asked to be left alone.
        unreachable: Whether not even a connection came about.
    """

    error: Exception
    again: Again = Again.USELESS
    retry_after: float | None = None
    unreachable: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """How to repeat: after random waits of at most 1, 2, 4, … seconds ("full jitter").

    Attributes:
        first: The most to wait after the first attempt, in seconds.
        longest: The most to wait after any attempt.
        total: No attempt starts later than this after the first; 0 repeats nothing.
        connects: How many attempts a server gets with which no connection comes about; a wrong address stays wrong.
    """

    first: float = 1.0
    longest: float = 60.0
    total: float = 120.0
    connects: int = 4


class Attempts:
    """The attempts of one request.

    Args:
        policy: How patiently.
        repeat: When the request may be repeated at all.
        now: Seconds of a clock that never goes back.
        jitter: A random share of so many seconds.
    """

    def __init__(
        self, policy: Policy, repeat: Repeat, now: Callable[[], float], jitter: Callable[[float], float]
    ) -> None:
        self._policy, self._repeat, self._now, self._jitter = policy, repeat, now, jitter
        self._started = now()
        self._made = 0
        self._in_vain = 0
        self._in_doubt = False

    def wait_after(self, trouble: Trouble) -> float:
        """Seconds to wait before the next attempt.

        Raises:
            Exception: the trouble's error, with a note on what was tried and what is safe to do next.
        """
        self._made += 1
        self._in_vain += trouble.unreachable
        if not self._may_repeat(trouble):
            raise self._final(trouble) from None
        wait = self._jitter(min(self._policy.longest, self._policy.first * 2 ** min(self._made - 1, 30)))
        if trouble.retry_after is not None:
            # A little more than asked for, or everybody who was refused comes back at once.
            wait = trouble.retry_after + self._jitter(self._policy.first)
        if self._now() - self._started + wait > self._policy.total:
            raise self._final(trouble) from None
        self._in_doubt |= trouble.again is Again.MAYBE_DONE
        return wait

    def _may_repeat(self, trouble: Trouble) -> bool:
        if self._in_vain >= self._policy.connects:
            return False
        match trouble.again:
            case Again.USELESS | Again.UNCLEAR:
                return False
            case Again.MAYBE_DONE:
                return self._repeat == "ALWAYS"
            case Again.NOT_DONE:
                return self._repeat != "NEVER"

    def _final(self, trouble: Trouble) -> Exception:
        if self._made > 1:
            trouble.error.add_note(f"Given up after {self._made} attempts in {self._now() - self._started:.0f} s.")
        if trouble.again in (Again.MAYBE_DONE, Again.UNCLEAR) and self._repeat != "ALWAYS":
            trouble.error.add_note("The server may have done it all the same: look before you repeat it.")
        if self._in_doubt and isinstance(trouble.error, ReportedError):
            trouble.error.is_after_doubt = True
        return trouble.error
