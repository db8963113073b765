"""The classes of a COCO data set."""

from typing import Any


class Categories:
    """Classes, numbered from 1 in order of first appearance."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self._ids: dict[str, int] = {}

    def id_of(self, name: str, *, is_thing: bool = True) -> int:
        """The number of a class."""
        if name not in self._ids:
            self._ids[name] = len(self._ids) + 1
            row = {"id": self._ids[name], "name": name, "supercategory": "all", "isthing": int(is_thing)}
            self.rows.append(row)
        return self._ids[name]
