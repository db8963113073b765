# Derived from labelbox/schema/labeling_priorities.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Which data rows are labeled first: the arguments that say so, checked before anything is sent."""

import warnings
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from labelbox._async.orm.registry import entity_class
from labelbox.rules.findings import Findings, shown
from labelbox.rules.kinds import is_items
from labelbox.schema.identifiable import GlobalKey, UniqueId
from labelbox.schema.labeling_priorities import Override, _check_priority
from labelbox.schema.labeling_priorities import check_priority as check_priority
from labelbox.schema.labeling_priorities import identified as identified
from labelbox.schema.refused_items import refused

if TYPE_CHECKING:
    from labelbox._async.schema.data_row import DataRow

PriorityOverride: TypeAlias = (
    "tuple[UniqueId | GlobalKey | DataRow, int] | tuple[UniqueId | GlobalKey | DataRow, int, Any]"
)

"""A data row and its priority; lower numbers are labeled first. Something third is ignored."""


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
