"""Where in an export a value stands: which row, and the keys that lead to it. No values are held, only keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from labelbox.exports.errors import ExportLeafError

if TYPE_CHECKING:
    from labelbox.exports.rows.selection import Selection


class Origin(NamedTuple):
    """A row of an export.

    Attributes:
        task_id: The export; empty if the row came from elsewhere.
        line: The row's number, from 0.
        offset: Where in the stream it begins, in the unit in which the server counts.
        selection: What was read of it; None: everything.
    """

    task_id: str
    line: int
    offset: int
    selection: "Selection | None"


Place: TypeAlias = "Origin | tuple[Place, str | int]"


def missing(place: Place) -> ExportLeafError:
    """The error for a value that had to be there; see `unread` for one that need not."""
    return unread(place) or _error(place, "is missing")


def unread(place: Place) -> ExportLeafError | None:
    """The error for a value that is not there because nobody selected it; None if it was looked for."""
    origin, keys = _whole(place)
    if origin.selection is None or origin.selection.covers(keys):
        return None
    return _error(place, f"was not read; select= names only {', '.join(origin.selection.paths)}")


def unexpected(place: Place, wanted: str, found: object) -> ExportLeafError:
    """The error for a value of another kind. Only its kind is told, because values may be signed URLs."""
    return _error(place, f"should be {wanted}, but is {_KINDS.get(type(found), type(found).__name__)}")


_KINDS: dict[type, str] = {
    dict: "an object", list: "a list", str: "a text", int: "a number", float: "a number", bool: "true or false",
    type(None): "null",
}  # fmt: skip


def _whole(place: Place) -> tuple[Origin, Sequence[str]]:
    keys: list[str] = []
    while not isinstance(place, Origin):
        place, key = place
        keys.append(str(key))
    return place, keys[::-1]


def _error(place: Place, problem: str) -> ExportLeafError:
    origin, keys = _whole(place)
    return ExportLeafError(origin.task_id, origin.line, ".".join(keys), problem)
