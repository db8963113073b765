"""The fields of the organization and the values of a row."""

from ariadne import ObjectType, QueryType

from ...state import Info
from ...storage import Row
from . import storage

query, data_row = QueryType(), ObjectType("DataRow")


@query.field("customMetadataOntology")
def resolve_ontology(_: object, info: Info) -> list[Row]:
    known = list(storage.schemas(info.context.db).values())
    return [
        schema | {"options": [option for option in known if option["parentId"] == schema["id"]]}
        for schema in known
        if schema["parentId"] is None
    ]


@data_row.field("metadataFields")
@data_row.field("customMetadata")
def resolve_values(parent: Row, info: Info) -> list[Row]:
    return storage.read(info.context.db, parent["id"])


RESOLVERS = (query, data_row)
