"""Which data rows are labeled first: the arguments that say so, checked before anything is sent."""

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from labelbox.orm.registry import entity_class
from labelbox.rules.findings import Findings, shown
from labelbox.rules.kinds import is_items
from labelbox.schema.identifiable import GlobalKey, UniqueId
from labelbox.schema.identifiables import GlobalKeys, UniqueIds
from labelbox.schema.refused_items import refused

if TYPE_CHECKING:
    from labelbox.schema.data_row import DataRow

LOWEST, HIGHEST = -(2**31), 2**31 - 1
"""The priorities there are: signed 32-bit integers, says the API reference."""
MAX_ROWS = 1_000_000
"""Data rows per change of priority, says the API reference."""

PriorityOverride: TypeAlias = (
    "tuple[UniqueId | GlobalKey | DataRow, int] | tuple[UniqueId | GlobalKey | DataRow, int, Any]"
)
"""A data row and its priority; lower numbers are labeled first. Something third is ignored."""


@dataclass(frozen=True, slots=True)
class Override:
    """A priority for one data row."""

    data_row: UniqueId | GlobalKey
    priority: int


def check_priority(priority: object) -> int:
    """The priority, if it is one.

    Raises:
        TypeError: it is no int.
        ValueError: it has more than 32 bits.
    """
    found = Findings()
    _check_priority(priority, "priority", found)
    if problem := refused(found):
        raise problem
    assert isinstance(priority, int)
    return priority


def list_overrides(data: "Iterable[PriorityOverride]") -> list[Override]:
    """The overrides of a call.

    Raises:
        TypeError: an item is no pair of a data row and an int.
        ValueError: a priority has more than 32 bits.
    """
    found = Findings()
    overrides = [_override(item, f"data[{index}]", found) for index, item in enumerate(data)]
    if problem := refused(found):
        raise problem
    return [override for override in overrides if override is not None]


def identified(data_rows: "UniqueIds | GlobalKeys | Sequence[str]") -> UniqueIds | GlobalKeys:
    """The data rows of a call; a plain list is taken for ids of Labelbox's, with a warning.

    Raises:
        TypeError: they are something else.
        ValueError: they are too many.
    """
    named = _identified(data_rows)
    if len(named) > MAX_ROWS:
        raise ValueError(f"data_rows can hold at most {MAX_ROWS} data rows per call. Found {len(named)}")
    return named


def _identified(data_rows: object) -> UniqueIds | GlobalKeys:
    if isinstance(data_rows, (UniqueIds, GlobalKeys)):
        return data_rows
    if not is_items(data_rows) or not all(isinstance(each, str) for each in data_rows):
        raise TypeError(f"data_rows must be UniqueIds, GlobalKeys or a list of ids. Found {shown(data_rows)}")
    warnings.warn("Data rows given as a plain list are taken for UniqueIds; say UniqueIds or GlobalKeys", stacklevel=4)
    return UniqueIds(data_rows)


def _override(item: object, where: str, found: Findings) -> Override | None:
    if not is_items(item) or len(item) < 2:
        found.error(where, "type", f"Data must be a list of tuples each containing two elements: {shown(item)}")
        return None
    row, priority = _row(item[0]), item[1]
    if row is None:
        what = type(item[0]).__name__
        found.error(
            where, "type", f"Data row identifier should be of type DataRow, UniqueId or GlobalKey. Found {what}"
        )
    _check_priority(priority, where, found)
    return Override(row, priority) if row is not None else None


def _row(row: Any) -> UniqueId | GlobalKey | None:
    if isinstance(row, (UniqueId, GlobalKey)):
        return row
    if isinstance(row, entity_class("DataRow")):
        warnings.warn(
            "Overrides by DataRow are deprecated; say UniqueId or GlobalKey", DeprecationWarning, stacklevel=5
        )
        return UniqueId(row.uid)
    return None


def _check_priority(priority: object, where: str, found: Findings) -> None:
    if not isinstance(priority, int) or isinstance(priority, bool):
        found.error(where, "type", f"Priority must be an int. Found {type(priority).__name__}")
    elif not LOWEST <= priority <= HIGHEST:
        found.error(where, "value", f"Priority must be from {LOWEST} to {HIGHEST}. Found {priority}")
