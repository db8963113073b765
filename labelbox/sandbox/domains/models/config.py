"""The configuration of a run and the state of its training."""

import json
from typing import Any

from ariadne import MutationType, ObjectType

from ... import clock
from ...json_values import members
from ...state import Info
from ...storage import Row
from . import storage

mutation, run = MutationType(), ObjectType("ModelRun")


@mutation.field("updateModelRunConfig")
def update_config(_: object, info: Info, modelRun: dict[str, str], data: dict[str, Any]) -> Row:
    """The new configuration takes the place of the old one as a whole."""
    return _change(info, modelRun, {"trainingMetadata": json.dumps(data["config"])})


@mutation.field("resetModelRunConfig")
def reset_config(_: object, info: Info, modelRun: dict[str, str]) -> Row:
    return _change(info, modelRun, {"trainingMetadata": None})


@mutation.field("updateTrainingPipeline")
def update_pipeline(_: object, info: Info, modelRun: dict[str, str], data: dict[str, Any]) -> Row:
    """Metadata is merged into what is there; an error message that is not given stays."""
    before = storage.find_run(info.context.db, modelRun["id"])
    changes: dict[str, object] = {"pipelineStatus": data["status"]}
    if data.get("errorMessage") is not None:
        changes["pipelineError"] = data["errorMessage"]
    if data.get("metadata") is not None:
        merged = members(json.loads(before["pipelineMetadata"] or "{}")) | members(data["metadata"])
        changes["pipelineMetadata"] = json.dumps(merged)
    return _pipeline(_change(info, modelRun, changes))


@run.field("trainingPipeline")
def resolve_pipeline(parent: Row, _: Info) -> Row:
    return _pipeline(parent)


def _pipeline(parent: Row) -> Row:
    metadata = parent.get("pipelineMetadata")
    return {
        "status": parent.get("pipelineStatus"),
        "errorMessage": parent.get("pipelineError"),
        "metadata": json.loads(metadata) if metadata else None,
    }


def _change(info: Info, where: dict[str, str], values: dict[str, object]) -> Row:
    db = info.context.db
    storage.find_run(db, where["id"])
    db.update("model_run", where["id"], values | {"updatedAt": clock.now()})
    return storage.find_run(db, where["id"])


RESOLVERS = (mutation, run)
