"""Journeys around metadata: fields of the organization, and values of many data rows at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from labelbox.exceptions import ReportedError
from labelbox.flows.parts import in_parts
from labelbox.rules.metadata import MAX_ROWS_PER_REQUEST, OPTION
from labelbox.steps import Flow, all_of, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.metadata import UpsertCustomMetadataSchemaUpsertCustomMetadataSchema as SchemaRecord

J = TypeVar("J", bound=Mapping[str, Any])

REQUESTS_AT_ONCE = 8
"""Requests side by side; a moderate number, because the server's limit of requests is not known."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What the server refused for one data row.

    Attributes:
        data_row_id: The row, if it was named by its id.
        global_key: The row, if it was named by its global key.
        error: Why.
        fields: The `{"schemaId", "value"}` entries that it is about.
    """

    data_row_id: str | None
    global_key: str | None
    error: str | None
    fields: list[dict[str, Any]]


def fetch_ontology() -> Flow[list[dict[str, Any]]]:
    """All fields, with their options, as JSON."""
    answer = yield from call(ops.metadata.get_metadata_ontology())
    return [field.model_dump(by_alias=True) for field in answer.custom_metadata_ontology]


def upsert_schema(
    name: str, kind: str, options: Sequence[tuple[str | None, str]] | None, uid: str | None = None
) -> "Flow[SchemaRecord]":
    """Make a field, or change the one of that id.

    Args:
        name: The name that it is to have.
        kind: What it holds.
        options: Id (None for a new one) and name of all options that it is to have; None for a field without.
        uid: The field to change; None makes one.
    """
    from labelbox_graphql.inputs import UpsertCustomMetadataSchemaInput, UpsertCustomMetadataSchemaOptionInput

    given: dict[str, Any] = {"name": name, "kind": kind}
    if uid is not None:
        given["id"] = uid
    if options is not None:
        given["options"] = [
            UpsertCustomMetadataSchemaOptionInput.model_validate(
                {"name": option, "kind": OPTION} | ({} if option_id is None else {"id": option_id})
            )
            for option_id, option in options
        ]
    op = ops.metadata.upsert_custom_metadata_schema(data=UpsertCustomMetadataSchemaInput.model_validate(given))
    return (yield from call(op)).upsert_custom_metadata_schema


def delete_schema(uid: str) -> Flow[bool]:
    """Delete a field with its values on all data rows; whether it worked."""
    answer = yield from call(ops.metadata.delete_custom_metadata_schema(id=uid))
    return answer.delete_custom_metadata_schema.success


def export(ids: Sequence[str], id_type: str) -> Flow[list[dict[str, Any]]]:
    """The metadata of data rows as JSON, in the order asked for; rows that do not exist are left out."""
    parts = in_parts(ids, MAX_ROWS_PER_REQUEST)
    rows = yield from all_of((_export(part, id_type) for part in parts), limit=REQUESTS_AT_ONCE)
    found = {row["globalKey" if id_type == "GKEY" else "dataRowId"]: row for part in rows for row in part}
    return [found[uid] for uid in ids if uid in found]


def _export(ids: Sequence[str], id_type: str) -> Flow[list[dict[str, Any]]]:
    from labelbox_graphql.inputs import DataRowCustomMetadataDataRowIdentifiersInput

    named = DataRowCustomMetadataDataRowIdentifiersInput.model_validate({"ids": list(ids), "id_type": id_type})
    answer = yield from call(ops.metadata.get_data_row_custom_metadata(data_row_identifiers=named))
    return [row.model_dump(by_alias=True) for row in answer.data_row_custom_metadata]


def upsert(rows: Sequence[Mapping[str, Any]]) -> Flow[list[Failure]]:
    """Set values of data rows; returns what failed.

    Raises:
        LabelboxError: no request of several, or the only one, got through.
    """
    return (yield from _by_parts(rows, upsert_at_once, _failed_upsert))


def upsert_at_once(rows: Sequence[Mapping[str, Any]]) -> Flow[list[Failure]]:
    """Set values of at most 50 data rows by one request; returns what failed."""
    from labelbox_graphql.inputs import DataRowCustomMetadataBatchUpsertInput, DataRowCustomMetadataUpsertInput

    data = [
        DataRowCustomMetadataBatchUpsertInput(
            data_row_id=row["dataRowId"],
            global_key=row["globalKey"],
            fields=[
                DataRowCustomMetadataUpsertInput(schema_id=field["schemaId"], value=field["value"])
                for field in row["fields"]
            ],
        )
        for row in rows
    ]
    answer = yield from call(ops.metadata.upsert_data_row_metadata(metadata=data))
    return [
        Failure(row.data_row_id, row.global_key, row.error, [f.model_dump(by_alias=True) for f in row.fields])
        for row in answer.upsert_data_row_custom_metadata
    ]


def _failed_upsert(row: Mapping[str, Any], error: str) -> Failure:
    return Failure(row["dataRowId"], row["globalKey"], error, list(row["fields"]))


def delete(rows: Sequence[Mapping[str, Any]]) -> Flow[list[Failure]]:
    """Take values off data rows; returns what failed. Errors as `upsert`."""
    return (yield from _by_parts(rows, _delete, _failed_delete))


def _delete(rows: Sequence[Mapping[str, Any]]) -> Flow[list[Failure]]:
    from labelbox_graphql.inputs import DataRowIdentifierCustomMetadataBatchDeleteInput, DataRowIdentifierInput

    deletes = [
        DataRowIdentifierCustomMetadataBatchDeleteInput(
            data_row_identifier=DataRowIdentifierInput.model_validate(
                {"id": row["dataRowIdentifier"]["id"], "id_type": row["dataRowIdentifier"]["idType"]}
            ),
            schema_ids=row["schemaIds"],
        )
        for row in rows
    ]
    answer = yield from call(ops.metadata.delete_data_row_metadata(deletes=deletes))
    return [
        Failure(row.data_row_id, None, row.error, [field.model_dump(by_alias=True) for field in row.fields])
        for row in answer.delete_data_row_custom_metadata
    ]


def _failed_delete(row: Mapping[str, Any], error: str) -> Failure:
    named = row["dataRowIdentifier"]
    by_id = named["idType"] == "ID"
    fields = [{"schemaId": uid, "value": None} for uid in row["schemaIds"]]
    return Failure(named["id"] if by_id else None, None if by_id else named["id"], error, fields)


def _by_parts(
    rows: Sequence[J],
    send: "Callable[[Sequence[J]], Flow[list[Failure]]]",
    failed: Callable[[J, str], Failure],
) -> Flow[list[Failure]]:
    """Send the rows side by side, 50 per request. A request that fails does not hide what became of the others."""
    problems: list[ReportedError] = []

    def attempt(part: Sequence[J]) -> Flow[list[Failure]]:
        try:
            return (yield from send(part))
        except ReportedError as problem:
            problems.append(problem)
            return [failed(row, str(problem)) for row in part]

    parts = list(in_parts(rows, MAX_ROWS_PER_REQUEST))
    failures = yield from all_of((attempt(part) for part in parts), limit=REQUESTS_AT_ONCE)
    if problems and len(problems) == len(parts):
        raise problems[0]
    return [failure for part in failures for failure in part]
