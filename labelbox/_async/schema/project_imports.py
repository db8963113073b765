# Derived from labelbox/schema/project_imports.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What comes into a project: imports of pre-labels of the old kind."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from labelbox._async.pagination import PaginatedCollection
from labelbox._async.schema.project_part import ProjectPart
from labelbox_graphql import ops

if TYPE_CHECKING:
    from pathlib import Path

    from labelbox._async.schema.bulk_import_request import BulkImportRequest
    from labelbox.data.annotation_types.label import Label
    from labelbox.flows.import_progress import Tell
    from labelbox.journal import JournalPath


class ProjectImports(ProjectPart):
    """The methods on what comes into a project."""

    async def upload_annotations(
        self,
        name: str,
        annotations: "str | Path | Iterable[Mapping[str, Any]] | Iterable[Label]",
        validate: bool = False,
        *,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
    ) -> "BulkImportRequest":
        """Import pre-labels the old way; `MALPredictionImport` is the new one.

        Args:
            name: A name for the import, unique in the project.
            annotations: A URL or the path of an NDJSON file, or rows of the annotation import format, or labels.
            validate: Whether to check them against the project's ontology before anything is sent.
            show_progress: Whether to show bars of what was read and sent, unless the server fetches the file itself;
                needs the package tqdm.
            on_progress: Told of both, again and again.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`. Rows without a uuid get one that is always the same; not in a file.

        Returns:
            The import, which goes on at the server.

        Raises:
            FileNotFoundError: a text that is neither a URL nor the path of a file.
            ValueError: something else than was asked for.
            MALValidationError: rows are wrong; all of them are named. Only with `validate`.
            UuidError: uuids are used twice. Only with `validate`.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        from pathlib import Path

        from labelbox._async.schema.bulk_import_request import BulkImportRequest

        if isinstance(annotations, str) and "://" in annotations:
            return await BulkImportRequest.create_from_url(
                self.client, self.uid, name, annotations, validate, journal=journal
            )
        if isinstance(annotations, str | Path):
            path = Path(annotations)
            if not path.is_file():
                raise FileNotFoundError(f"{str(annotations)!r} is neither a URL nor the path of a file")
            return await BulkImportRequest.create_from_local_file(
                self.client,
                self.uid,
                name,
                path,
                validate,
                show_progress=show_progress,
                on_progress=on_progress,
                journal=journal,
            )
        rows = cast(object, annotations)
        if not isinstance(rows, Iterable) or isinstance(rows, bytes | Mapping):
            raise ValueError(f"Invalid annotations given of type: {type(annotations).__name__}")
        return await BulkImportRequest.create_from_objects(
            self.client,
            self.uid,
            name,
            annotations,
            validate,
            show_progress=show_progress,
            on_progress=on_progress,
            journal=journal,
        )

    def bulk_import_requests(self) -> "PaginatedCollection[BulkImportRequest]":
        """The imports of the old kind, oldest first, fetched page by page as they are iterated."""
        from labelbox._async.schema.bulk_import_request import BulkImportRequest  # a third of what a project loads

        client, uid = self.client, self.uid
        return PaginatedCollection.of(
            client,
            lambda: ops.annotation_import.get_bulk_import_requests(project_id=uid),
            lambda record: BulkImportRequest(client, record),
        )
