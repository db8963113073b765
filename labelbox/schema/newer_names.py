"""The vendor's newer names for what the API reference knows by another: all of them are here, and nothing else.

Each class is mixed into the one that its name tells; each method calls the documented one.
"""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from labelbox.flows.import_progress import Tell
    from labelbox.orm.session import Session
    from labelbox.schema.ontology import Ontology
    from labelbox.schema.task import Task


class _Project(Protocol):
    def setup_editor(self, ontology: "Ontology") -> None: ...


class NewerProjectNames:
    """Newer names of `Project`."""

    def connect_ontology(self: _Project, ontology: "Ontology") -> None:
        """`Project.setup_editor`, by its newer name.

        Args:
            ontology: The ontology to connect.

        Raises:
            ResourceConflict: the project has an editor already.
        """
        self.setup_editor(ontology)


class _Waits(Protocol):
    def wait_till_done(self, timeout_seconds: float = 300.0) -> None: ...


class NewerWaitingNames:
    """Newer names of `ExportTask` and `CreateBatchesTask`."""

    def wait_until_done(self: _Waits, timeout_seconds: float = 300.0) -> None:
        """`wait_till_done`, by its newer name.

        Args:
            timeout_seconds: How long to wait at most.
        """
        self.wait_till_done(timeout_seconds)


class _Task(Protocol):
    def wait_till_done(self, timeout_seconds: float = 300.0, check_frequency: float = 2.0) -> None: ...


class NewerTaskNames:
    """Newer names of `Task`."""

    def wait_until_done(self: _Task, timeout_seconds: float = 300.0, check_frequency: float = 2.0) -> None:
        """`Task.wait_till_done`, by its newer name.

        Args:
            timeout_seconds: How long to wait at most.
            check_frequency: Seconds between two looks; at least 2.

        Raises:
            ValueError: `check_frequency` is less than two seconds.
        """
        self.wait_till_done(timeout_seconds, check_frequency)


class _Import(Protocol):
    def wait_until_done(
        self, sleep_time_seconds: float = 10, show_progress: bool = False, *, on_progress: "Tell | None" = None
    ) -> None: ...


class NewerImportNames:
    """Newer names of `AnnotationImport`."""

    def wait_till_done(
        self: _Import,
        sleep_time_seconds: float = 10,
        show_progress: bool = False,
        *,
        on_progress: "Tell | None" = None,
    ) -> None:
        """`AnnotationImport.wait_until_done`, by its newer name.

        Args:
            sleep_time_seconds: Seconds between two looks, at most.
            show_progress: Whether to show a progress bar.
            on_progress: Told how far the import is, after each look.
        """
        self.wait_until_done(sleep_time_seconds, show_progress, on_progress=on_progress)


class NewerClientNames:
    """Newer names of `Client`."""

    def get_task_by_id(self: "Session", task_id: str) -> "Task":
        """`Task.get_task`, by its newer name.

        Args:
            task_id: The id of the task.

        Raises:
            ResourceNotFoundError: the caller's user started no such task.
        """
        from labelbox.schema.task import Task

        return Task.get_task(self, task_id)
