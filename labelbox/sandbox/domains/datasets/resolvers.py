"""Datasets: create, read, list, change, delete. With a dataset go its data rows."""

from typing import Any, Unpack

from ariadne import MutationType, ObjectType, QueryType

from ... import clock
from ...errors import Malformed
from ...state import Info
from ...storage import Asked, Row, listed
from ..account.storage import organization, user
from . import storage

query, mutation, dataset, data_row = QueryType(), MutationType(), ObjectType("Dataset"), ObjectType("DataRow")


@query.field("dataset")
def resolve_dataset(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find(info.context.db, where["id"])


@query.field("datasets")
def resolve_datasets(_: object, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, "dataset", asked=asked)


@mutation.field("createDataset")
def create_dataset(_: object, info: Info, data: dict[str, str | None]) -> Row:
    db = info.context.db
    if not (name := data.get("name")):
        raise Malformed("A dataset needs a name")
    return storage.find(db, storage.create(db, name, data.get("description") or "", info.context.user_id))


@mutation.field("updateDataset")
def update_dataset(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> Row:
    db, uid = info.context.db, where["id"]
    before = storage.find(db, uid)
    if data.get("name", "") is None:
        raise Malformed("A dataset needs a name")
    changes = data | {"updatedAt": clock.now()}
    if data.get("description", "") is None:
        changes["description"] = ""
    db.update("dataset", uid, changes)
    if data.get("deleted"):
        db.run("DELETE FROM data_row WHERE datasetId = ?", uid)
    return before | changes


@dataset.field("createdBy")
def resolve_created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


@dataset.field("organization")
def resolve_organization(_: Row, info: Info) -> Row | None:
    return organization(info.context.db)


@data_row.field("dataset")
def resolve_of_data_row(parent: Row, info: Info) -> Row:
    return storage.find(info.context.db, parent["datasetId"])


RESOLVERS = (query, mutation, dataset, data_row)
