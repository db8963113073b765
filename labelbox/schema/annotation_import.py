"""Imports of annotations: ground truth, pre-labels, and predictions of model runs."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, cast, overload

from labelbox.flows import annotation_import as flows
from labelbox.flows.import_rows import EncodedRows
from labelbox.orm.relationship import KnownToOne
from labelbox.schema.enums import AnnotationImportState as AnnotationImportState
from labelbox.schema.import_job import AnnotationImport as AnnotationImport
from labelbox_graphql.entities import (
    LabelImportEntity,
    MALPredictionImportEntity,
    MEAPredictionImportEntity,
    MEAToMALPredictionImportEntity,
)

if TYPE_CHECKING:
    from typing import Self

    from labelbox.flows.import_rows import Annotations
    from labelbox.orm.session import Session
    from labelbox.schema.project import Project
    from labelbox.steps import Flow

logger = logging.getLogger(__name__)

ANNOTATION_PER_LABEL_LIMIT = 5_000
"""Annotations of one class per data row and import: the limit of the reference client."""


class _OfProject(AnnotationImport):
    """An import into a project."""

    project: "KnownToOne[Project]" = KnownToOne("Project", "project")

    @property
    def parent_id(self) -> str:
        """The project that is imported into."""
        uid: str = self.record.project.uid
        return uid

    @overload
    @classmethod
    def from_name(cls, client: "Session", project_id: str, name: str, as_json: Literal[False] = False) -> "Self": ...
    @overload
    @classmethod
    def from_name(cls, client: "Session", project_id: str, name: str, as_json: Literal[True]) -> dict[str, Any]: ...
    @overload
    @classmethod
    def from_name(cls, client: "Session", project_id: str, name: str, as_json: bool) -> "Self | dict[str, Any]": ...
    @classmethod
    def from_name(  # pyright: ignore[reportIncompatibleMethodOverride]  # the reference fixes the parameter's name
        cls, client: "Session", project_id: str, name: str, as_json: bool = False
    ) -> "Self | dict[str, Any]":
        """Find an import by its name.

        Args:
            client: Where to ask.
            project_id: The project that it imports into.
            name: The name that it was started with.
            as_json: Return the bare fields, by their names on the server, instead of an object.

        Raises:
            ResourceNotFoundError: the project has none of that name.
        """
        return super().from_name(client, project_id, name, as_json)


class _SentToProject(_OfProject):
    """An import into a project from the caller's rows."""

    _kind: ClassVar[flows.Kind]

    @classmethod
    def _find(cls, parent_id: str, name: str) -> "Flow[Any]":
        return cls._kind.find(parent_id, name)

    @classmethod
    def create_from_file(cls, client: "Session", project_id: str, name: str, path: str | Path) -> "Self":
        """Import the rows of an NDJSON file; it is streamed, whatever its size.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            path: The file.

        Raises:
            ValueError: there is no such file, or it is empty.
        """
        return cls(client, client.run(flows.from_path(cls._kind, project_id, name, path)))

    @classmethod
    def create_from_url(cls, client: "Session", project_id: str, name: str, url: str) -> "Self":
        """Import the rows of an NDJSON file that the server fetches.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            url: Where the file is; it is asked for its head first.

        Raises:
            ValueError: the URL cannot be reached.
        """
        return cls(client, client.run(flows.from_url(cls._kind, project_id, name, url)))


class LabelImport(LabelImportEntity, _SentToProject):
    """An import of ground truth: all annotations for one data row in one import make one label."""

    _kind = flows.LABELS

    @classmethod
    def create_from_objects(cls, client: "Session", project_id: str, name: str, labels: "Annotations") -> "LabelImport":
        """Import ground truth.

        >>> box = {"top": 1, "left": 2, "height": 3, "width": 4}
        >>> bird = {"dataRow": {"id": data_row_ids[0]}, "name": "bird", "bbox": box}
        >>> job = LabelImport.create_from_objects(client, project.uid, "birds", [bird])
        >>> [status["status"] for status in job.statuses]
        ['SUCCESS']

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            labels: Rows of the annotation import format, or `labelbox.types.Label`: a list, or any iterable, which
                is read once and needs not fit in memory. What is sent is kept in a temporary file meanwhile.

        Raises:
            TypeError: the labels are neither a list nor another iterable of rows or labels.
            ValueError: there are none, or some are malformed: all of them are named, and nothing is sent.
        """
        return cls(client, client.run(from_objects(cls._kind, project_id, name, labels, "labels")))


class MALPredictionImport(MALPredictionImportEntity, _SentToProject):
    """An import of predictions as pre-labels, which labelers see and correct."""

    _kind = flows.PRE_LABELS

    @classmethod
    def create_from_objects(
        cls, client: "Session", project_id: str, name: str, predictions: "Annotations"
    ) -> "MALPredictionImport":
        """Import pre-labels.

        >>> box = {"top": 1, "left": 2, "height": 3, "width": 4}
        >>> bird = {"dataRow": {"id": data_row_ids[0]}, "name": "bird", "bbox": box}
        >>> job = MALPredictionImport.create_from_objects(client, project.uid, "birds", [bird])
        >>> [status["status"] for status in job.statuses]
        ['SUCCESS']

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            predictions: Rows of the annotation import format, or `labelbox.types.Label`: a list, or any iterable, which
                is read once and needs not fit in memory. What is sent is kept in a temporary file meanwhile.

        Raises:
            TypeError: the predictions are neither a list nor another iterable of rows or labels.
            ValueError: there are none, or some are malformed: all of them are named, and nothing is sent.
        """
        return cls(client, client.run(from_objects(cls._kind, project_id, name, predictions)))


class MEAToMALPredictionImport(MEAToMALPredictionImportEntity, _OfProject):
    """An import of a model run's predictions into a project, as pre-labels."""

    @classmethod
    def _find(cls, parent_id: str, name: str) -> "Flow[Any]":
        return flows.find_carried(parent_id, name)

    @classmethod
    def create_for_model_run_data_rows(
        cls, client: "Session", model_run_id: str, data_row_ids: Sequence[str], project_id: str, name: str
    ) -> "MEAToMALPredictionImport":
        """Copy the predictions of a model run for some data rows into a project.

        Args:
            client: Where to import.
            model_run_id: The model run that has the predictions.
            data_row_ids: The data rows; they must be in the project.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.

        Raises:
            ResourceNotFoundError: there is no such model run or project.
        """
        return cls(client, client.run(flows.carry_over(model_run_id, list(data_row_ids), project_id, name)))


class MEAPredictionImport(MEAPredictionImportEntity, AnnotationImport):
    """An import of predictions into a model run."""

    _kind = flows.PREDICTIONS

    @property
    def parent_id(self) -> str:
        """The model run that is imported into."""
        return self.model_run_id

    @classmethod
    def _find(cls, parent_id: str, name: str) -> "Flow[Any]":
        return cls._kind.find(parent_id, name)

    @classmethod
    def create_from_file(
        cls, client: "Session", model_run_id: str, name: str, path: str | Path
    ) -> "MEAPredictionImport":
        """Import the rows of an NDJSON file; it is streamed, whatever its size.

        Args:
            client: Where to import.
            model_run_id: The model run to import into.
            name: A name for the import, unique in the model run, by which it can be found later.
            path: The file.

        Raises:
            ValueError: there is no such file, or it is empty.
        """
        return cls(client, client.run(flows.from_path(cls._kind, model_run_id, name, path)))

    @classmethod
    def create_from_objects(
        cls, client: "Session", model_run_id: str, name: str, predictions: "Annotations"
    ) -> "MEAPredictionImport":
        """Import predictions.

        Args:
            client: Where to import.
            model_run_id: The model run to import into; the data rows must be in it.
            name: A name for the import, unique in the model run, by which it can be found later.
            predictions: Rows of the annotation import format, or `labelbox.types.Label`: a list, or any iterable, which
                is read once and needs not fit in memory. What is sent is kept in a temporary file meanwhile.

        Raises:
            TypeError: the predictions are neither a list nor another iterable of rows or labels.
            ValueError: there are none, or some are malformed: all of them are named, and nothing is sent.
        """
        return cls(client, client.run(from_objects(cls._kind, model_run_id, name, predictions)))

    @classmethod
    def create_from_url(cls, client: "Session", model_run_id: str, name: str, url: str) -> "MEAPredictionImport":
        """Import the rows of an NDJSON file that the server fetches.

        Args:
            client: Where to import.
            model_run_id: The model run to import into.
            name: A name for the import, unique in the model run, by which it can be found later.
            url: Where the file is; it is asked for its head first.

        Raises:
            ValueError: the URL cannot be reached.
        """
        return cls(client, client.run(flows.from_url(cls._kind, model_run_id, name, url)))

    @overload
    @classmethod
    def from_name(cls, client: "Session", model_run_id: str, name: str, as_json: Literal[False] = False) -> "Self": ...
    @overload
    @classmethod
    def from_name(cls, client: "Session", model_run_id: str, name: str, as_json: Literal[True]) -> dict[str, Any]: ...
    @overload
    @classmethod
    def from_name(cls, client: "Session", model_run_id: str, name: str, as_json: bool) -> "Self | dict[str, Any]": ...
    @classmethod
    def from_name(  # pyright: ignore[reportIncompatibleMethodOverride]  # the reference fixes the parameter's name
        cls, client: "Session", model_run_id: str, name: str, as_json: bool = False
    ) -> "Self | dict[str, Any]":
        """Find an import by its name.

        Args:
            client: Where to ask.
            model_run_id: The model run that it imports into.
            name: The name that it was started with.
            as_json: Return the bare fields, by their names on the server, instead of an object.

        Raises:
            ResourceNotFoundError: the model run has none of that name.
        """
        return super().from_name(client, model_run_id, name, as_json)


def from_objects(
    kind: flows.Kind, parent_id: str, name: str, objects: "Annotations", word: str = "annotations"
) -> "Flow[Any]":
    """Starts an import of rows or labels. All are read and checked before anything is sent; see `EncodedRows`."""
    rows = EncodedRows(objects, word, ANNOTATION_PER_LABEL_LIMIT)
    chunks = rows if kind is flows.PREDICTIONS else _warning_of_confidence(rows)
    return flows.from_chunks(kind, parent_id, name, chunks)


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
        return from_objects(kind, parent_id, name, cast("Annotations", given))
    raise ValueError(f"Invalid predictions given of type: {found}")
