"""How imports are started: from rows or labels, from several parts of them, or from whatever was given."""

import logging
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, cast

from labelbox.exceptions import InvalidAttributeError
from labelbox.flows import annotation_import as flows
from labelbox.flows.import_parts import start_parts
from labelbox.flows.import_pictures import with_pictures_uploaded
from labelbox.flows.import_progress import nobody, reading
from labelbox.flows.import_rows import EncodedRows, write_rows
from labelbox.flows.journaled_imports import once_only
from labelbox.flows.spool import Spool, nameless
from labelbox.journal.journal import Journal
from labelbox.journal.uuids import StableUuids
from labelbox.orm.unknown import refuse_keywords

if TYPE_CHECKING:
    from labelbox.flows.import_progress import Tell
    from labelbox.flows.import_rows import Annotations
    from labelbox.journal import JournalPath
    from labelbox.orm.db_object import DbObject
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
    journal: "JournalPath | None" = None,
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
        journal: Where it is written down, so that it is started once.
    """

    def start(tell: "Tell") -> "Flow[Any]":
        once = journaled(kind, journal)
        with nameless() as file:
            rows = _rows(parent_id, name, objects, word, tell, journal)
            before = upload_masks and once.is_there is not None and (yield from once.is_there(parent_id, name))
            spool = yield from _read(rows, file, upload_masks, keeps_confidence, uploaded_before=before)
            return (yield from flows.from_content(once, parent_id, name, spool.chunks, spool.size, tell))

    return start


def parts_of_objects(
    kind: flows.Kind,
    parent_id: str,
    name: str,
    objects: "Annotations",
    most: int,
    *,
    upload_masks: bool = False,
    journal: "JournalPath | None" = None,
) -> "Callable[[Tell], Flow[list[Any]]]":
    """Starts imports of rows or labels, each of so many rows at most."""

    def start(tell: "Tell") -> "Flow[list[Any]]":
        once = journaled(kind, journal)
        with nameless() as file:
            rows = _rows(parent_id, name, objects, "annotations", tell, journal)
            spool = yield from _read(rows, file, upload_masks, keeps_confidence=False)
            return (yield from start_parts(once, parent_id, name, spool, most, tell))

    return start


def journaled(kind: flows.Kind, journal: "JournalPath | None") -> flows.Kind:
    """The kind of import, once each if there is a journal.

    Raises:
        JournalError: the journal is in use or cannot be written; before anything is sent.
    """
    if journal is None:
        return kind
    kept = Journal(journal)
    kept.check()
    return once_only(kind, kept)


def _rows(
    parent_id: str, name: str, objects: "Annotations", word: str, tell: "Tell", journal: "JournalPath | None"
) -> EncodedRows:
    uuids = None if journal is None else StableUuids(parent_id, name)
    return EncodedRows(objects, word, ANNOTATION_PER_LABEL_LIMIT, reading(name, tell), uuids)


def _read(
    rows: EncodedRows, file: IO[bytes], upload_masks: bool, keeps_confidence: bool, *, uploaded_before: bool = False
) -> "Flow[Spool]":
    """Everything that is to be sent."""
    if upload_masks:
        spool = yield from with_pictures_uploaded(rows, file, uploaded_before=uploaded_before)
    else:
        spool = yield from write_rows(rows, file)
    if rows.has_confidence and not keeps_confidence:
        logger.warning(
            "Confidence scores are not supported in label imports and pre-labels: the server leaves them out."
        )
    return spool


def refuse_options(kind: "type[DbObject]", method: str, unknown: Mapping[str, object]) -> None:
    """Keywords that an import does not take are errors, before anything is read.

    Raises:
        InvalidAttributeError: names them; of `max_rows_per_job` it says why.
    """
    if "max_rows_per_job" in unknown:
        hint = (
            "an import of this kind is never split: all annotations of a data row in one import make one label, and "
            "those in another import make another; only pre-labels can be split, by MALPredictionImport"
        )
        raise InvalidAttributeError(kind, ["max_rows_per_job"], hint=hint)
    refuse_keywords(kind, method, unknown)


def counted(max_rows_per_job: int) -> int:
    """How many rows an import may have.

    Raises:
        ValueError: less than one.
    """
    if max_rows_per_job < 1:
        raise ValueError(f"max_rows_per_job: expected at least 1, got {max_rows_per_job}")
    return max_rows_per_job


def from_anything(
    kind: flows.Kind, parent_id: str, name: str, given: object, journal: "JournalPath | None" = None
) -> "Flow[Any]":
    """Starts an import of predictions: of a file by its path, of a URL, or of any iterable of rows or labels.

    Raises:
        ValueError: it is none of these; and as for each of them.
    """
    found = type(given).__name__
    if isinstance(given, str) and "://" in given:
        return flows.from_url(journaled(kind, journal), parent_id, name, given)
    if isinstance(given, str | Path):
        return flows.from_path(journaled(kind, journal), parent_id, name, given)
    if isinstance(given, Iterable) and not isinstance(given, bytes | Mapping):
        rows = cast("Annotations", given)
        return from_objects(kind, parent_id, name, rows, keeps_confidence=True, journal=journal)(nobody)
    raise ValueError(f"Invalid predictions given of type: {found}")
