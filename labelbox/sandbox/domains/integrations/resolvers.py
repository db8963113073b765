"""Integrations, and the signer of a dataset."""

import json

from ariadne import MutationType, ObjectType, QueryType, UnionType

from ... import clock
from ...state import Info
from ...storage import Database, Row
from ..datasets.storage import require
from . import storage

query, mutation = QueryType(), MutationType()
dataset, integration, settings = (
    ObjectType("Dataset"),
    ObjectType("IAMIntegration"),
    UnionType("IAMIntegrationSettings"),
)


@query.field("iamIntegrations")
def resolve_integrations(_: object, info: Info) -> list[Row]:
    return info.context.db.rows("SELECT * FROM iam_integration ORDER BY seq")


@dataset.field("signer")
def resolve_signer(parent: Row, info: Info) -> Row | None:
    return _signer(info.context.db, parent["id"])


def _signer(db: Database, dataset_id: str) -> Row | None:
    sql = "SELECT i.* FROM iam_integration i JOIN dataset_signer s ON s.integrationId = i.id WHERE s.datasetId = ?"
    return db.row(sql, dataset_id)


@integration.field("settings")
def resolve_settings(parent: Row, _: Info) -> object:
    return json.loads(parent["settings"]) or None


@settings.type_resolver
def resolve_settings_type(value: Row, *_: object) -> str:
    return "AwsIamIntegrationSettings" if "roleArn" in value else "GcpIamIntegrationSettings"


@mutation.field("setSignerForDataset")
def set_signer(_: object, info: Info, data: dict[str, str], where: dict[str, str]) -> Row:
    db = info.context.db
    require(db, where["id"])
    storage.find(db, data["signerId"])
    db.run("INSERT OR REPLACE INTO dataset_signer VALUES (?, ?)", where["id"], data["signerId"])
    return {"id": where["id"]}


@mutation.field("validateDataset")
def validate(_: object, info: Info, where: dict[str, str]) -> Row:
    """Nothing is asked of a cloud: an integration works that was seeded as valid. Without one there is no check."""
    db = info.context.db
    require(db, where["id"])
    found = _signer(db, where["id"])
    valid = found is None or bool(found["valid"])
    if found and valid:
        db.update("iam_integration", found["id"], {"lastValidAt": clock.now()})
    return {"valid": valid, "checks": [{"name": "AccessCheck", "success": valid}] if found else []}


RESOLVERS = (query, mutation, dataset, integration, settings)
