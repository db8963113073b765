"""Uuids that come out the same each time: made from what a row says, and how often it was said before."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from labelbox.data.identity import derived_uuid
from labelbox.journal.digests import digest
from labelbox.rules.remembered import Numbers

Row = Mapping[str, Any]


class StableUuids:
    """The uuids of one import's rows. Equal rows get different ones, as they are two annotations; another run gives the
    same, and so does another order of rows that differ. Of many rows, what is held of each is on disk.

    Args:
        place: What tells the import from others, such as the project and its name.
    """

    def __init__(self, *place: str) -> None:
        self._place = place
        self._seen = Numbers()

    def of_row(self, row: Row) -> Row:
        """The row with a uuid; the one that it has, if it has one."""
        return row if row.get("uuid") else {**row, "uuid": self._next(row)}

    def of_label(self, rows: Sequence[dict[str, Any]], drawn: Collection[str]) -> list[dict[str, Any]]:
        """The rows of a label with stable uuids in the place of those that were drawn by chance.

        Args:
            rows: The rows.
            drawn: The uuids of theirs that nobody gave.
        """
        stable: dict[str, str] = {}
        for row in rows:
            if row["uuid"] in drawn and "relationship" not in row:
                stable[row["uuid"]] = self._next(row)
        return [self._renamed(row, stable, drawn) for row in rows]

    def _renamed(self, row: dict[str, Any], stable: Mapping[str, str], drawn: Collection[str]) -> dict[str, Any]:
        uuid = row["uuid"]
        if "relationship" in row:
            between: dict[str, str] = row["relationship"]
            ends = {end: stable.get(between[end], between[end]) for end in ("source", "target")}
            row = {**row, "relationship": {**between, **ends}}
            return {**row, "uuid": self._next(row)} if uuid in drawn else row
        return {**row, "uuid": stable.get(uuid, uuid)}

    def _next(self, row: Row) -> str:
        content = digest({key: value for key, value in row.items() if key != "uuid"})
        # The hash of it will do: should two contents share one, their uuids differ all the same.
        mark = hash(content)
        before = self._seen.get(mark) or 0
        self._seen[mark] = before + 1
        return derived_uuid(content.hex(), *self._place, before)
