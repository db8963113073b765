# Derived from labelbox/schema/newer_names.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The vendor's newer names for what the API reference knows by another: all of them are here, and nothing else.

Each class is mixed into the one that its name tells; each method calls the documented one.
"""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox._async.schema.ontology import Ontology
    from labelbox._async.schema.task import Task
    from labelbox.flows.import_progress import Tell


class _Project(Protocol):
    async def setup_editor(self, ontology: "Ontology") -> None: ...


class NewerProjectNames:
    """Newer names of `Project`."""

    async def connect_ontology(self: _Project, ontology: "Ontology") -> None:
        """`Project.setup_editor`, by its newer name.

        Args:
            ontology: The ontology to connect.

        Raises:
            ResourceConflict: the project has an editor already.
        """
        await self.setup_editor(ontology)


class _Waits(Protocol):
    async def wait_till_done(self, timeout_seconds: float = 300.0) -> None: ...


class NewerWaitingNames:
    """Newer names of `ExportTask` and `CreateBatchesTask`."""

    async def wait_until_done(self: _Waits, timeout_seconds: float = 300.0) -> None:
        """`wait_till_done`, by its newer name.

        Args:
            timeout_seconds: How long to wait at most.
        """
        await self.wait_till_done(timeout_seconds)


class _Task(Protocol):
    async def wait_till_done(self, timeout_seconds: float = 300.0, check_frequency: float = 2.0) -> None: ...


class NewerTaskNames:
    """Newer names of `Task`."""

    async def wait_until_done(self: _Task, timeout_seconds: float = 300.0, check_frequency: float = 2.0) -> None:
        """`Task.wait_till_done`, by its newer name.

        Args:
            timeout_seconds: How long to wait at most.
            check_frequency: Seconds between two looks; at least 2.

        Raises:
            ValueError: `check_frequency` is less than two seconds.
        """
        await self.wait_till_done(timeout_seconds, check_frequency)


class _Import(Protocol):
    async def wait_until_done(
        self, sleep_time_seconds: float = 10, show_progress: bool = False, *, on_progress: "Tell | None" = None
    ) -> None: ...


class NewerImportNames:
    """Newer names of `AnnotationImport`."""

    async def wait_till_done(
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
        await self.wait_until_done(sleep_time_seconds, show_progress, on_progress=on_progress)


class NewerClientNames:
    """Newer names of `AsyncClient`."""

    async def get_task_by_id(self: "Session", task_id: str) -> "Task":
        """`Task.get_task`, by its newer name.

        Args:
            task_id: The id of the task.

        Raises:
            ResourceNotFoundError: the caller's user started no such task.
        """
        from labelbox._async.schema.task import Task

        return await Task.get_task(self, task_id)
