"""All rows of an annotation import together: what one row says about another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from .extent import Size
from .findings import Finding, Findings, shown
from .import_row import check_row
from .media import Media
from .ontology import Ontology
from .remembered import Notes, Numbers
from .required import RequiredOnRows
from .values import is_object

MAX_ROWS_OF_A_CLASS = 5000
"""Of one class, on one data row: what the client of 2024 checks, so the most that a service has ever been sent."""

MediaOf = Callable[[Mapping[str, Any]], Media | None]


def check_rows(
    rows: Sequence[object],
    ontology: Ontology | None = None,
    media_of: MediaOf | None = None,
    *,
    max_rows_of_a_class: int = MAX_ROWS_OF_A_CLASS,
) -> list[Findings]:
    """What is wrong with each row of a file, in the order of the rows.

    Args:
        rows: The lines of the file, parsed.
        ontology: Of the project or model; None leaves names and answers unchecked.
        media_of: What a data row shows, asked with an import row's `dataRow`; None leaves that unchecked.
        max_rows_of_a_class: How many rows of one class a data row may have.
    """
    check = FileCheck(ontology, max_rows_of_a_class=max_rows_of_a_class)
    findings: list[Findings] = []
    for row in rows:
        reference = row.get("dataRow") if is_object(row) else None
        findings.append(check.row(row, media_of(reference) if media_of and is_object(reference) else None))
    for number, _, finding in check.rest():
        findings[number].append(finding)
    return findings


class FileCheck:
    """Checks a file row by row, so that it may be of any size.

    What it remembers of the rows goes to temporary files when it becomes much: hashes of each uuid, of each class on a
    data row, of each data row if the ontology requires something, and the ends of relationships.
    """

    def __init__(self, ontology: Ontology | None = None, *, max_rows_of_a_class: int = MAX_ROWS_OF_A_CLASS) -> None:
        self._ontology = ontology
        self._most = max_rows_of_a_class
        self._rows = 0
        self._uuids = Numbers()
        """By uuid: the data row, if it is of an object there, which can be an end of a relationship; else 0."""
        self._classes = Numbers()
        self._ends = Notes()
        self._required = RequiredOnRows(ontology)

    def row(self, row: object, media: Media | None = None, size: Size | None = None, *, index: int = 0) -> Findings:
        """What is wrong with the next row, as far as can be told yet.

        Args:
            row: The line, parsed.
            media: What its data row shows, if that is known.
            size: Width and height of its data row in pixels, if they are known.
            index: Comes back from `rest` with what is told of this row there.
        """
        number = self._rows
        self._rows += 1
        found = Findings(check_row(row, self._ontology, media, size))
        if is_object(row):
            data_row = _data_row(row)
            self._check_uuid(row, data_row, found)
            self._check_class(row, data_row, found)
            self._note_ends(row, data_row, number, index)
            self._required.note(row, number, index, data_row)
        return found

    def rest(self) -> Iterator[tuple[int, int, Finding]]:
        """What can only be told after the last row, with the numbers and indexes of the rows that it is about."""
        for number, index, end, data_row, uuid in self._ends:
            if self._uuids.get(hash(uuid)) != data_row:
                message = f"there is no object {shown(uuid)} on the same data row in this file"
                yield number, index, Finding(f"$.relationship.{end}", "relationship-end", message)
        yield from self._required.missing()

    def _check_uuid(self, row: Mapping[str, Any], data_row: int, found: Findings) -> None:
        uuid = row.get("uuid")
        if not isinstance(uuid, str):
            return
        if self._uuids.get(key := hash(uuid)) is not None:
            found.error("$.uuid", "repeated-uuid", f"uuid {shown(uuid)} is used by an earlier row of this file")
        else:
            self._uuids[key] = data_row if _is_object_row(row) else 0

    def _check_class(self, row: Mapping[str, Any], data_row: int, found: Findings) -> None:
        """A class goes by its schema id or by its name."""
        key = "schemaId" if isinstance(row.get("schemaId"), str) else "name"
        name = row.get(key)
        if not isinstance(name, str):
            return
        counted = hash((data_row, key, name))
        count = self._classes[counted] = (self._classes.get(counted) or 0) + 1
        if count > self._most:
            found.error(f"$.{key}", "too-many", f"expected at most {self._most} rows of {name!r} on one data row")

    def _note_ends(self, row: Mapping[str, Any], data_row: int, number: int, index: int) -> None:
        """The objects may come later in the file."""
        stated = row.get("relationship")
        if is_object(stated):
            for end in ("source", "target"):
                if isinstance(uuid := stated.get(end), str):
                    self._ends.add(number, index, end, data_row, uuid)


def _is_object_row(row: Mapping[str, Any]) -> bool:
    """Classifications, metrics and other relationships cannot be ends."""
    return row.keys().isdisjoint(("answer", "answers", "metricValue", "relationship"))


def _data_row(row: Mapping[str, Any]) -> int:
    """A global key may look like the id of another row."""
    reference = row.get("dataRow")
    if not is_object(reference):
        return hash(("", ""))
    if reference.get("id") is not None:
        return hash(("id", str(reference["id"])))
    return hash(("key", str(reference.get("globalKey"))))
