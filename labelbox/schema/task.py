"""Server jobs."""

import warnings
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict, cast

from labelbox.flows import task as flows
from labelbox.flows.task import EXPORT, IMPORT, PATIENCE
from labelbox.orm.relationship import ToOne
from labelbox.orm.signed_files import SignedFiles
from labelbox.schema.newer_names import NewerTaskNames
from labelbox_graphql import ops
from labelbox_graphql.entities import TaskEntity

if TYPE_CHECKING:
    from labelbox.journal import BulkResult
    from labelbox.orm.session import Session
    from labelbox.schema.bulk_outcomes import SentRows
    from labelbox.schema.organization import Organization
    from labelbox.schema.user import User
    from labelbox_graphql.fragments import TaskFields
    from labelbox_graphql.runtime import Model


class CreatedDataRow(TypedDict):
    """A data row that an import made, as the server names it. What is not known of it is missing or null."""

    id: str
    externalId: NotRequired[str | None]
    globalKey: NotRequired[str | None]
    rowData: NotRequired[Any]


class RefusedDataRow(TypedDict, total=False):
    """A data row that an import did not make, as it was given."""

    externalId: str | None
    globalKey: str | None
    rowData: Any
    attachmentInputs: list[dict[str, Any]]
    metadata: list[dict[str, Any]]


class FailedDataRows(TypedDict):
    """Data rows that an import did not make for one reason."""

    message: str
    failedDataRows: list[RefusedDataRow]


class Task(TaskEntity, NewerTaskNames, SignedFiles):
    """A job of the server, such as an import of data rows or an export.

    Get one from the method that started it, or by `Task.get_task`. What it produced is downloaded once and kept.

    Args:
        client: The client through which it was reached.
        field_values: Its fields, or a record of them.
        left_out: Rows that never got to the server; they count as failed.
        sent: The items of an import of data rows, for `bulk_result`; None where they are not known.
    """

    record: "TaskFields"

    created_by: "ToOne[User]" = ToOne("User", lambda uid: ops.task.get_task_created_by(id=uid), "task.created_by")
    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.task.get_task_organization(id=uid), "task.organization"
    )

    _addresses = ("result_url", "errors_url")
    _read = "_downloaded"
    _downloaded: "flows.Downloaded | None" = None

    def __init__(
        self,
        client: "Session",
        field_values: "Mapping[str, Any] | Model",
        *,
        left_out: Sequence[FailedDataRows] = (),
        sent: "SentRows | None" = None,
    ) -> None:
        super().__init__(client, field_values)
        self._left_out = list(left_out)
        self._sent = sent

    @staticmethod
    def get_task(client: "Session", task_id: str) -> "Task":
        """Find a task of the caller's.

        >>> task = dataset.create_data_rows([{"row_data": "https://example.org/owl.jpg"}])
        >>> Task.get_task(client, task.uid) == task
        True

        Args:
            client: Where to ask.
            task_id: The id of the task.

        Raises:
            ResourceNotFoundError: the caller's user started no such task.
        """
        return Task(client, client.run(flows.find(task_id)))

    def refresh(self) -> None:
        """Ask the server for the present state.

        Raises:
            ResourceNotFoundError: the caller's user has no such task.
        """
        self.record = self._run(flows.find(self.uid))

    def wait_till_done(self, timeout_seconds: float = 300.0, check_frequency: float = 2.0) -> None:
        """Wait until the task is no longer in progress; returns silently when the time is up.

        >>> task = dataset.create_data_rows([{"row_data": "https://example.org/owl.jpg"}])
        >>> task.wait_till_done()
        >>> task.status
        'COMPLETE'

        Args:
            timeout_seconds: How long to wait at most.
            check_frequency: Seconds between two looks; at least 2.

        Raises:
            ValueError: `check_frequency` is less than two seconds.
        """
        if check_frequency < 2.0:
            raise ValueError("Expected check frequency to be two seconds or more")
        self.record = self._run(flows.completed(self.record, timeout=timeout_seconds, every=check_frequency))
        if self.has_errors():
            warnings.warn("There are errors present. Please look at `task.errors` for more details", stacklevel=2)

    def has_errors(self) -> bool:
        """Whether there were errors, of the task or of single rows."""
        if self.record.type == EXPORT:
            return bool(self.record.errors_url)
        if self.record.name == IMPORT and self.record.status != flows.RUNNING:
            return bool(self.errors)
        return self.record.status == "FAILED"

    @property
    def result(self) -> list[dict[str, Any]]:
        """What the task made: the rows of an export, or `{id, external_id, row_data, global_key}` of created data rows.

        Waits up to ten minutes for a task that is still running.

        >>> task = dataset.create_data_rows([{"row_data": "https://example.org/owl.jpg", "global_key": "owl"}])
        >>> [row["global_key"] for row in task.result]
        ['owl']

        Raises:
            ValueError: the task failed, is still running, or is of a type without rows.
        """
        content = self._download()
        if self.record.status == "FAILED":
            failed = ValueError(f"Job failed. Errors : {content.errors}")
            failed.add_note(f"task {self.uid}")
            raise failed
        if content.rows is None:
            raise ValueError(
                f"Task result is only supported for `{IMPORT}` and `export` tasks. Download task.result_url manually "
                "to access the result for other tasks."
            )
        return content.rows

    @property
    def errors(self) -> Any:
        """What went wrong, as the server says it; None where nothing did.

        For an import the failed rows, for an export its error rows, for other tasks the error object of a failure.
        """
        errors = self._download().errors
        return errors if self.record.status == "FAILED" or not self._left_out else [*(errors or ()), *self._left_out]

    @property
    def created_data_rows(self) -> list[CreatedDataRow] | None:
        """The data rows that an import made; None for other tasks and for imports that failed."""
        return cast("list[CreatedDataRow] | None", self._download().created)

    @property
    def failed_data_rows(self) -> list[FailedDataRows] | None:
        """The rows that an import did not make, by reason; None where there are none, and for other tasks.

        Those whose local file could not be read are among them. Only the object that `create_data_rows` returned
        knows of these: they never got to the server.

        >>> task = dataset.create_data_rows([{"row_data": "https://example.org/owl.jpg", "global_key": "bird-1"}])
        >>> task.failed_data_rows[0]["message"]
        "Duplicate global key: 'bird-1'"
        """
        failed = cast("list[FailedDataRows]", self._download().failed or [])
        return [*failed, *self._left_out] or None

    def bulk_result(self) -> "BulkResult":
        """What became of each item of `create_data_rows`. Waits up to ten minutes for a task that is still running.

        Rows whose global key was taken are among the failed; with a journal, `create_data_rows` finds out that they
        exist. A row that cannot be told from others, for want of a global key, may be unknown.

        >>> task = dataset.create_data_rows([
        ...     {"row_data": "https://example.org/owl.jpg", "global_key": "owl"},
        ...     {"row_data": "https://example.org/owl.jpg", "global_key": "bird-1"},
        ... ])
        >>> result = task.bulk_result()
        >>> [item.index for item in result.created], [item.message for item in result.failed]
        ([0], ["Duplicate global key: 'bird-1'"])

        Raises:
            ValueError: it is no import, not the object that `create_data_rows` returned, or is still running.
        """
        if self._sent is None:
            raise ValueError("only the task that create_data_rows returned knows the items")
        content = self._download()
        if self.record.status == "FAILED":
            return self._sent.all_failed(f"the import failed: {content.errors}")
        return self._sent.outcomes(content.created or (), content.failed or ())

    def _download(self) -> "flows.Downloaded":
        if self._downloaded is None or self._downloaded.of != self.record.uid:
            if self._is_cut():
                self.refresh()
            self.record = self._run(flows.completed(self.record, timeout=PATIENCE))
            if self.record.status == flows.RUNNING:
                raise ValueError(f"Job status still in `{self.record.status}`. The result is not available.")
            self._downloaded = self._run(flows.download_result(self.record))
        return self._downloaded
