"""Data rows that are sent to a project."""

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING

from labelbox.flows import batch as flows
from labelbox.flows import journaled_batches as journaled
from labelbox.flows.patience import PROCESSING
from labelbox.pagination import PaginatedCollection
from labelbox.schema import batch_rows
from labelbox.schema import labeling_priorities as priorities
from labelbox.schema.project_part import ProjectPart
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.journal.journal import Journal
    from labelbox.schema.batch import Batch
    from labelbox.schema.create_batches_task import CreateBatchesTask
    from labelbox.schema.data_row import DataRow


class ProjectBatches(ProjectPart):
    """The methods on batches."""

    _wait_processing_max_seconds: float = PROCESSING

    def batches(self) -> "PaginatedCollection[Batch]":
        """The batches of the project, fetched page by page as they are iterated."""
        from labelbox.schema.batch import Batch

        client, uid = self.client, self.uid
        return PaginatedCollection.of(
            client,
            lambda: ops.batch.get_project_batches(project_id=uid),
            lambda record: Batch(client, uid, record),
        )

    def create_batch(
        self,
        name: str,
        data_rows: "Iterable[str | DataRow] | None" = None,
        priority: int = 5,
        consensus_settings: Mapping[str, float] | None = None,
        global_keys: Iterable[str] | None = None,
        *,
        journal: str | PathLike[str] | None = None,
    ) -> "Batch":
        """Send data rows to the project. Waits until the server has processed them.

        With a journal the batch is made once, however often the call is repeated after a crash.

        >>> project = client.create_project(name="birds", media_type=MediaType.Text)
        >>> row = client.create_dataset(name="birds").create_data_row(row_data="a heron")
        >>> project.create_batch("first", [row]).size
        1

        Args:
            name: Not used by another batch of the project.
            data_rows: Data rows or their ids, at most 100,000.
            priority: From 1 (first) to 5 (last).
            consensus_settings: `{"number_of_labels": 3, "coverage_percentage": 0.5}`; None without consensus.
            global_keys: Their global keys, instead of `data_rows`.
            journal: A file that remembers what was sent; see `Dataset.create_data_rows`.

        Raises:
            ValueError: no data rows, too many, or something else than data rows; or consensus settings that are none.
            TypeError: a priority that is no int.
            ProcessingWaitTimeout: the server did not process the data rows within an hour.
            ResourceConflict: the name is taken.
            JournalInUseError: another call or process is writing the journal.
            JournalMismatchError: the journal has this name for another project, or with other data rows or settings.
            JournalError: the journal cannot be read or written.
        """
        from labelbox.schema.batch import Batch
        from labelbox.steps import work

        rows = self._run(work(lambda: batch_rows.batch_rows(self.queue_mode, data_rows, global_keys)))
        new = _new(name, priority, consensus_settings)
        patience = self._wait_processing_max_seconds
        if journal is None:
            made = self._run(flows.create(self.uid, new, rows, patience=patience))
        else:
            made = self._run(journaled.create(self.uid, new, rows, _kept_in(journal), patience=patience))
        return Batch(self.client, self.uid, made.batch, failed_data_row_ids=made.failed, sent=rows)

    def create_batches(
        self,
        name_prefix: str,
        data_rows: "Iterable[str | DataRow] | None" = None,
        global_keys: Iterable[str] | None = None,
        priority: int = 5,
        consensus_settings: Mapping[str, float] | None = None,
        *,
        journal: str | PathLike[str] | None = None,
    ) -> "CreateBatchesTask":
        """Send data rows to the project in as many batches of up to 100,000 as they need.

        Waits until the server has processed the data rows, but not for the batches. Which data row comes into which
        batch is not defined.

        >>> project = client.create_project(name="birds", media_type=MediaType.Text)
        >>> row = client.create_dataset(name="birds").create_data_row(row_data="an owl")
        >>> task = project.create_batches("part", [row])
        >>> task.wait_till_done()
        >>> [batch.name for batch in task.result()]
        ['part0000']

        Args:
            name_prefix: The batches are called this and a number of four digits from 0000 on. None of them may exist.
            data_rows: Data rows or their ids.
            global_keys: Their global keys, instead of `data_rows`.
            priority: From 1 (first) to 5 (last).
            consensus_settings: `{"number_of_labels": 3, "coverage_percentage": 0.5}`; None without consensus.
            journal: A file that remembers what was sent, so that a repeated call makes no second batches; see
                `Dataset.create_data_rows`. Where the answer got lost, the batches are found by their names, but the
                task that is returned cannot wait for them.

        Raises:
            ValueError: no data rows, or something else than data rows; or consensus settings that are none.
            TypeError: a priority that is no int.
            ProcessingWaitTimeout: the server did not process the data rows within an hour.
            ResourceConflict: a name is taken.
            JournalInUseError: another call or process is writing the journal.
            JournalMismatchError: the journal has this name for another project, or with other data rows or settings.
            JournalError: the journal cannot be read or written.
        """
        from labelbox.steps import work

        rows = self._run(work(lambda: batch_rows.identified_rows(data_rows, global_keys)))
        new = _new(name_prefix, priority, consensus_settings)
        patience = self._wait_processing_max_seconds
        if journal is None:
            started = self._run(flows.create_many(self.uid, new, rows, patience=patience))
        else:
            started = self._run(journaled.create_many(self.uid, new, rows, _kept_in(journal), patience=patience))
        return self._create_batches_task(started, rows)

    def create_batches_from_dataset(
        self,
        name_prefix: str,
        dataset_id: str,
        priority: int = 5,
        consensus_settings: Mapping[str, float] | None = None,
        *,
        journal: str | PathLike[str] | None = None,
    ) -> "CreateBatchesTask":
        """Send those data rows of a dataset to the project that are not there yet, as `create_batches` does.

        Data rows that were made a moment ago may not have been processed yet and are left out then.

        Args:
            name_prefix: The batches are called this and a number of four digits from 0000 on. None of them may exist.
            dataset_id: The id of the dataset.
            priority: From 1 (first) to 5 (last).
            consensus_settings: `{"number_of_labels": 3, "coverage_percentage": 0.5}`; None without consensus.
            journal: As for `create_batches`.

        Raises:
            ValueError: consensus settings that are none.
            TypeError: a priority that is no int.
            ResourceConflict: a name is taken.
            JournalInUseError: another call or process is writing the journal.
            JournalMismatchError: the journal has this name for another project, or dataset, or other settings.
            JournalError: the journal cannot be read or written.
        """
        new = _new(name_prefix, priority, consensus_settings)
        if journal is None:
            started = self._run(flows.create_from_dataset(self.uid, new, dataset_id))
        else:
            started = self._run(journaled.create_from_dataset(self.uid, new, dataset_id, _kept_in(journal)))
        return self._create_batches_task(started)

    def _create_batches_task(
        self, started: "Sequence[flows.Started]", sent: "flows.Rows | None" = None
    ) -> "CreateBatchesTask":
        from labelbox.schema.create_batches_task import CreateBatchesTask

        return CreateBatchesTask(
            self.client,
            self.uid,
            [each.batch_id for each in started],
            [each.task_id for each in started if each.task_id],
            sent=sent,
        )

    # The two below are private in name only: the API reference sends users to the first, and programs in public call
    # both.

    def _wait_until_data_rows_are_processed(
        self,
        data_row_ids: Sequence[str] | None = None,
        global_keys: Sequence[str] | None = None,
        wait_processing_max_seconds: float = PROCESSING,
        sleep_interval: float = 30,
    ) -> None:
        """Wait until the server has processed data rows; raises ProcessingWaitTimeout when the time is up."""
        rows = flows.Rows(list(data_row_ids or ()), list(global_keys or ()))
        self._run(flows.wait_until_processed(rows, timeout=wait_processing_max_seconds, every=sleep_interval))

    def _create_batch_async(
        self,
        name: str,
        data_row_ids: Sequence[str] | None = None,
        global_keys: Sequence[str] | None = None,
        priority: int = 5,
        consensus_settings: Mapping[str, float] | None = None,
    ) -> "Batch":
        """Make a batch by a job of the server, however few data rows it has."""
        from labelbox.schema.batch import Batch

        rows = flows.Rows(list(data_row_ids or ()), list(global_keys or ()))
        new = _new(name, priority, consensus_settings)
        return Batch(self.client, self.uid, self._run(flows.create_and_fill(self.uid, new, rows)).batch)


def _new(name: str, priority: int, consensus_settings: Mapping[str, float] | None) -> "flows.NewBatch":
    return flows.NewBatch(name, priorities.check_priority(priority), batch_rows.consensus_input(consensus_settings))


def _kept_in(path: str | PathLike[str]) -> "Journal":
    from labelbox.journal.journal import Journal

    return Journal(path)
