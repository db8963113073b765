"""The imports: one kind of object under six names."""

from collections.abc import Callable
from typing import Any

from ariadne import MutationType, ObjectType, QueryType

from ...state import Info
from ...storage import Row, page
from ..account.storage import user
from ..models import storage as models
from ..projects import storage as projects
from . import storage

query, mutation = QueryType(), MutationType()

_OF_PROJECT = {
    "createLabelImport": storage.LABELS,
    "createModelAssistedLabelingPredictionImport": storage.PRELABELS,
    "createBulkImportRequest": storage.BULK,
}
_READ = {
    "labelImport": storage.LABELS,
    "modelAssistedLabelingPredictionImport": storage.PRELABELS,
    "modelErrorAnalysisPredictionImport": storage.PREDICTIONS,
    "meaToMalPredictionImport": storage.CARRIED,
    "bulkImportRequest": storage.BULK,
}
_TYPES = (
    "LabelImport",
    "ModelAssistedLabelingPredictionImport",
    "ModelErrorAnalysisPredictionImport",
    "MeaToMalPredictionImport",
    "BulkImportRequest",
)


def _creates(kind: str) -> Callable[..., Row]:
    def create(_: object, info: Info, data: dict[str, Any]) -> Row:
        projects.find(info.context.db, data["projectId"])
        return storage.create(info.context, kind, data)

    return create


def _reads(kind: str) -> Callable[..., Row]:
    def read(_: object, info: Info, where: dict[str, Any]) -> Row:
        return storage.find(info.context, kind, where)

    return read


for _name, _kind in _OF_PROJECT.items():
    mutation.field(_name)(_creates(_kind))
for _name, _kind in _READ.items():
    query.field(_name)(_reads(_kind))


@mutation.field("createModelErrorAnalysisPredictionImport")
def create_predictions(_: object, info: Info, data: dict[str, Any]) -> Row:
    models.find_run(info.context.db, data["modelRunId"])
    return storage.create(info.context, storage.PREDICTIONS, data)


@mutation.field("createMalPredictionImportForModelRunDataRows")
def carry_over(_: object, info: Info, data: dict[str, Any]) -> Row:
    models.find_run(info.context.db, data["modelRunId"])
    projects.find(info.context.db, data["projectId"])
    source = {"modelRunId": data["modelRunId"], "dataRowIds": data["dataRowIds"]}
    return storage.create(info.context, storage.CARRIED, data, source)


@query.field("bulkImportRequests")
def resolve_bulk(
    _: object, info: Info, where: dict[str, str], skip: int | None = None, first: int | None = None
) -> list[Row]:
    projects.find(info.context.db, where["projectId"])
    sql = "SELECT * FROM annotation_import WHERE kind = ? AND projectId = ? AND deleted = 0 ORDER BY seq"
    found = info.context.db.rows(sql + page(first, skip), storage.BULK, where["projectId"])
    return [storage.looked_at(info.context, row) for row in found]


@mutation.field("deleteBulkImportRequest")
def delete_bulk(_: object, info: Info, where: dict[str, Any]) -> Row:
    found = storage.find(info.context, storage.BULK, where)
    info.context.db.update("annotation_import", found["id"], {"deleted": 1})
    return found


def _created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


def _project(parent: Row, info: Info) -> Row:
    return projects.find(info.context.db, parent["projectId"])


def _bindables() -> list[ObjectType]:
    made = [ObjectType(name) for name in _TYPES]
    for bindable in made:
        bindable.field("createdBy")(_created_by)
        if bindable.name != "ModelErrorAnalysisPredictionImport":
            bindable.field("project")(_project)
    return made


RESOLVERS = (query, mutation, *_bindables())
