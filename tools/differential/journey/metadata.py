"""Metadata of data rows."""

import labelbox as lb
from labelbox.schema.data_row_metadata import DataRowMetadataKind
from tools.differential.steps import Steps


def visit(ask: Steps, client: lb.Client, rows: list[lb.DataRow]) -> None:
    """Calls on metadata."""
    ask("Client.get_data_row_metadata_ontology", lambda: client.get_data_row_metadata_ontology().reserved_fields)
    mdo = client.get_data_row_metadata_ontology()
    note = ask("DataRowMetadataOntology.create_schema", lambda: mdo.create_schema("note", DataRowMetadataKind.string))
    season = ask(
        "DataRowMetadataOntology.create_schema (enum)",
        lambda: mdo.create_schema("season", DataRowMetadataKind.enum, ["summer", "winter"]),
    )
    ask.outcome(
        "DataRowMetadataOntology.create_schema (taken)",
        lambda: mdo.create_schema("note", DataRowMetadataKind.string),
    )
    ask("DataRowMetadataOntology.update_enum_option", lambda: mdo.update_enum_option("season", "summer", "spring"))
    ask("DataRowMetadataOntology.update_schema", lambda: mdo.update_schema("season", "time of year"))
    ask.outcome("DataRowMetadataOntology.get_by_name", lambda: mdo.get_by_name("note"))
    ask.outcome("DataRowMetadataOntology.get_by_name (unknown)", lambda: mdo.get_by_name("nowhere"))
    _values(ask, mdo, note.uid, rows)
    ask("DataRow.metadata", lambda: client.get_data_row(rows[0].uid).metadata)
    ask("DataRow.metadata_fields", lambda: client.get_data_row(rows[0].uid).metadata_fields)
    ask("DataRowMetadataOntology.delete_schema", lambda: mdo.delete_schema("time of year"))
    ask.outcome("DataRowMetadataOntology.delete_schema (again)", lambda: mdo.delete_schema("time of year"))
    ask("DataRowMetadataOntology.refresh_ontology", lambda: mdo.refresh_ontology())
    ask("DataRowMetadataOntology.custom_fields", lambda: [(f.name, f.kind) for f in mdo.custom_fields])
    ask("DataRowMetadataSchema", lambda: season.name)


def _values(ask: Steps, mdo: lb.DataRowMetadataOntology, note: str, rows: list[lb.DataRow]) -> None:
    split = mdo.reserved_by_name["split"]
    option = split["train"] if isinstance(split, dict) else split
    ask(
        "DataRowMetadataOntology.bulk_upsert",
        lambda: mdo.bulk_upsert(
            [
                lb.DataRowMetadata(
                    data_row_id=rows[0].uid,
                    fields=[
                        lb.DataRowMetadataField(schema_id=note, value="rare"),
                        lb.DataRowMetadataField(schema_id=option.parent, value=option.uid),
                    ],
                ),
                lb.DataRowMetadata(global_key="k1", fields=[lb.DataRowMetadataField(name="note", value="common")]),
            ]
        ),
    )
    ask.outcome("DataRowMetadataOntology.bulk_upsert (nothing)", lambda: mdo.bulk_upsert([]))
    ask("DataRowMetadataOntology.bulk_export", lambda: mdo.bulk_export(lb.UniqueIds([row.uid for row in rows[:3]])))
    ask("DataRowMetadataOntology.bulk_export (keys)", lambda: mdo.bulk_export(lb.GlobalKeys(["k1"])))
    raw = [{"schemaId": note, "value": "rare"}]
    ask("DataRowMetadataOntology.parse_metadata_fields", lambda: mdo.parse_metadata_fields(raw))
    ask(
        "DataRowMetadataOntology.parse_metadata",
        lambda: mdo.parse_metadata([{"dataRowId": rows[0].uid, "globalKey": "k0", "fields": raw}]),
    )
    ask(
        "DataRowMetadataOntology.bulk_delete",
        lambda: mdo.bulk_delete([lb.DeleteDataRowMetadata(data_row_id=lb.UniqueId(rows[0].uid), fields=[note])]),
    )
    ask(
        "DataRowMetadataOntology.bulk_delete (keys)",
        lambda: mdo.bulk_delete([lb.DeleteDataRowMetadata(data_row_id=lb.GlobalKey("k1"), fields=[note])]),
    )
    ask.outcome(
        "DataRowMetadataOntology.bulk_delete (no fields)",
        lambda: mdo.bulk_delete([lb.DeleteDataRowMetadata(data_row_id=lb.UniqueId(rows[0].uid), fields=[])]),
    )
