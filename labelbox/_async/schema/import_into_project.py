# Derived from labelbox/schema/import_into_project.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What imports into projects have in common."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Never, overload

from labelbox._async.orm.relationship import KnownToOne
from labelbox._async.schema.import_job import AnnotationImport
from labelbox._async.schema.import_start import refuse_options
from labelbox.flows import annotation_import as flows
from labelbox.schema.import_start import journaled
from labelbox.schema.progress import told

if TYPE_CHECKING:
    from typing import Self

    from labelbox._async.orm.session import Session
    from labelbox._async.schema.project import Project
    from labelbox.flows.import_progress import Tell
    from labelbox.journal import JournalPath
    from labelbox.steps import Flow


class ImportIntoProject(AnnotationImport):
    """An import into a project."""

    project: "KnownToOne[Project]" = KnownToOne("Project", "project")

    @property
    def parent_id(self) -> str:
        """The project that is imported into."""
        uid: str = self.record.project.uid
        return uid

    @overload
    @classmethod
    async def from_name(
        cls, client: "Session", project_id: str, name: str, as_json: Literal[False] = False
    ) -> "Self": ...
    @overload
    @classmethod
    async def from_name(
        cls, client: "Session", project_id: str, name: str, as_json: Literal[True]
    ) -> dict[str, Any]: ...
    @overload
    @classmethod
    async def from_name(
        cls, client: "Session", project_id: str, name: str, as_json: bool
    ) -> "Self | dict[str, Any]": ...
    @classmethod
    async def from_name(  # pyright: ignore[reportIncompatibleMethodOverride]  # the reference fixes the parameter's name
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
        return await super().from_name(client, project_id, name, as_json)


class ImportOfRows(ImportIntoProject):
    """An import into a project from the caller's rows."""

    _kind: ClassVar[flows.Kind]

    @classmethod
    def _find(cls, parent_id: str, name: str) -> "Flow[Any]":
        return cls._kind.find(parent_id, name)

    @classmethod
    async def create_from_file(
        cls,
        client: "Session",
        project_id: str,
        name: str,
        path: str | Path,
        *,
        show_progress: bool = False,
        on_progress: "Tell | None" = None,
        journal: "JournalPath | None" = None,
        **unknown: Never,
    ) -> "Self":
        """Import the rows of an NDJSON file; it is streamed, whatever its size.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            path: The file.
            show_progress: Whether to show a bar of what was sent; needs the package tqdm.
            on_progress: Told of it, again and again.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`.

        Raises:
            ValueError: there is no such file, or it is empty.
            InvalidAttributeError: a keyword that there is not, such as `max_rows_per_job` for labels, which are never
                split.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        refuse_options(cls, "create_from_file", unknown)

        def start(tell: "Tell") -> "Flow[Any]":
            return flows.from_path(journaled(cls._kind, journal), project_id, name, path, tell)

        return cls(client, await client.run(told(start, show_progress, on_progress)))

    @classmethod
    async def create_from_url(
        cls, client: "Session", project_id: str, name: str, url: str, *, journal: "JournalPath | None" = None
    ) -> "Self":
        """Import the rows of an NDJSON file that the server fetches.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project, by which it can be found later.
            url: Where the file is; it is asked for its head first.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`.

        Raises:
            ValueError: the URL cannot be reached.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                project or other rows (JournalMismatchError).
        """
        return cls(client, await client.run(flows.from_url(journaled(cls._kind, journal), project_id, name, url)))
