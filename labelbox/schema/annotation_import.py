"""Imports of annotations: ground truth, and predictions as pre-labels."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from labelbox.flows import annotation_import as flows
from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import KnownToOne
from labelbox.schema.enums import AnnotationImportState as AnnotationImportState
from labelbox.schema.import_rows import encoded_rows, reachable
from labelbox.schema.progress import progress_bar
from labelbox_graphql.entities import LabelImportEntity, MALPredictionImportEntity

if TYPE_CHECKING:
    from typing import Self

    from labelbox.orm.session import Session
    from labelbox.schema.project import Project
    from labelbox.steps import Flow
    from labelbox_graphql.runtime import Field

Row = Mapping[str, Any]


class AnnotationImport(DbObject):
    """An import of annotations. The server keeps its files for 24 hours."""

    word: ClassVar[str] = "annotations"

    if TYPE_CHECKING:
        name: Field[str]
        progress: Field[str | None]
        input_file_url: Field[str | None]
        error_file_url: Field[str | None]
        status_file_url: Field[str | None]

    @property
    @abstractmethod
    def parent_id(self) -> str:
        """The project that is imported into; for predictions of a model run, the run."""

    @classmethod
    @abstractmethod
    def _find(cls, parent_id: str, name: str) -> "Flow[Any]": ...

    def refresh(self) -> None:
        """Ask the server for the present state."""
        self.record = self._run(self._find(self.parent_id, self.name))

    def wait_until_done(self, sleep_time_seconds: float = 10, show_progress: bool = False) -> None:
        """Wait until the import is no longer running, however long it takes.

        Args:
            sleep_time_seconds: Seconds between two looks, at most; the first ones come sooner.
            show_progress: Whether to show a progress bar.
        """
        with progress_bar(show_progress) as tell:
            look: Callable[[], Flow[Any]] = lambda: self._find(self.parent_id, self.name)  # noqa: E731  # read as a noun
            self.record = self._run(flows.wait(look, self.record, sleep_time_seconds, tell))

    def wait_till_done(self, sleep_time_seconds: float = 10, show_progress: bool = False) -> None:
        """`wait_until_done`, by the name that tasks use."""
        self.wait_until_done(sleep_time_seconds, show_progress)

    @property
    def inputs(self) -> list[dict[str, Any]]:
        """The rows as they were sent."""
        return self._run(flows.read_rows(self.input_file_url, "inputs"))

    @property
    def errors(self) -> list[dict[str, Any]]:
        """`{"uuid", "dataRow", "status", "errors"}` of each row that failed; waits for the import.

        Raises:
            ValueError: the import as a whole failed.
        """
        self._finish()
        return self._run(flows.read_rows(self.error_file_url, "errors"))

    @property
    def statuses(self) -> list[dict[str, Any]]:
        """`{"uuid", "dataRow", "status", "errors"}` of each row; waits for the import.

        Raises:
            ValueError: the import as a whole failed.
        """
        self._finish()
        return self._run(flows.read_rows(self.status_file_url, "statuses"))

    def _finish(self) -> None:
        self.wait_until_done()
        if self.record.state == AnnotationImportState.FAILED:
            raise ValueError("Import failed.")


class _ProjectImport(AnnotationImport):
    """An import into a project."""

    project: "KnownToOne[Project]" = KnownToOne("Project", "project")

    @classmethod
    @abstractmethod
    def _create(
        cls, project_id: str, name: str, content: "Callable[[], Iterator[bytes]]", length: int
    ) -> "Flow[Any]": ...

    @classmethod
    @abstractmethod
    def _create_from_url(cls, project_id: str, name: str, url: str) -> "Flow[Any]": ...

    @property
    def parent_id(self) -> str:
        """The project that is imported into."""
        uid: str = self.record.project.uid
        return uid

    @classmethod
    def from_name(cls, client: "Session", project_id: str, name: str) -> "Self":
        """Find an import by its name.

        Raises:
            ResourceNotFoundError: the project has none of that name.
        """
        return cls(client, client.run(cls._find(project_id, name)))

    @classmethod
    def create_from_file(cls, client: "Session", project_id: str, name: str, path: str | Path) -> "Self":
        """Import the rows of an NDJSON file; it is streamed, whatever its size.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project.
            path: The file.

        Raises:
            ValueError: the file cannot be read.
        """
        file = Path(path)
        if not file.is_file():
            raise ValueError(f"File {path} is not accessible")
        return cls(client, client.run(cls._create(project_id, name, lambda: _chunks(file), file.stat().st_size)))

    @classmethod
    def create_from_url(cls, client: "Session", project_id: str, name: str, url: str) -> "Self":
        """Import the rows of an NDJSON file that the server fetches.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project.
            url: Where the file is; it is asked for its head first.

        Raises:
            ValueError: the URL cannot be reached.
        """
        client.run(reachable(url))
        return cls(client, client.run(cls._create_from_url(project_id, name, url)))

    @classmethod
    def _from_rows(cls, client: "Session", project_id: str, name: str, rows: "Sequence[Row]") -> "Self":
        content = encoded_rows(rows, cls.word)
        return cls(client, client.run(cls._create(project_id, name, lambda: iter((content,)), len(content))))


class LabelImport(LabelImportEntity, _ProjectImport):
    """An import of ground truth: all annotations for one data row in one import make one label."""

    word = "labels"

    @classmethod
    def _find(cls, parent_id: str, name: str) -> "Flow[Any]":
        return flows.find_labels(parent_id, name)

    @classmethod
    def _create(cls, project_id: str, name: str, content: "Callable[[], Iterator[bytes]]", length: int) -> "Flow[Any]":
        return flows.create_labels(project_id, name, flows.file_part(project_id, name, content), length)

    @classmethod
    def _create_from_url(cls, project_id: str, name: str, url: str) -> "Flow[Any]":
        return flows.create_labels_from_url(project_id, name, url)

    @classmethod
    def create_from_objects(
        cls, client: "Session", project_id: str, name: str, labels: "Sequence[Row]"
    ) -> "LabelImport":
        """Import ground truth.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project.
            labels: Rows of the annotation import format.

        Raises:
            TypeError: the labels are no list.
            ValueError: there are none, or some are malformed: all of them are named.
        """
        return cls._from_rows(client, project_id, name, labels)


class MALPredictionImport(MALPredictionImportEntity, _ProjectImport):
    """An import of predictions as pre-labels, which labelers see and correct."""

    @classmethod
    def _find(cls, parent_id: str, name: str) -> "Flow[Any]":
        return flows.find_pre_labels(parent_id, name)

    @classmethod
    def _create(cls, project_id: str, name: str, content: "Callable[[], Iterator[bytes]]", length: int) -> "Flow[Any]":
        return flows.create_pre_labels(project_id, name, flows.file_part(project_id, name, content), length)

    @classmethod
    def _create_from_url(cls, project_id: str, name: str, url: str) -> "Flow[Any]":
        return flows.create_pre_labels_from_url(project_id, name, url)

    @classmethod
    def create_from_objects(
        cls, client: "Session", project_id: str, name: str, predictions: "Sequence[Row]"
    ) -> "MALPredictionImport":
        """Import pre-labels.

        Args:
            client: Where to import.
            project_id: The project to import into.
            name: A name for the import, unique in the project.
            predictions: Rows of the annotation import format.

        Raises:
            TypeError: the predictions are no list.
            ValueError: there are none, or some are malformed: all of them are named.
        """
        return cls._from_rows(client, project_id, name, predictions)


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while chunk := stream.read(1 << 18):
            yield chunk
