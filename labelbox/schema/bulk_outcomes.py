"""What became of items, from what the server tells without saying which item it means."""

import json
from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from labelbox.journal.result import BulkItem, BulkResult
from labelbox.rules.data_row import PreparedRow

Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SentRows:
    """The items of a `create_data_rows`.

    Attributes:
        rows: What was made of them.
        unread: Why the files of some could not be read, by their index.
    """

    rows: Sequence[PreparedRow]
    unread: Mapping[int, str]

    def outcomes(self, created: Iterable[Told], failed: Iterable[Told]) -> BulkResult:
        """What became of each item. Rows are known again by their global keys; those without by external id and data.

        Args:
            created: The rows that were made, as the server tells.
            failed: The rows that were not, by reason.
        """
        places = _Places(self.rows, self.unread)
        made = [
            BulkItem(index, row.get("globalKey"), str(row["id"]))
            for row in created
            if (index := places.take(row)) is not None
        ]
        refused = [
            BulkItem(index, row.get("globalKey"), None, str(reason.get("message")))
            for reason in failed
            for row in reason.get("failedDataRows") or ()
            if (index := places.take(row)) is not None
        ]
        unread = [BulkItem(index, self.rows[index].global_key or None, None, why) for index, why in self.unread.items()]
        unknown = [BulkItem(index, self.rows[index].global_key or None) for index in places.left()]
        return BulkResult(_sorted(made), (), _sorted([*refused, *unread]), _sorted(unknown))

    def all_failed(self, message: str) -> BulkResult:
        """The import failed as a whole."""
        items = [BulkItem(index, row.global_key or None, None, message) for index, row in enumerate(self.rows)]
        return BulkResult(failed=tuple(items))


class _Places:
    """The indexes of rows, each to be taken once."""

    def __init__(self, rows: Sequence[PreparedRow], without: Iterable[int]) -> None:
        self._left = set(range(len(rows))) - set(without)
        self._by_name: dict[Hashable, deque[int]] = defaultdict(deque)
        for index in sorted(self._left):
            row = rows[index]
            names = _names(row.global_key, row.row.get("external_id"), row.row.get("row_data"))
            for name in names:
                self._by_name[name].append(index)

    def take(self, told: Told) -> int | None:
        for name in _names(told.get("globalKey"), told.get("externalId"), told.get("rowData")):
            places = self._by_name.get(name, deque())
            while places:
                if (index := places.popleft()) in self._left:
                    self._left.remove(index)
                    return index
        return None

    def left(self) -> Iterable[int]:
        return self._left


def _names(global_key: object, external_id: object, data: object) -> Iterator[Hashable]:
    """What a row can be known by, the surest first. Of an uploaded file, only the server knows the address."""
    if global_key:
        yield "key", str(global_key)
        return
    yield "row", str(external_id), _text(data)
    if external_id:
        yield "external id", str(external_id)


def _text(data: object) -> str:
    """Objects are told as JSON text, of whichever form."""
    if isinstance(data, str) and data.startswith("{"):
        try:
            data = json.loads(data)
        except ValueError:
            return str(data)
    return data if isinstance(data, str) else json.dumps(data, sort_keys=True, default=str)


def import_outcomes(inputs: Iterable[Told], statuses: Iterable[Told]) -> BulkResult:
    """What became of each row of an import; rows are known again by their uuids, those without by their order.

    Args:
        inputs: The rows, as they were sent.
        statuses: What the server tells of them.
    """
    rows = list(inputs)
    by_uuid: dict[object, deque[int]] = defaultdict(deque)
    for index, row in enumerate(rows):
        by_uuid[row.get("uuid")].append(index)
    nameless = by_uuid.pop(None, deque())
    made: list[BulkItem] = []
    refused: list[BulkItem] = []
    left = dict.fromkeys(range(len(rows)))
    for status in statuses:
        places = by_uuid.get(status.get("uuid"), nameless)
        if not places:
            continue
        index = places.popleft()
        del left[index]
        reference: Told = status.get("dataRow") or {}
        named = reference.get("globalKey") or _global_key(rows[index]), reference.get("id")
        if status.get("status") == "SUCCESS":
            made.append(BulkItem(index, *named))
        else:
            reasons = "; ".join(str(error.get("message")) for error in status.get("errors") or ())
            refused.append(BulkItem(index, *named, reasons or "the server gave no reason"))
    unknown = [BulkItem(index, _global_key(rows[index])) for index in left]
    return BulkResult(_sorted(made), (), _sorted(refused), _sorted(unknown))


def _global_key(row: Told) -> str | None:
    reference: Told = row.get("dataRow") or {}
    return reference.get("globalKey")


def _sorted(items: Iterable[BulkItem]) -> tuple[BulkItem, ...]:
    return tuple(sorted(items, key=lambda item: item.index))
