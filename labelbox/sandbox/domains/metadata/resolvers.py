"""The values of one data row."""

from ariadne import ObjectType

from ...state import Info
from ...storage import Row
from . import fields, storage, values

data_row = ObjectType("DataRow")


@data_row.field("metadataFields")
@data_row.field("customMetadata")
def resolve_values(parent: Row, info: Info) -> list[Row]:
    return storage.read(info.context.db, parent["id"])


RESOLVERS = (data_row, *fields.RESOLVERS, *values.RESOLVERS)
