"""Uuids of written rows: one per annotation, kept where given, never twice."""

from collections.abc import Callable, Set
from typing import Any

from ....rules.remembered import Numbers
from ...identity import derived_uuid, fresh_uuid


class Identities:
    """The uuids of one file.

    An annotation that is written for two data rows, or twice, needs two uuids: the first keeps its own, the others
    are derived from it and the data row, so that writing again gives the same. Of uuids that were given, a hash is
    kept to the end of the file, because two annotations may have been given the same, on disk where there are many; of
    our own only a mark on the annotation.
    """

    def __init__(self) -> None:
        self._given = Numbers()
        self._file = object()
        self._used: set[str] = set()
        self._kept: set[str] = set()

    @property
    def drawn(self) -> Set[str]:
        """Those uuids of the last label that nobody gave."""
        return self._used - self._kept

    def of_label(self, row: str) -> Callable[[Any], str]:
        """The function that gives each annotation of a label its uuid.

        Args:
            row: The id or global key of the data row.
        """
        file, given_before = self._file, self._given
        self._used = used = set[str]()
        self._kept = kept = set[str]()
        mark = (row, file)

        def identify(annotation: Any) -> str:
            own: str | None = annotation._id
            # Not `extra`, which would make a dict for each annotation that has none.
            extra = getattr(annotation, "_extra", None)
            if own is None and not extra:
                annotation._id = uuid = fresh_uuid()
                annotation._written = mark
                used.add(uuid)
                return uuid
            first = annotation._written
            given = extra.get("uuid") if extra else None
            is_given = given is not None or (own is not None and first is None)
            if is_given:
                own = own or str(given)
                hashed = hash(own)
                uuid = own if given_before.get(hashed) is None else derived_uuid(own, row)
                given_before[hashed] = 1
            elif own is None or first is None:
                uuid = own = fresh_uuid()
                annotation._written = mark
            elif first[0] != row:
                uuid = derived_uuid(own, row)
            elif first[1] is file:
                uuid = derived_uuid(own, row, len(used))
            else:
                uuid = own
                annotation._written = mark
            annotation._id = own
            while uuid in used:
                uuid = derived_uuid(own, row, len(used))
            used.add(uuid)
            if is_given:
                kept.add(uuid)
            return uuid

        return identify
