# Derived from labelbox/schema/model_run.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Model runs: the data rows, labels and predictions of one training of a model."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, overload

from labelbox._async.orm.db_object import DbObject
from labelbox._async.orm.relationship import KnownToOne
from labelbox._async.pagination import PaginatedCollection
from labelbox._async.schema import export_start
from labelbox._async.schema.annotation_import import MEAPredictionImport, MEAToMALPredictionImport
from labelbox._async.schema.batch import Batch
from labelbox._async.schema.task import Task
from labelbox.flows import annotation_import as import_flows
from labelbox.flows import journaled_predictions, old_export
from labelbox.flows import model as flows
from labelbox.flows import predictions as prediction_flows
from labelbox.flows.doubt import gone
from labelbox.journal.journal import Journal
from labelbox.schema.import_start import from_anything
from labelbox.schema.labeling_priorities import check_priority
from labelbox.schema.model_run import _member
from labelbox.schema.old_exports import warn_of_age
from labelbox.schema.send_to_annotate_requests import from_model_run
from labelbox_graphql import ops
from labelbox_graphql.entities import ModelRunDataRowEntity, ModelRunEntity
from labelbox_graphql.enums import DataSplit as DataSplit
from labelbox_graphql.enums import TrainingPipelineStatus

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox._async.schema.data_row import DataRow
    from labelbox._async.schema.export_task import ExportTask
    from labelbox.journal import JournalPath
    from labelbox.schema.export_params import ModelRunExportParams
    from labelbox.schema.identifiables import DataRowIdentifiers
    from labelbox.schema.model_run import Predictions
    from labelbox.schema.send_to_annotate_params import SendToAnnotateFromModelParams
    from labelbox_graphql.runtime import JSONValue, Model


class SentOn(NamedTuple):
    """What `ModelRun.upsert_predictions_and_send_to_project` made; None for what it did not come to.

    Attributes:
        predictions: The import into the model run.
        batch: The batch of the data rows that got a prediction.
        pre_labels: The import of the predictions into the project.
    """

    predictions: MEAPredictionImport | None
    batch: Batch | None
    pre_labels: MEAToMALPredictionImport | None


class ModelRun(ModelRunEntity, DbObject):
    """One training of a model, or one set of its predictions, with the data rows and labels that belong to it.

    Get one from `Model.create_model_run`, `Model.model_runs` or `AsyncClient.get_model_run`.
    """

    Status: TypeAlias = TrainingPipelineStatus
    """Where the training stands."""

    async def upsert_labels(
        self,
        label_ids: Sequence[str] | None = None,
        project_id: str | None = None,
        timeout_seconds: float = 3600,
    ) -> bool:
        """Put labels, and with them their data rows, into the run, and wait for it. What is in it stays there once.

        Args:
            label_ids: Ids of labels.
            project_id: A project, for all labels that it has; instead of `label_ids`.
            timeout_seconds: How long to wait.

        Returns:
            True.

        Raises:
            ValueError: neither or both were given.
            LabelboxError: the job failed, such as for a label that does not exist.
            TimeoutError: the built-in; the job was not done in time, and goes on.
        """
        if project_id is not None:
            if label_ids:
                raise ValueError("Must only one of label ids, project id")
            await self._run(flows.register_labels_of(self.uid, project_id, timeout_seconds))
            return True
        if not label_ids:
            raise ValueError("Must provide at least one label id or a project id")
        await self._run(flows.register_labels(self.uid, label_ids, timeout_seconds))
        return True

    async def upsert_data_rows(
        self,
        data_row_ids: Sequence[str] | None = None,
        global_keys: Sequence[str] | None = None,
        timeout_seconds: float = 3600,
    ) -> bool:
        """Put data rows without labels into the run, and wait for it. What is in it stays there once.

        Args:
            data_row_ids: Ids of data rows.
            global_keys: Global keys of data rows, instead of ids or beside them.
            timeout_seconds: How long to wait.

        Returns:
            True.

        Raises:
            ValueError: neither was given.
            LabelboxError: the job failed, such as for a data row that does not exist.
            TimeoutError: the built-in; the job was not done in time, and goes on.
        """
        if data_row_ids is None and global_keys is None:
            raise ValueError("Must provide data row ids or global keys")
        await self._run(flows.register_data_rows(self.uid, data_row_ids, global_keys, timeout_seconds))
        return True

    def model_run_data_rows(self) -> "PaginatedCollection[ModelRunDataRow]":
        """The data rows of the run, each with its split, fetched page by page as they are iterated."""
        client, uid, model_id = self.client, self.uid, self.model_id
        return PaginatedCollection.of(
            client,
            lambda: ops.model.get_model_run_data_rows(model_run_id=uid),
            lambda record: ModelRunDataRow(client, model_id, record),
        )

    async def delete_model_run_data_rows(self, data_row_ids: Sequence[str]) -> None:
        """Take data rows out of the run, with their predictions there; those that are not in it are passed over."""
        await self._run(ops.model.delete_model_run_data_rows(model_run_id=self.uid, data_row_ids=list(data_row_ids)))

    async def assign_data_rows_to_split(
        self,
        data_row_ids: Sequence[str] | None = None,
        split: DataSplit | str | None = None,
        global_keys: Sequence[str] | None = None,
        timeout_seconds: float = 120,
    ) -> None:
        """Put data rows of the run into a split, and wait for it. A row is in one split, the one given last.

        Args:
            data_row_ids: Ids of data rows of the run.
            split: The split, or its name such as "TRAINING".
            global_keys: Global keys of data rows of the run, instead of ids or beside them.
            timeout_seconds: How long to wait.

        Raises:
            ValueError: no split, or one that there is not; or neither ids nor keys.
            LabelboxError: the job failed, such as for a data row that is not in the run.
            TimeoutError: the built-in; the job was not done in time, and goes on.
        """
        chosen = _member(DataSplit, split, "`split`")
        if data_row_ids is None and global_keys is None:
            raise ValueError("Must provide data row ids or global keys")
        await self._run(flows.assign_split(self.uid, chosen, data_row_ids, global_keys, timeout_seconds))

    async def add_predictions(
        self, name: str, predictions: "Predictions", *, journal: "JournalPath | None" = None
    ) -> MEAPredictionImport:
        """Import predictions into the run.

        Args:
            name: A name for the import, unique in the run.
            predictions: A URL or the path of an NDJSON file, or rows of the annotation import format, or labels. The
                data rows must be in the run.
            journal: A file that remembers what was sent, so that a repeated call makes no second import; see
                `Dataset.create_data_rows`. Rows without a uuid get one that is always the same; not in a file.

        Returns:
            The import, which goes on at the server.

        Raises:
            ValueError: there is no such file, the URL cannot be reached, or rows are malformed: all of them are named.
            JournalError: the journal cannot be written, is in use (JournalInUseError), or has this name for another
                model run or other rows (JournalMismatchError).
        """
        return MEAPredictionImport(self.client, await self._run(self._import(name, predictions, journal)))

    async def upsert_predictions_and_send_to_project(
        self,
        name: str,
        predictions: "Predictions",
        project_id: str,
        priority: int | None = 5,
        *,
        journal: "JournalPath | None" = None,
    ) -> SentOn:
        """Import predictions into the run, and their data rows with them into a project, as pre-labels.

        Four steps, each waited for: import the predictions, make a batch of the data rows that got one, put it into
        the project, import the predictions there. What a step cannot do ends the journey and is logged; what was done
        before stays.

        Args:
            name: A name for both imports and for the batch.
            predictions: As for `add_predictions`.
            project_id: The project; the data rows must not be in it yet.
            priority: That of the batch, from 1 (first) to 5 (last).
            journal: A file that remembers what was sent, so that a repeated call does each step once; see
                `Dataset.create_data_rows`. Then a step that fails is an error, and a repeated call goes on there,
                within 24 hours: so long does the server tell which rows of the first import went well.

        Returns:
            The import, the batch and the second import, each None if it did not come to it. An import that is there
            may have failed for single rows: look at its `errors`.

        Raises:
            ValueError: as for `add_predictions`, before anything is sent.
            TypeError: a priority that is no int; likewise.
            JournalError: as for `add_predictions`.
        """
        rank = check_priority(priority or 5)
        started = self._import(name, predictions, journal)
        if journal is None:
            flow = prediction_flows.send_on(started, self.uid, project_id, name, rank)
        else:
            kept = Journal(journal)
            flow = journaled_predictions.send_on(started, self.uid, project_id, name, rank, kept)
        done = await self._run(flow)
        client = self.client
        return SentOn(
            None if done.predictions is None else MEAPredictionImport(client, done.predictions),
            None if done.batch is None else Batch(client, project_id, done.batch.batch, done.batch.failed),
            None if done.pre_labels is None else MEAToMALPredictionImport(client, done.pre_labels),
        )

    def _import(self, name: str, predictions: "Predictions", journal: "JournalPath | None") -> Any:
        return from_anything(import_flows.PREDICTIONS, self.uid, name, predictions, journal)

    async def update_status(
        self,
        status: "str | TrainingPipelineStatus",
        metadata: "Mapping[str, JSONValue] | None" = None,
        error_message: str | None = None,
    ) -> None:
        """Tell where the training stands.

        Args:
            status: The state, or its name such as "TRAINING_MODEL".
            metadata: Added to what was told before; None adds nothing.
            error_message: Why it failed; None leaves alone what was told before.

        Raises:
            ValueError: a state that there is not.
        """
        from labelbox_graphql.inputs import UpdateTrainingPipelineInput

        chosen = _member(TrainingPipelineStatus, status, "Status")
        data = UpdateTrainingPipelineInput(status=chosen, metadata=metadata, error_message=error_message)
        await self._run(ops.model.set_pipeline_status(model_run_id=self.uid, data=data))

    async def get_config(self) -> dict[str, Any] | None:
        """What the run was trained with; None where nothing was told."""
        config: dict[str, Any] | None = await self._run(flows.get_config(self.uid))
        return config

    async def update_config(self, config: "Mapping[str, JSONValue]") -> dict[str, Any]:
        """Tell what the run was trained with, instead of what was told before.

        Args:
            config: Any JSON.

        Returns:
            `{"trainingMetadata": …}`, the configuration as the server has it now.
        """
        return await self._run(flows.update_config(self.uid, config))

    async def reset_config(self) -> dict[str, Any]:
        """Forget what the run was trained with.

        Returns:
            `{"trainingMetadata": None}`.
        """
        return await self._run(flows.reset_config(self.uid))

    async def delete(self) -> None:
        """Delete the run with its predictions; data rows and labels stay."""
        await self._run(gone(ops.model.delete_model_run(id=self.uid)))

    @overload
    async def export_labels(self, download: Literal[False] = False, timeout_seconds: float = 600) -> str | None: ...
    @overload
    async def export_labels(
        self, download: Literal[True], timeout_seconds: float = 600
    ) -> list[dict[str, Any]] | None: ...
    @overload
    async def export_labels(
        self, download: bool, timeout_seconds: float = 600
    ) -> str | list[dict[str, Any]] | None: ...
    async def export_labels(
        self, download: bool = False, timeout_seconds: float = 600
    ) -> str | list[dict[str, Any]] | None:
        """The labels of the run in the format of old; `export` is the way of today, and has predictions too.

        Args:
            download: Whether to fetch the file.
            timeout_seconds: How long to wait for it.

        Returns:
            The URL of an NDJSON file, or its rows with `download`; None if it is not there in time.
        """
        warn_of_age("ModelRun.export_labels", "ModelRun.export")
        address = old_export.model_run_labels(self.uid, timeout_seconds)
        return await self._run(flows.read_labels(address) if download else address)

    async def export(self, task_name: str | None = None, params: "ModelRunExportParams | None" = None) -> "ExportTask":
        """Export the data rows of the run, with labels and predictions, to be read as a stream.

        Args:
            task_name: A name for the task.
            params: What to export; see `ModelRunExportParams`.

        Returns:
            The task, which goes on at the server.

        Raises:
            ValueError: a param is unknown, or not what it must be.
        """
        from labelbox._async.schema.export_task import ExportTask

        return ExportTask(await export_start.of_model_run(self.client, self.uid, task_name, params, streamable=True))

    async def export_v2(self, task_name: str | None = None, params: "ModelRunExportParams | None" = None) -> Task:
        """`export`, of which `result` is the list of all rows."""
        return await export_start.of_model_run(self.client, self.uid, task_name, params, streamable=False)

    async def send_to_annotate_from_model(
        self,
        destination_project_id: str,
        task_queue_id: str | None,
        batch_name: str,
        data_rows: "DataRowIdentifiers",
        params: "SendToAnnotateFromModelParams",
    ) -> Task:
        """Send data rows of the run to a project, with its predictions.

        Args:
            destination_project_id: The project.
            task_queue_id: The queue of the project that they arrive in; None: they are done.
            batch_name: The name of the batch that they come in; if it takes several, the others get "_1", "_2" ….
            data_rows: Their ids as `UniqueIds`, or their global keys as `GlobalKeys`.
            params: How the predictions are carried over; see `SendToAnnotateFromModelParams`.

        Returns:
            The task, which goes on at the server.

        Raises:
            ValueError: the data rows are named otherwise, or a param is unknown.
        """
        asked = from_model_run(self.uid, destination_project_id, task_queue_id, batch_name, data_rows, params)
        return Task(self.client, await self._run(flows.send_to_annotate(asked)))


class ModelRunDataRow(ModelRunDataRowEntity, DbObject):
    """A data row in a model run.

    Get one from `ModelRun.model_run_data_rows`.

    Args:
        client: The client through which it was reached.
        model_id: The model of the run; the server does not say.
        field_values: Its fields, or a record of them.
    """

    data_row: "KnownToOne[DataRow]" = KnownToOne("DataRow", "data_row")

    def __init__(self, client: "Session", model_id: str, field_values: "Mapping[str, Any] | Model") -> None:
        super().__init__(client, field_values)
        self.model_id = model_id

    @property
    def url(self) -> str:
        """Where the web app shows it."""
        run = f"{self.client.app_url}/models/{self.model_id}/{self.model_run_id}"
        return f"{run}/AllDatarowsSlice/{self.uid}?view=carousel"
