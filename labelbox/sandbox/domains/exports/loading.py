"""What the server knows about data rows, as the facts that rendering takes."""

import json
from collections.abc import Sequence
from typing import Any

from labelbox.rules.media import media_of

from ...rendering import Attachment, DataRow, Embedding, MetadataField
from ...storage import Database, Row, placeholders
from ..data_rows import embeddings


def load_rows(db: Database, ids: Sequence[str]) -> list[DataRow]:
    """Data rows with their attachments, metadata and embeddings, in the order of the ids; what is gone is left out."""
    marks = placeholders(ids)
    sql = (
        "SELECT d.*, s.name AS datasetName, u.email AS createdBy FROM data_row d JOIN dataset s ON s.id = d.datasetId "
        f"LEFT JOIN user u ON u.id = d.createdById WHERE d.id IN ({marks})"
    )
    found = {row["id"]: row for row in db.rows(sql, *ids)}
    attachments = grouped(db.rows(f"SELECT * FROM attachment WHERE dataRowId IN ({marks}) ORDER BY seq", *ids))
    metadata = grouped(
        db.rows(
            "SELECT v.*, s.name, s.kind, p.name AS fieldName, p.kind AS fieldKind FROM data_row_metadata v "
            "JOIN metadata_schema s ON s.id = v.schemaId JOIN metadata_schema p ON p.id = v.parentId "
            f"WHERE v.dataRowId IN ({marks}) ORDER BY v.position",
            *ids,
        )
    )
    vectors = grouped(embeddings.of_rows(db, ids))
    return [
        _data_row(found[uid], attachments.get(uid, []), metadata.get(uid, []), vectors.get(uid, []))
        for uid in ids
        if uid in found
    ]


def grouped(rows: Sequence[Row], column: str = "dataRowId") -> dict[str, list[Row]]:
    """Rows by what they belong to."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


def _data_row(row: Row, attachments: list[Row], metadata: list[Row], vectors: list[Row]) -> DataRow:
    attributes: dict[str, Any] = json.loads(row["mediaAttributes"])
    return DataRow(
        id=row["id"],
        row_data=row["rowData"],
        global_key=row["globalKey"],
        external_id=row["externalId"],
        media=media_of(row["mediaType"], attributes.get("mimeType")),
        media_attributes=attributes,
        metadata=[_metadata(m) for m in metadata],
        attachments=[Attachment(a["type"], a["value"], a["name"]) for a in attachments],
        embeddings=[Embedding(v["id"], v["name"], json.loads(v["value"])) for v in vectors],
        dataset_id=row["datasetId"],
        dataset_name=row["datasetName"],
        created_at=row["createdAt"],
        updated_at=row["updatedAt"],
        last_activity_at=row["lastActivityAt"],
        created_by=row["createdBy"],
    )


def _metadata(row: Row) -> MetadataField:
    is_option = row["kind"] == "CustomMetadataEnumOption"
    value = row["name"] if is_option else json.loads(row["value"])
    return MetadataField(row["parentId"], row["fieldName"], row["fieldKind"], value)
