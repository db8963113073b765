"""Reviews: make, read, change, delete, count."""

from typing import Any, Unpack

from ariadne import MutationType, ObjectType, QueryType

from ... import clock
from ...errors import Malformed, existing
from ...identifiers import cuid
from ...json_values import members
from ...state import Info
from ...storage import Asked, Database, Row, listed
from ..account.storage import organization, user
from ..labels import storage as labels
from ..projects import storage as projects

TABLES = """
CREATE TABLE IF NOT EXISTS review (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, labelId TEXT NOT NULL REFERENCES label (id) ON DELETE CASCADE,
  projectId TEXT NOT NULL REFERENCES project (id), score REAL NOT NULL, createdById TEXT NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS review_by_label ON review (labelId, seq);
CREATE INDEX IF NOT EXISTS review_by_project ON review (projectId);
"""

query, mutation = QueryType(), MutationType()
review, label, project, metrics = (
    ObjectType("Review"),
    ObjectType("Label"),
    ObjectType("Project"),
    ObjectType("ReviewMetrics"),
)

# of a label's newest review; a label without one counts under None
_NET = {"None": "score IS NULL", "Negative": "score < 0", "Zero": "score = 0", "Positive": "score > 0"}


@query.field("review")
def resolve_review(_: object, info: Info, where: dict[str, str]) -> Row:
    return _find(info.context.db, where["id"])


@label.field("reviews")
def resolve_of_label(parent: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, "review WHERE labelId = ?", parent["id"], asked=asked)


@mutation.field("createReview")
def create(_: object, info: Info, data: dict[str, Any]) -> Row:
    call, at = info.context, clock.now()
    if data.get("score") is None:
        raise Malformed("A review needs a score")
    found = labels.find(call.db, str(members(members(data.get("label")).get("connect")).get("id")))
    made: Row = {
        "id": cuid(), "labelId": found["id"], "projectId": found["projectId"], "score": data["score"],
        "createdById": call.user_id, "createdAt": at, "updatedAt": at,
    }  # fmt: skip
    call.db.insert("review", made)
    return made


@mutation.field("updateReview")
def update(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> Row:
    db = info.context.db
    before = _find(db, where["id"])
    changes = {k: v for k, v in data.items() if v is not None} | {"updatedAt": clock.now()}
    db.update("review", where["id"], changes)
    return before | changes


@review.field("label")
def resolve_label(parent: Row, info: Info) -> Row:
    return labels.find(info.context.db, parent["labelId"])


@review.field("project")
def resolve_project(parent: Row, info: Info) -> Row:
    return projects.find(info.context.db, parent["projectId"])


@review.field("organization")
def resolve_organization(_: Row, info: Info) -> Row | None:
    return organization(info.context.db)


@review.field("createdBy")
def resolve_created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


@project.field("reviewMetrics")
def resolve_metrics(parent: Row, _: Info) -> Row:
    return parent


@metrics.field("labelAggregate")
def resolve_count(parent: Row, info: Info, netScore: str) -> Row:
    newest = "SELECT score FROM review r WHERE r.labelId = label.id AND r.deleted = 0 ORDER BY r.seq DESC LIMIT 1"
    sql = f"SELECT count(*) FROM (SELECT ({newest}) AS score FROM label WHERE projectId = ? AND deleted = 0) WHERE "
    return {"count": info.context.db.value(sql + _NET[netScore], parent["id"])}


def _find(db: Database, uid: str) -> Row:
    return existing(db.row("SELECT * FROM review WHERE id = ? AND deleted = 0", uid), "Review", uid)


RESOLVERS = (query, mutation, review, label, project, metrics)
