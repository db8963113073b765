"""Makes the calls of a journey one after another, and writes down what came of each."""

import contextlib
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any, TypeVar

from tools.differential.plain import plain

R = TypeVar("R")

BEGIN, END = "/differential/begin", "/differential/end"
"""Requests for these paths tell the server's record where a step begins and where it ends."""


def careless(value: object) -> Any:
    """The value as a program without a type checker has it: it may be misused."""
    return value


def there(value: R | None) -> R:
    """The value, which this journey knows to be there."""
    if value is None:
        raise LookupError("it is not there")
    return value


class Steps:
    """What was done so far.

    Args:
        url: The root of the server.

    Attributes:
        done: The name of each step and what came of it, as JSON.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self.done: list[tuple[str, Any]] = []

    def __call__(self, name: str, call: Callable[[], R]) -> R:
        """A call that must go well: what comes after needs its result."""
        self._begin(name)
        try:
            result = call()
            shown = plain(result)
        except Exception as error:
            self._end(name, plain(error))
            raise
        self._end(name, shown)
        return result

    def outcome(self, name: str, call: Callable[[], object]) -> None:
        """A call that may be refused; nothing that comes after needs its result."""
        self._begin(name)
        try:
            shown = plain(call())
        except Exception as error:
            shown = plain(error)
        self._end(name, shown)

    def _begin(self, name: str) -> None:
        if any(name == each for each, _ in self.done):
            raise ValueError(f"two steps are called {name!r}")
        self._mark(BEGIN)

    def _end(self, name: str, result: Any) -> None:
        self._mark(END)
        self.done.append((name, result))

    def _mark(self, path: str) -> None:
        # there is nothing of that name: only the record counts
        with contextlib.suppress(urllib.error.HTTPError):
            urllib.request.urlopen(f"{self._url}{path}").close()
