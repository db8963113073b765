"""Journeys around models and their runs."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from labelbox.exceptions import LabelboxError
from labelbox.flows import ndjson, task
from labelbox.flows.doubt import begun
from labelbox.flows.found import found, made
from labelbox.flows.waiting import until
from labelbox.steps import Flow, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.enums import DataSplit
    from labelbox_graphql.fragments import ModelFields, ModelRunFields, TaskFields
    from labelbox_graphql.inputs import SendToAnnotateFromMeaInput
    from labelbox_graphql.runtime import JSONValue

EVERY = 5.0
FIRST = 0.1
"""Most jobs are done at once: look soon, then less and less often, at most every `EVERY` seconds."""


class _Status(Protocol):
    @property
    def status(self) -> str: ...
    @property
    def error_message(self) -> str | None: ...


def get(uid: str) -> "Flow[ModelFields]":
    """One model.

    Raises:
        ResourceNotFoundError: there is none.
    """
    return found((yield from call(ops.model.get_model(id=uid))).model, "Model", uid=uid)


def get_run(uid: str) -> "Flow[ModelRunFields]":
    """One model run.

    Raises:
        ResourceNotFoundError: there is none.
    """
    return found((yield from call(ops.model.get_model_run(id=uid))).model_run, "ModelRun", uid=uid)


def create(name: str, ontology_id: str) -> "Flow[ModelFields]":
    """Make a model."""
    return made((yield from call(ops.model.create_model(name=name, ontology_id=ontology_id))).create_model, "model")


def create_run(model_id: str, name: str, config: "Mapping[str, JSONValue] | None") -> "Flow[ModelRunFields]":
    """Make a run of a model."""
    answer = yield from call(ops.model.create_model_run(model_id=model_id, name=name, config=config))
    return made(answer.create_model_run, "model run")


def register_labels(run_id: str, label_ids: Sequence[str], timeout: float) -> Flow[None]:
    """Put labels, and with them their data rows, into a run, and wait for it."""
    answer = yield from call(ops.model.register_labels(model_run_id=run_id, label_ids=label_ids))
    yield from _done(lambda: _labels_status(answer.create_mea_model_run_label_registration_task), timeout)


def register_labels_of(run_id: str, project_id: str, timeout: float) -> Flow[None]:
    """Put all labels of a project, and with them their data rows, into a run, and wait for it."""
    answer = yield from call(ops.model.register_project_labels(model_run_id=run_id, project_id=project_id))
    yield from _done(lambda: _labels_status(answer.create_mea_model_run_project_label_registration_task), timeout)


def register_data_rows(
    run_id: str, ids: Sequence[str] | None, keys: Sequence[str] | None, timeout: float
) -> Flow[None]:
    """Put data rows into a run, and wait for it."""
    answer = yield from call(ops.model.register_data_rows(model_run_id=run_id, data_row_ids=ids, global_keys=keys))
    yield from _done(lambda: _data_rows_status(answer.create_mea_model_run_data_row_registration_task), timeout)


def assign_split(
    run_id: str, split: "DataSplit", ids: Sequence[str] | None, keys: Sequence[str] | None, timeout: float
) -> Flow[None]:
    """Put data rows of a run into a split, and wait for it."""
    from labelbox_graphql.inputs import CreateAssignDataRowsToDataSplitTaskInput, DataSplitAssignmentInput

    chosen = DataSplitAssignmentInput(split=split, data_row_ids=_list(ids), global_keys=_list(keys))
    data = CreateAssignDataRowsToDataSplitTaskInput(assignments=[chosen])
    answer = yield from call(ops.model.assign_data_split(model_run_id=run_id, data=data))
    yield from _done(lambda: _split_status(answer.create_assign_data_rows_to_data_split_task), timeout)


def _list(values: Sequence[str] | None) -> list[str] | None:
    return None if values is None else list(values)


def _labels_status(uid: str) -> Flow[_Status]:
    answer = yield from call(ops.model.get_label_registration_status(id=uid))
    return answer.mea_label_registration_task_status


def _data_rows_status(uid: str) -> Flow[_Status]:
    answer = yield from call(ops.model.get_data_row_registration_status(id=uid))
    return answer.mea_data_row_registration_task_status


def _split_status(uid: str) -> Flow[_Status]:
    answer = yield from call(ops.model.get_data_split_status(id=uid))
    return answer.assign_data_rows_to_data_split_task_status


def _done(look: Callable[[], Flow[_Status]], timeout: float) -> Flow[None]:
    """Look again until a job is done.

    Raises:
        LabelboxError: it failed.
        TimeoutError: the built-in, if it is not done in time.
    """
    job = yield from until(lambda job: job.status in {"COMPLETE", "FAILED"}, look, timeout, first=FIRST, every=EVERY)
    if job.status == "FAILED":
        raise LabelboxError(f"Job failed. {job.error_message or 'The server gave no reason.'}")
    if job.status != "COMPLETE":
        raise TimeoutError(f"the job was not done within {timeout:g} seconds; it goes on at the server")


def read_labels(address: Flow[str | None]) -> Flow[list[dict[str, Any]] | None]:
    """The labels of a run in the format of old, from a file; None where there is no file."""
    url = yield from address
    return None if url is None else (yield from ndjson.read(url, "the exported labels"))


def send_to_annotate(wanted: "SendToAnnotateFromMeaInput") -> "Flow[TaskFields]":
    """Send data rows of a run to a project; the task that does it."""
    answer = yield from call(ops.slice.send_to_annotate_from_mea(input=wanted))
    return (yield from begun(task.find(answer.send_to_annotate_from_mea.task_id), "the task"))


def get_config(run_id: str) -> Flow[Any]:
    """What a run was trained with; None where nothing was told."""
    answer = yield from call(ops.model.get_model_run_config(model_run_id=run_id))
    return found(answer.model_run, "ModelRun", uid=run_id).training_metadata


def update_config(run_id: str, config: "Mapping[str, JSONValue]") -> Flow[dict[str, Any]]:
    """Replace what a run was trained with; the answer as it is documented."""
    from labelbox_graphql.inputs import UpdateModelRunConfigInput

    data = UpdateModelRunConfigInput(config=dict(config))
    answer = yield from call(ops.model.update_model_run_config(model_run_id=run_id, data=data))
    return {"trainingMetadata": answer.update_model_run_config.training_metadata}


def reset_config(run_id: str) -> Flow[dict[str, Any]]:
    """Forget what a run was trained with; the answer as it is documented."""
    answer = yield from call(ops.model.reset_model_run_config(model_run_id=run_id))
    return {"trainingMetadata": answer.reset_model_run_config.training_metadata}
