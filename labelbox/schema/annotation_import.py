"""Imports of annotations: ground truth, pre-labels, and predictions of model runs."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Never, overload

from labelbox.flows import annotation_import as flows
from labelbox.flows.import_parts import start_parts_of_path
from labelbox.flows.journaled_imports import carry_over_once
from labelbox.journal.journal import Journal
from labelbox.schema.enums import AnnotationImportState as AnnotationImportState
from labelbox.schema.import_group import ImportGroup as ImportGroup
from labelbox.schema.import_group import group_of
from labelbox.schema.import_into_project import ImportIntoProject, ImportOfRows
from labelbox.schema.import_job import AnnotationImport as AnnotationImport
from labelbox.schema.import_start import ANNOTATION_PER_LABEL_LIMIT as ANNOTATION_PER_LABEL_LIMIT
from labelbox.schema.import_start import counted, from_objects, journaled, parts_of_objects, refuse_options
from labelbox.schema.progress import told
from labelbox_graphql.entities import (
    LabelImportEntity,
    MALPredictionImportEntity,
    MEAPredictionImportEntity,
    MEAToMALPredictionImportEntity,
)

if TYPE_CHECKING:
    from typing import Self

    from labelbox.flows.import_progress import Tell
    from labelbox.flows.import_rows import Annotations
    from labelbox.journal import JournalPath
    from labelbox.orm.session import Session
    from labelbox.steps import Flow


class LabelImport(LabelImportEntity, ImportOfRows):
    """An import of ground truth: all annotations for one data row in one import make one label."""

    _kind = flows.LABELS

    @classmethod
    def create_from_objects(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        labels: "Annotations",
        *,
        upload_masks: bool = False,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "LabelImport":
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
            upload_masks: Upload the pictures of masks of labels, several at a time and equal ones once, and send only
                their addresses; else they travel in the rows. This begins while the labels are read, before all are
                checked; the labels are not changed. Rows that are dicts are sent as they are.
            show_progress: Whether to show bars of what was read and sent; needs the package tqdm.
            on_progress: Told of both, again and again.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`. Rows without a uuid get one that is always the same.

        Raises:
            TypeError: the labels are neither a list nor another iterable of rows or labels.
            ValueError: there are none, or some are malformed: all of them are named, and nothing is sent.
            InvalidAttributeError: a keyword that there is not, such as `max_rows_per_job`: it is never split.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        refuse_options(cls, "create_from_objects", unknown)
        start = from_objects(cls._kind, project_id, name, labels, "labels", upload_masks=upload_masks, journal=journal)
        return cls(client, client.run(told(start, show_progress, on_progress)))


class MALPredictionImport(MALPredictionImportEntity, ImportOfRows):
    """An import of predictions as pre-labels, which labelers see and correct."""

    _kind = flows.PRE_LABELS

    @overload
    @classmethod
    def create_from_objects(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        predictions: "Annotations",
        *,
        upload_masks: bool = False,
        max_rows_per_job: None = None,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "MALPredictionImport": ...
    @overload
    @classmethod
    def create_from_objects(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        predictions: "Annotations",
        *,
        upload_masks: bool = False,
        max_rows_per_job: int,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "ImportGroup": ...
    @classmethod
    def create_from_objects(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        predictions: "Annotations",
        *,
        upload_masks: bool = False,
        max_rows_per_job: int | None = None,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "MALPredictionImport | ImportGroup":
        """Import pre-labels, as one import or, if you say so, as several.

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
            upload_masks: Upload the pictures of masks of labels, several at a time and equal ones once, and send only
                their addresses; else they travel in the rows. This begins while the labels are read, before all are
                checked; the labels are not changed. Rows that are dicts are sent as they are.
            max_rows_per_job: Make several imports, each of so many rows at most. All rows of a data row that name it in
                the same way are in the same one. The imports are called `<name>-0001` and so on. None makes one.
            show_progress: Whether to show bars of what was read and sent; needs the package tqdm.
            on_progress: Told of both, again and again.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`. Rows without a uuid get one that is always the same.

        Raises:
            TypeError: the predictions are neither a list nor another iterable of rows or labels.
            ValueError: there are none, or some are malformed, or a data row has more rows than one import may have: all
                of them are named, and nothing is sent.
            InvalidAttributeError: a keyword that there is not.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        refuse_options(cls, "create_from_objects", unknown)
        if max_rows_per_job is None:
            start = from_objects(cls._kind, project_id, name, predictions, upload_masks=upload_masks, journal=journal)
            return cls(client, client.run(told(start, show_progress, on_progress)))
        most = counted(max_rows_per_job)
        started = parts_of_objects(
            cls._kind, project_id, name, predictions, most, upload_masks=upload_masks, journal=journal
        )
        return group_of(client, name, client.run(told(started, show_progress, on_progress)))

    @overload
    @classmethod
    def create_from_file(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        path: str | Path,
        *,
        max_rows_per_job: None = None,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "MALPredictionImport": ...
    @overload
    @classmethod
    def create_from_file(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        path: str | Path,
        *,
        max_rows_per_job: int,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "ImportGroup": ...
    @classmethod
    def create_from_file(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        path: str | Path,
        *,
        max_rows_per_job: int | None = None,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "MALPredictionImport | ImportGroup":
        """Import the rows of an NDJSON file; it is streamed, whatever its size.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            path: The file.
            max_rows_per_job: As for `create_from_objects`; the file is read for it.
            show_progress: Whether to show a bar of what was sent; needs the package tqdm.
            on_progress: Told of it, again and again.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`.

        Raises:
            ValueError: there is no such file, or it is empty; with `max_rows_per_job` also for rows that do not name
                their data row, and data rows that have more rows than one import may have.
            InvalidAttributeError: a keyword that there is not.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        refuse_options(cls, "create_from_file", unknown)
        if max_rows_per_job is None:
            return super().create_from_file(
                client, project_id, name, path, show_progress=show_progress, on_progress=on_progress, journal=journal
            )
        most = counted(max_rows_per_job)

        def start(tell: "Tell") -> "Flow[list[Any]]":
            return start_parts_of_path(journaled(cls._kind, journal), project_id, name, path, most, tell)

        return group_of(client, name, client.run(told(start, show_progress, on_progress)))


class MEAToMALPredictionImport(MEAToMALPredictionImportEntity, ImportIntoProject):
    """An import of a model run's predictions into a project, as pre-labels."""

    @classmethod
    def _find(cls, parent_id: str, name: str) -> "Flow[Any]":
        return flows.find_carried(parent_id, name)

    @classmethod
    def create_for_model_run_data_rows(
        cls,
        client: "Session",
        model_run_id: str,
        data_row_ids: Sequence[str],
        project_id: str,
        name: str,
        *,
        journal: "JournalPath | None" = None,
    ) -> "MEAToMALPredictionImport":
        """Copy the predictions of a model run for some data rows into a project.

        Args:
            client: Where to import.
            model_run_id: The model run that has the predictions.
            data_row_ids: The data rows; they must be in the project.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`.

        Raises:
            ResourceNotFoundError: there is no such model run or project.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        rows = list(data_row_ids)
        if journal is None:
            return cls(client, client.run(flows.carry_over(model_run_id, rows, project_id, name)))
        return cls(client, client.run(carry_over_once(model_run_id, rows, project_id, name, Journal(journal))))


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
        cls,
        client: "Session",
        model_run_id: str,
        name: str,
        path: str | Path,
        *,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "MEAPredictionImport":
        """Import the rows of an NDJSON file; it is streamed, whatever its size.

        Args:
            client: Where to import.
            model_run_id: The model run to import into.
            name: A name for the import, unique in the model run, by which it can be found later.
            path: The file.
            show_progress: Whether to show a bar of what was sent; needs the package tqdm.
            on_progress: Told of it, again and again.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`.

        Raises:
            ValueError: there is no such file, or it is empty.
            InvalidAttributeError: a keyword that there is not, such as `max_rows_per_job`: it is never split.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                model run or other rows (JournalMismatchError).
        """
        refuse_options(cls, "create_from_file", unknown)

        def start(tell: "Tell") -> "Flow[Any]":
            return flows.from_path(journaled(cls._kind, journal), model_run_id, name, path, tell)

        return cls(client, client.run(told(start, show_progress, on_progress)))

    @classmethod
    def create_from_objects(
        cls,
        client: "Session",
        model_run_id: str,
        name: str,
        predictions: "Annotations",
        *,
        upload_masks: bool = False,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "MEAPredictionImport":
        """Import predictions.

        Args:
            client: Where to import.
            model_run_id: The model run to import into; the data rows must be in it.
            name: A name for the import, unique in the model run, by which it can be found later.
            predictions: Rows of the annotation import format, or `labelbox.types.Label`: a list, or any iterable, which
                is read once and needs not fit in memory. What is sent is kept in a temporary file meanwhile.
            upload_masks: Upload the pictures of masks of labels, several at a time and equal ones once, and send only
                their addresses; else they travel in the rows. This begins while the labels are read, before all are
                checked; the labels are not changed. Rows that are dicts are sent as they are.
            show_progress: Whether to show bars of what was read and sent; needs the package tqdm.
            on_progress: Told of both, again and again.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`. Rows without a uuid get one that is always the same.

        Raises:
            TypeError: the predictions are neither a list nor another iterable of rows or labels.
            ValueError: there are none, or some are malformed: all of them are named, and nothing is sent.
            InvalidAttributeError: a keyword that there is not, such as `max_rows_per_job`: it is never split.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                model run or other rows (JournalMismatchError).
        """
        refuse_options(cls, "create_from_objects", unknown)
        start = from_objects(
            cls._kind,
            model_run_id,
            name,
            predictions,
            upload_masks=upload_masks,
            keeps_confidence=True,
            journal=journal,
        )
        return cls(client, client.run(told(start, show_progress, on_progress)))

    @classmethod
    def create_from_url(
        cls, client: "Session", model_run_id: str, name: str, url: str, *, journal: "JournalPath | None" = None
    ) -> "MEAPredictionImport":
        """Import the rows of an NDJSON file that the server fetches.

        Args:
            client: Where to import.
            model_run_id: The model run to import into.
            name: A name for the import, unique in the model run, by which it can be found later.
            url: Where the file is; it is asked for its head first.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`.

        Raises:
            ValueError: the URL cannot be reached.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                model run or other rows (JournalMismatchError).
        """
        return cls(client, client.run(flows.from_url(journaled(cls._kind, journal), model_run_id, name, url)))

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
