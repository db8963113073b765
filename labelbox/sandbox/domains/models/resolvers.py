"""Models and runs: create, read, list, delete."""

import json
from typing import Any, Unpack

from ariadne import MutationType, ObjectType, QueryType

from ... import clock
from ...errors import Malformed
from ...identifiers import cuid
from ...json_values import elements, members
from ...state import Info
from ...storage import Asked, Row, listed
from ..ontologies import storage as ontologies
from . import storage

query, mutation, model, run = QueryType(), MutationType(), ObjectType("Model"), ObjectType("ModelRun")


@query.field("model")
def resolve_model(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find(info.context.db, where["id"])


@query.field("models")
def resolve_models(_: object, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    """Newest first, if nothing else is asked for."""
    return listed(info.context.db, "model", asked=asked, default="seq DESC")


@query.field("modelRun")
def resolve_run(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find_run(info.context.db, where["id"])


@model.field("modelRuns")
def resolve_runs(parent: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    """Newest first, if nothing else is asked for."""
    return listed(info.context.db, "model_run WHERE modelId = ?", parent["id"], asked=asked, default="seq DESC")


@mutation.field("createModel")
def create_model(_: object, info: Info, data: dict[str, str]) -> Row:
    call = info.context
    if not data["name"].strip():
        raise Malformed("A model needs a name")
    ontologies.find(call.db, data["ontologyId"])
    made = data | {"id": cuid(), "createdById": call.user_id, "createdAt": clock.now()}
    call.db.insert("model", made)
    return made


@mutation.field("createModelRun")
def create_run(_: object, info: Info, data: dict[str, Any]) -> Row:
    """The answer has the keys of the configuration in camel case, which no later one has."""
    call = info.context
    if not data["name"].strip():
        raise Malformed("A model run needs a name")
    storage.find(call.db, data["modelId"])
    made = storage.create_run(call, data["modelId"], data["name"], data.get("trainingMetadata"))
    return made | {"trainingMetadata": json.dumps(_camel_case(data.get("trainingMetadata")))}


@run.field("trainingMetadata")
def resolve_config(parent: Row, _: Info) -> object:
    return json.loads(parent["trainingMetadata"]) if parent["trainingMetadata"] else None


@mutation.field("deleteModels")
def delete_models(_: object, info: Info, where: dict[str, list[str]]) -> bool:
    db = info.context.db
    for uid in where["ids"]:
        storage.find(db, uid)
        db.update("model", uid, {"deleted": 1})
        db.run("UPDATE model_run SET deleted = 1 WHERE modelId = ?", uid)
    return True


@mutation.field("deleteModelRuns")
def delete_runs(_: object, info: Info, where: dict[str, list[str]]) -> bool:
    db = info.context.db
    for uid in where["ids"]:
        storage.find_run(db, uid)
        db.update("model_run", uid, {"deleted": 1, "updatedAt": clock.now()})
    return True


def _camel_case(value: object) -> object:
    if isinstance(value, list):
        return [_camel_case(each) for each in elements(value)]  # pyright: ignore[reportUnknownArgumentType]  # free JSON
    if not isinstance(value, dict):
        return value
    return {_camel_case_key(key): _camel_case(each) for key, each in members(value).items()}  # pyright: ignore[reportUnknownArgumentType]  # free JSON


def _camel_case_key(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


RESOLVERS = (query, mutation, model, run)
