"""Benchmarks: a label that others of its row are compared with. Nothing is compared here."""

from typing import Unpack

from ariadne import MutationType, ObjectType, QueryType

from ... import clock
from ...errors import Conflict, NotFound, existing
from ...identifiers import cuid
from ...state import Info
from ...storage import Asked, Row, listed
from ..account.storage import user
from ..labels import storage as labels

TABLES = """
CREATE TABLE IF NOT EXISTS benchmark (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, projectId TEXT NOT NULL REFERENCES project (id),
  labelId TEXT NOT NULL REFERENCES label (id) ON DELETE CASCADE, deleted INTEGER NOT NULL DEFAULT 0,
  createdById TEXT NOT NULL, createdAt TEXT NOT NULL, lastActivity TEXT, averageAgreement REAL,
  completedCount INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS benchmark_by_project ON benchmark (projectId, seq);
"""

_LIVE = "deleted = 0 AND labelId IN (SELECT id FROM label WHERE deleted = 0)"

query, mutation = QueryType(), MutationType()
benchmark, project = ObjectType("Benchmark"), ObjectType("Project")


@query.field("benchmark")
def resolve_benchmark(_: object, info: Info, where: dict[str, str]) -> Row:
    return existing(
        info.context.db.row(f"SELECT * FROM benchmark WHERE id = ? AND {_LIVE}", where["id"]), "Benchmark", where["id"]
    )


@project.field("benchmarks")
def resolve_of_project(parent: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, f"benchmark WHERE projectId = ? AND {_LIVE}", parent["id"], asked=asked)


@mutation.field("createBenchmark")
def create(_: object, info: Info, data: dict[str, str]) -> Row:
    call, at = info.context, clock.now()
    label = labels.find(call.db, data["labelId"])
    if label["isBenchmarkReference"]:
        raise Conflict("The label is a benchmark already")
    made: Row = {
        "id": cuid(), "projectId": label["projectId"], "labelId": label["id"], "createdById": call.user_id,
        "createdAt": at, "lastActivity": at, "completedCount": 0,
    }  # fmt: skip
    call.db.insert("benchmark", made)
    call.db.update("label", label["id"], {"isBenchmarkReference": 1})
    return made


@mutation.field("deleteBenchmark")
def delete(_: object, info: Info, where: dict[str, str]) -> Row:
    db = info.context.db
    found = db.row(f"SELECT * FROM benchmark WHERE labelId = ? AND {_LIVE}", where["labelId"])
    if found is None:
        raise NotFound("Benchmark", where["labelId"])
    db.update("benchmark", found["id"], {"deleted": 1})
    db.update("label", where["labelId"], {"isBenchmarkReference": 0})
    return found


@benchmark.field("referenceLabel")
def resolve_label(parent: Row, info: Info) -> Row:
    return labels.find(info.context.db, parent["labelId"])


@benchmark.field("createdBy")
def resolve_created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


RESOLVERS = (query, mutation, benchmark, project)
