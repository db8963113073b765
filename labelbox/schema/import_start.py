"""How imports are started: from rows or labels, from several parts of them, or from whatever was given."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from labelbox.flows import annotation_import as flows
from labelbox.flows.import_parts import start_parts
from labelbox.flows.import_progress import ImportProgress, nobody
from labelbox.flows.import_rows import EncodedRows
from labelbox.flows.spool import spooled

if TYPE_CHECKING:
    from labelbox.flows.import_progress import Tell
    from labelbox.flows.import_rows import Annotations
    from labelbox.steps import Flow

logger = logging.getLogger("labelbox.schema.annotation_import")

ANNOTATION_PER_LABEL_LIMIT: Final = 5_000
"""Annotations of one class per data row and import: the limit of the reference client."""


def from_objects(
    kind: flows.Kind, parent_id: str, name: str, objects: "Annotations", word: str = "annotations"
) -> "Callable[[Tell], Flow[Any]]":
    """Starts an import of rows or labels. All are read and checked before anything is sent; see `EncodedRows`."""
    return lambda tell: flows.from_chunks(kind, parent_id, name, _chunks(kind, name, objects, word, tell), None, tell)


def parts_of_objects(
    kind: flows.Kind, parent_id: str, name: str, objects: "Annotations", most: int
) -> "Callable[[Tell], Flow[list[Any]]]":
    """Starts imports of rows or labels, each of so many rows at most."""

    def start(tell: "Tell") -> "Flow[list[Any]]":
        with spooled(_chunks(kind, name, objects, "annotations", tell)) as spool:
            return (yield from start_parts(kind, parent_id, name, spool, most, tell))

    return start


def _chunks(kind: flows.Kind, name: str, objects: "Annotations", word: str, tell: "Tell") -> Iterable[bytes]:
    def read(rows: int) -> None:
        tell(ImportProgress(name, "reading", rows))

    rows = EncodedRows(objects, word, ANNOTATION_PER_LABEL_LIMIT, read)
    return rows if kind is flows.PREDICTIONS else _warning_of_confidence(rows)


def counted(max_rows_per_job: int) -> int:
    """How many rows an import may have.

    Raises:
        ValueError: less than one.
    """
    if max_rows_per_job < 1:
        raise ValueError(f"max_rows_per_job: expected at least 1, got {max_rows_per_job}")
    return max_rows_per_job


def _warning_of_confidence(rows: EncodedRows) -> Iterator[bytes]:
    yield from rows
    if rows.has_confidence:
        logger.warning(
            "Confidence scores are not supported in label imports and pre-labels: the server leaves them out."
        )


def from_anything(kind: flows.Kind, parent_id: str, name: str, given: object) -> "Flow[Any]":
    """Starts an import of a file by its path, of a URL, or of any iterable of rows or labels.

    Raises:
        ValueError: it is none of these; and as for each of them.
    """
    found = type(given).__name__
    if isinstance(given, str) and "://" in given:
        return flows.from_url(kind, parent_id, name, given)
    if isinstance(given, str | Path):
        return flows.from_path(kind, parent_id, name, given)
    if isinstance(given, Iterable) and not isinstance(given, bytes | Mapping):
        return from_objects(kind, parent_id, name, cast("Annotations", given))(nobody)
    raise ValueError(f"Invalid predictions given of type: {found}")
