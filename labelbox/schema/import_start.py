"""How imports are started: from rows or labels, from several parts of them, or from whatever was given."""

import logging
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, cast

from labelbox.flows import annotation_import as flows
from labelbox.flows.import_parts import start_parts
from labelbox.flows.import_pictures import with_pictures_uploaded
from labelbox.flows.import_progress import ImportProgress, nobody
from labelbox.flows.import_rows import EncodedRows
from labelbox.flows.spool import Spool, nameless

if TYPE_CHECKING:
    from labelbox.flows.import_progress import Tell
    from labelbox.flows.import_rows import Annotations
    from labelbox.steps import Flow

logger = logging.getLogger("labelbox.schema.annotation_import")

ANNOTATION_PER_LABEL_LIMIT: Final = 5_000
"""Annotations of one class per data row and import: the limit of the reference client."""


def from_objects(
    kind: flows.Kind,
    parent_id: str,
    name: str,
    objects: "Annotations",
    word: str = "annotations",
    *,
    upload_masks: bool = False,
    keeps_confidence: bool = False,
) -> "Callable[[Tell], Flow[Any]]":
    """Starts an import of rows or labels. All are read and checked before it is sent; see `EncodedRows`.

    Args:
        kind: Which kind of import.
        parent_id: The project or the model run.
        name: The name of the import.
        objects: The rows or labels.
        word: What they are called in errors.
        upload_masks: Whether pictures of masks are uploaded and only named in the rows.
        keeps_confidence: Whether the server keeps what rows say about their confidence; else there is a warning.
    """

    def start(tell: "Tell") -> "Flow[Any]":
        with nameless() as file:
            rows = _rows(name, objects, word, tell)
            spool = yield from _read(rows, file, upload_masks, keeps_confidence)
            return (yield from flows.from_content(kind, parent_id, name, spool.chunks, spool.size, tell))

    return start


def parts_of_objects(
    kind: flows.Kind, parent_id: str, name: str, objects: "Annotations", most: int, *, upload_masks: bool = False
) -> "Callable[[Tell], Flow[list[Any]]]":
    """Starts imports of rows or labels, each of so many rows at most."""

    def start(tell: "Tell") -> "Flow[list[Any]]":
        with nameless() as file:
            rows = _rows(name, objects, "annotations", tell)
            spool = yield from _read(rows, file, upload_masks, keeps_confidence=False)
            return (yield from start_parts(kind, parent_id, name, spool, most, tell))

    return start


def _rows(name: str, objects: "Annotations", word: str, tell: "Tell") -> EncodedRows:
    def read(rows: int) -> None:
        tell(ImportProgress(name, "reading", rows))

    return EncodedRows(objects, word, ANNOTATION_PER_LABEL_LIMIT, read)


def _read(rows: EncodedRows, file: IO[bytes], upload_masks: bool, keeps_confidence: bool) -> "Flow[Spool]":
    """Everything that is to be sent."""
    if upload_masks:
        yield from with_pictures_uploaded(rows, file)
    else:
        file.writelines(rows)
    if rows.has_confidence and not keeps_confidence:
        logger.warning(
            "Confidence scores are not supported in label imports and pre-labels: the server leaves them out."
        )
    return Spool(file)


def counted(max_rows_per_job: int) -> int:
    """How many rows an import may have.

    Raises:
        ValueError: less than one.
    """
    if max_rows_per_job < 1:
        raise ValueError(f"max_rows_per_job: expected at least 1, got {max_rows_per_job}")
    return max_rows_per_job


def from_anything(kind: flows.Kind, parent_id: str, name: str, given: object) -> "Flow[Any]":
    """Starts an import of predictions: of a file by its path, of a URL, or of any iterable of rows or labels.

    Raises:
        ValueError: it is none of these; and as for each of them.
    """
    found = type(given).__name__
    if isinstance(given, str) and "://" in given:
        return flows.from_url(kind, parent_id, name, given)
    if isinstance(given, str | Path):
        return flows.from_path(kind, parent_id, name, given)
    if isinstance(given, Iterable) and not isinstance(given, bytes | Mapping):
        return from_objects(kind, parent_id, name, cast("Annotations", given), keeps_confidence=True)(nobody)
    raise ValueError(f"Invalid predictions given of type: {found}")
