"""What a check has to say: all of it at once, each with the place it is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from functools import lru_cache


class Severity(Enum):
    """Whether the service would refuse it (as far as is known), or it is merely odd."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        path: The JSON path of the value, such as `$.classifications[0].answer.name`.
        rule: A short name of the rule that is broken, the same for all values that break it.
        message: What was expected there, and what was found.
        severity: How bad it is.
    """

    path: str
    rule: str
    message: str
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether the service would refuse it."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class Findings(list[Finding]):
    """A list that is written to while a value is looked at."""

    __slots__ = ()

    def error(self, path: str, rule: str, message: str) -> None:
        """Note something that the service would refuse."""
        self.append(Finding(path, rule, message))

    def warning(self, path: str, rule: str, message: str) -> None:
        """Note something odd."""
        self.append(Finding(path, rule, message, Severity.WARNING))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint for the end of a message: the known name that is most like a wrong one, or all if they are few."""
    return _hint(name, tuple(known))


@lru_cache(maxsize=1024)  # a misspelt class comes on every line of a file
def _hint(name: str, known: tuple[str, ...]) -> str:
    if close := get_close_matches(name, known, 1):
        return f"; did you mean {close[0]!r}?"
    if 0 < len(known) <= 10:
        return f"; it has {', '.join(map(repr, known))}"
    return ""


def shown(value: object) -> str:
    """A value for a message, cut at 60 characters."""
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"
