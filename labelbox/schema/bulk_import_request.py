"""Imports of pre-labels of the old kind. New code uses `MALPredictionImport`."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from labelbox.flows import annotation_import as flows
from labelbox.flows import bulk_import
from labelbox.flows.doubt import gone
from labelbox.flows.import_progress import at_server, reading
from labelbox.flows.import_rows import EncodedRows
from labelbox.journal.uuids import StableUuids
from labelbox.orm.relationship import ToOne
from labelbox.schema.enums import BulkImportRequestState as BulkImportRequestState
from labelbox.schema.import_results import ImportResults
from labelbox.schema.import_start import journaled
from labelbox.schema.pre_label_check import check_pre_labels
from labelbox.schema.pre_label_check import get_mal_schemas as get_mal_schemas
from labelbox.schema.pre_label_check import parse_classification as parse_classification
from labelbox.schema.progress import told
from labelbox_graphql import ops
from labelbox_graphql.entities import BulkImportRequestEntity

if TYPE_CHECKING:
    from typing import Self

    from labelbox.flows.import_progress import Tell
    from labelbox.flows.import_rows import Annotations
    from labelbox.journal import JournalPath
    from labelbox.orm.session import Session
    from labelbox.schema.project import Project
    from labelbox.schema.user import User
    from labelbox.steps import Flow


class BulkImportRequest(BulkImportRequestEntity, ImportResults):
    """An import of pre-labels of the old kind. The server keeps its files for 24 hours.

    Get one from `Project.upload_annotations` or `Project.bulk_import_requests`.
    """

    project: "ToOne[Project]" = ToOne(
        "Project",
        lambda uid: ops.annotation_import.get_bulk_import_request_project(id=uid),
        "bulk_import_request.project",
    )
    created_by: "ToOne[User]" = ToOne(
        "User",
        lambda uid: ops.annotation_import.get_bulk_import_request_created_by(id=uid),
        "bulk_import_request.created_by",
    )

    def _look(self) -> "Flow[Any]":
        return flows.get_bulk(self.uid)

    @classmethod
    def from_name(cls, client: "Session", project_id: str, name: str) -> "Self":
        """Find an import by its name.

        Args:
            client: Where to ask.
            project_id: The project that it imports into.
            name: The name that it was started with.

        Raises:
            ResourceNotFoundError: the project has none of that name.
        """
        return cls(client, client.run(flows.find_bulk(project_id, name)))

    @classmethod
    def create_from_url(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        url: str,
        validate: bool = True,
        *,
        journal: "JournalPath | None" = None,
    ) -> "Self":
        """Import the rows of an NDJSON file that the server fetches.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            url: Where the file is.
            validate: Whether to check the rows first; the file is downloaded for that.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`.

        Raises:
            MALValidationError: rows are wrong; all of them are named.
            UuidError: uuids are used twice.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        kind = journaled(flows.BULK, journal)
        if validate:
            warnings.warn("Validation is turned on. The file will be downloaded to be checked.", stacklevel=2)
            client.run(bulk_import.checked_url(project_id, url, check_pre_labels))
        return cls(client, client.run(kind.create_from_url(project_id, name, url)))

    @classmethod
    def create_from_objects(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        predictions: "Annotations",
        validate: bool = True,
        *,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
    ) -> "Self":
        """Import rows or labels.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            predictions: Rows of the annotation import format, or labels, in any iterable. It is read once and needs
                not fit in memory; what is sent is kept in a temporary file meanwhile.
            validate: Whether to check them against the project's ontology first.
            show_progress: Whether to show bars of what was read and sent; needs the package tqdm.
            on_progress: Told of both, again and again.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`. Rows without a uuid get one that is always the same.

        Raises:
            TypeError: the predictions are no iterable of rows or labels.
            ValueError: labels cannot be written as rows; all of them are named.
            MALValidationError: rows are wrong; all of them are named.
            UuidError: uuids are used twice.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        kind = journaled(flows.BULK, journal)
        uuids = None if journal is None else StableUuids(project_id, name)
        check = bulk_import.check_of(project_id, check_pre_labels) if validate else None

        def start(tell: "Tell") -> "Flow[Any]":
            rows = EncodedRows(predictions, "predictions", None, reading(name, tell), uuids)
            return flows.from_rows(kind, project_id, name, rows, check, tell)

        return cls(client, client.run(told(start, show_progress, on_progress)))

    @classmethod
    def create_from_local_file(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        file: str | Path,
        validate_file: bool = True,
        *,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
    ) -> "Self":
        """Import the rows of an NDJSON file.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            file: The file.
            validate_file: Whether to check the rows against the project's ontology first; they are read for that.
            show_progress: Whether to show a bar of what was sent; needs the package tqdm.
            on_progress: Told of it, again and again.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`.

        Raises:
            ValueError: there is no such file, or it is empty.
            MALValidationError: rows are wrong; all of them are named.
            UuidError: uuids are used twice.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        kind = journaled(flows.BULK, journal)
        if validate_file:
            client.run(bulk_import.checked_file(project_id, Path(file), check_pre_labels))

        def start(tell: "Tell") -> "Flow[Any]":
            return flows.from_path(kind, project_id, name, file, tell)

        return cls(client, client.run(told(start, show_progress, on_progress)))

    def wait_until_done(
        self,
        sleep_time_seconds: float = 5,
        *,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
    ) -> None:
        """Wait until the import is no longer running, however long it takes.

        Args:
            sleep_time_seconds: Seconds between two looks, at most; the first ones come sooner.
            show_progress: Whether to show a progress bar; needs the package tqdm. Between nothing and all, the server
                says nothing of imports of the old kind.
            on_progress: Told whether the import is done, after each look.

        Raises:
            ImportError: a bar is wanted, and the package is not there.
        """

        def wait(tell: "Tell") -> "Flow[Any]":
            return flows.wait(self._look, self.record, sleep_time_seconds, lambda now: tell(at_server(now)))

        self.record = self._run(told(wait, show_progress, on_progress))

    def _finish(self) -> None:
        self.wait_until_done()

    def delete(self) -> None:
        """Delete the import with the annotations that it made."""
        self._run(gone(ops.annotation_import.delete_bulk_import_request(id=self.uid)))
