"""Journeys around foundry apps."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from labelbox.exceptions import InvalidQueryError, LabelboxError, ResourceNotFoundError
from labelbox.flows import task
from labelbox.flows.doubt import begun, gone
from labelbox.flows.found import found, made
from labelbox.steps import Flow, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import FoundryAppFields, TaskFields


def get(app_id: str) -> "Flow[FoundryAppFields]":
    """One app.

    Raises:
        ResourceNotFoundError: there is none. The server calls such a request invalid.
    """
    try:
        answer = yield from call(ops.model.get_foundry_app(id=app_id))
    except InvalidQueryError as problem:
        raise ResourceNotFoundError("App", {"id": app_id}) from problem
    return found(answer.find_model_foundry_app, "App", id=app_id)


def create(
    *,
    name: str,
    model_id: str,
    ontology_id: str,
    description: str | None,
    inference_params: Mapping[str, Any],
    class_to_schema_id: Mapping[str, str],
) -> "Flow[FoundryAppFields]":
    """Make an app."""
    op = ops.model.create_foundry_app(
        name=name,
        model_id=model_id,
        ontology_id=ontology_id,
        description=description,
        inference_params=inference_params,
        class_to_schema_id=class_to_schema_id,
    )
    return made((yield from call(op)).create_model_foundry_app, "foundry app")


def run(run_name: str, app_id: str, data_rows: Sequence[str], *, by_id: bool) -> "Flow[TaskFields]":
    """Run an app over data rows.

    Args:
        run_name: The name of the new model run.
        app_id: The app.
        data_rows: Ids or global keys.
        by_id: Which of the two.

    Raises:
        ResourceNotFoundError: there is no such app.
        LabelboxError: the server did not start it.
    """
    from labelbox_graphql.inputs import CreateModelJobForDataRowsInput

    app = yield from get(app_id)
    rows: dict[str, Any] = {"data_row_ids" if by_id else "global_keys": list(data_rows)}
    wanted = CreateModelJobForDataRowsInput(
        name=run_name,
        model_id=app.model_id,
        ontology_id=app.ontology_id,
        inference_params=app.inference_params,
        class_to_schema_id=app.class_to_schema_id,
        **rows,
    )
    try:
        answer = yield from call(ops.model.create_model_job(input=wanted))
    except LabelboxError as problem:
        problem.add_note(f"foundry app {app_id!r} was not started")
        raise
    task_id = made(answer.create_model_job_for_data_rows, "task").task_id
    return (yield from begun(task.find(task_id), "the app"))


def delete(app_id: str) -> Flow[None]:
    """Delete an app."""
    yield from gone(ops.model.delete_foundry_app(id=app_id))
