"""All rows of an annotation import together: what one row says about another."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .findings import Findings, shown
from .import_row import check_row
from .media import Media
from .ontology import Ontology
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
    objects = {_end(row) for row in rows if is_object(row) and _is_object_row(row)}
    uuids: set[str] = set()
    classes: Counter[tuple[object, ...]] = Counter()
    findings: list[Findings] = []
    for row in rows:
        if not is_object(row):
            findings.append(Findings(check_row(row)))
            continue
        reference = row.get("dataRow")
        media = media_of(reference) if media_of and is_object(reference) else None
        found = Findings(check_row(row, ontology, media))
        _check_uuid(row, uuids, found)
        _check_class(row, classes, max_rows_of_a_class, found)
        _check_ends(row, objects, found)
        findings.append(found)
    return findings


def _check_uuid(row: Mapping[str, Any], seen: set[str], found: Findings) -> None:
    uuid = row.get("uuid")
    if isinstance(uuid, str):
        if uuid in seen:
            found.error("$.uuid", "repeated-uuid", f"uuid {shown(uuid)} is used by an earlier row of this file")
        seen.add(uuid)


def _check_class(row: Mapping[str, Any], classes: "Counter[tuple[object, ...]]", most: int, found: Findings) -> None:
    """A class goes by its schema id or by its name."""
    key = "schemaId" if isinstance(row.get("schemaId"), str) else "name"
    name = row.get(key)
    if not isinstance(name, str):
        return
    counted = (*_data_row(row), key, name)
    classes[counted] += 1
    if classes[counted] > most:
        found.error(f"$.{key}", "too-many", f"expected at most {most} rows of {name!r} on one data row")


def _check_ends(row: Mapping[str, Any], objects: set[tuple[object, ...]], found: Findings) -> None:
    stated = row.get("relationship")
    if not is_object(stated):
        return
    for end in ("source", "target"):
        uuid = stated.get(end)
        if isinstance(uuid, str) and (*_data_row(row), uuid) not in objects:
            message = f"there is no object {shown(uuid)} on the same data row in this file"
            found.error(f"$.relationship.{end}", "relationship-end", message)


def _is_object_row(row: Mapping[str, Any]) -> bool:
    """Classifications, metrics and other relationships cannot be ends."""
    return row.keys().isdisjoint(("answer", "answers", "metricValue", "relationship"))


def _end(row: Mapping[str, Any]) -> tuple[object, ...]:
    uuid = row.get("uuid")
    return (*_data_row(row), uuid if isinstance(uuid, str) else None)


def _data_row(row: Mapping[str, Any]) -> tuple[str, str]:
    """A global key may look like the id of another row."""
    reference = row.get("dataRow")
    if not is_object(reference):
        return ("", "")
    return ("id", str(reference["id"])) if reference.get("id") is not None else ("key", str(reference.get("globalKey")))
