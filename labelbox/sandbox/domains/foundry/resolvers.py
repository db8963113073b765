"""Apps: create, read, delete."""

import json
from typing import Any

from ariadne import MutationType, ObjectType, QueryType

from ...identifiers import uuid4
from ...state import Info
from ...storage import Row
from ..ontologies import storage as ontologies
from . import storage

query, mutation, app = QueryType(), MutationType(), ObjectType("ModelFoundryApp")


@query.field("findModelFoundryApp")
def resolve_app(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find_app(info.context.db, where["id"])


@mutation.field("createModelFoundryApp")
def create(_: object, info: Info, input: dict[str, Any]) -> Row:
    call = info.context
    storage.find_model(call.db, input["modelId"])
    ontologies.find(call.db, input["ontologyId"])
    settings = {key: json.dumps(input[key]) for key in ("inferenceParams", "classToSchemaId")}
    made = {"description": None} | input | settings | {"id": uuid4(), "createdBy": call.user_id}
    call.db.insert("foundry_app", made)
    return made


@mutation.field("deleteModelFoundryApp")
def delete(_: object, info: Info, id: str) -> Row:
    storage.find_app(info.context.db, id)
    info.context.db.update("foundry_app", id, {"deleted": 1})
    return {"success": True}


@app.field("inferenceParams")
def resolve_params(parent: Row, _: Info) -> object:
    return json.loads(parent["inferenceParams"])


@app.field("classToSchemaId")
def resolve_classes(parent: Row, _: Info) -> object:
    return json.loads(parent["classToSchemaId"])


RESOLVERS = (query, mutation, app)
