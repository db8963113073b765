"""Comparisons and orders that are refused before anything is sent."""

import difflib
from collections.abc import Sequence


class FilterError(ValueError):
    """A comparison or an order that the server's protocol does not know."""


class ForeignFieldError(FilterError):
    """A comparison or an order by a field that the list's items do not have.

    Attributes:
        entity: The type of the list's items, such as "Project".
        field: The field that was given, such as "Dataset.name".
    """

    def __init__(self, entity: str, field: str) -> None:
        super().__init__(f"{field} is no field of {entity}")
        self.entity = entity
        self.field = field

    def __reduce__(self) -> tuple[type["ForeignFieldError"], tuple[str, str]]:
        return type(self), (self.entity, self.field)


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """The end of a sentence: what is closest, and everything that there is."""
    close = difflib.get_close_matches(word, known, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else "."
    return f"{hint} There is {', '.join(known)}." if known else hint
