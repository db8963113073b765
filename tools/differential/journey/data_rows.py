"""Data rows: found, changed, attached to, deleted; and global keys."""

import labelbox as lb
from tools.differential.steps import Steps, careless, there


def visit(ask: Steps, client: lb.Client, dataset: lb.Dataset, picture: str) -> list[lb.DataRow]:
    """Calls on rows; gives six of them."""
    rows = [client.get_data_row_by_global_key(f"k{n}") for n in range(6)]
    row = ask("Client.get_data_row", lambda: client.get_data_row(rows[0].uid))
    ask.outcome("Client.get_data_row (unknown)", lambda: client.get_data_row("c" + 24 * "0"))
    ask("Client.get_data_row_by_global_key", lambda: client.get_data_row_by_global_key("k1"))
    ask.outcome("Client.get_data_row_by_global_key (unknown)", lambda: client.get_data_row_by_global_key("nowhere"))
    ask(
        "Client.get_data_row_ids_for_external_ids",
        lambda: client.get_data_row_ids_for_external_ids(["e0", "e1", "nowhere"]),
    )
    _lists(ask, client, dataset)
    ask("DataRow.dataset", row.dataset)
    ask("DataRow.created_by", row.created_by)
    ask("DataRow.organization", row.organization)
    fresh = dataset.create_data_row(row_data=picture)
    ask("DataRow.update", lambda: fresh.update(external_id="fresh", global_key="fresh"))
    ask("DataRow.update (afterwards)", lambda: fresh)
    ask.outcome("DataRow.update (empty)", lambda: fresh.update(external_id=""))
    ask.outcome("DataRow.update (no such field)", lambda: careless(fresh).update(colour="red"))
    _attachments(ask, fresh, picture)
    _keys(ask, client, dataset, rows)
    ask("DataRow.delete", fresh.delete)
    doomed = [dataset.create_data_row(row_data=f"doomed {n}") for n in range(2)]
    ask("DataRow.bulk_delete", lambda: lb.DataRow.bulk_delete(doomed))
    ask.outcome("DataRow.bulk_delete (nothing)", lambda: lb.DataRow.bulk_delete([]))
    return rows


def _lists(ask: Steps, client: lb.Client, dataset: lb.Dataset) -> None:
    ask("Dataset.data_rows", lambda: sorted(str(row.external_id) for row in dataset.data_rows()))
    ask(
        "Dataset.data_rows (where)",
        lambda: [row.global_key for row in dataset.data_rows(where=lb.DataRow.external_id == "e3")],
    )
    cursor = client.get_data_row_by_global_key("k4").uid
    ask(
        "Dataset.data_rows (from_cursor)",
        lambda: [row.external_id for row in dataset.data_rows(from_cursor=cursor)][:4],
    )
    ask("Dataset.data_rows_for_external_id", lambda: [row.uid for row in dataset.data_rows_for_external_id("e2")])
    ask.outcome("Dataset.data_rows_for_external_id (none)", lambda: dataset.data_rows_for_external_id("nowhere"))
    ask("Dataset.data_row_for_external_id", lambda: dataset.data_row_for_external_id("e2").uid)
    ask.outcome("Dataset.data_row_for_external_id (none)", lambda: dataset.data_row_for_external_id("nowhere"))
    for _ in range(2):
        dataset.create_data_row(row_data="twin", external_id="twin")
    ask.outcome("Dataset.data_row_for_external_id (two)", lambda: dataset.data_row_for_external_id("twin").external_id)
    ask("PaginatedCollection.get_one", lambda: there(dataset.data_rows().get_one()).external_id)
    ask("PaginatedCollection.get_many", lambda: [row.external_id for row in dataset.data_rows().get_many(3)])


def _attachments(ask: Steps, row: lb.DataRow, picture: str) -> None:
    note = ask("DataRow.create_attachment", lambda: row.create_attachment("RAW_TEXT", "seen at noon", "note"))
    ask("DataRow.create_attachment (no name)", lambda: row.create_attachment("IMAGE", picture))
    ask.outcome("DataRow.create_attachment (unknown type)", lambda: row.create_attachment("SOUND", "x"))
    ask("AssetAttachment.update", lambda: note.update(name="other", type="HTML", value="<p>noon</p>"))
    ask("AssetAttachment.update (afterwards)", lambda: note)
    ask.outcome("AssetAttachment.update (unknown type)", lambda: note.update(type="SOUND"))
    ask("DataRow.attachments", lambda: [each.attachment_value for each in row.attachments()])
    ask("AssetAttachment.delete", note.delete)
    ask.outcome("DataRow.create_attachment (TEXT)", lambda: row.create_attachment("TEXT", "words").attachment_type)


def _keys(ask: Steps, client: lb.Client, dataset: lb.Dataset, rows: list[lb.DataRow]) -> None:
    late = [dataset.create_data_row(row_data=f"late {n}") for n in range(2)]
    wanted = [
        {"data_row_id": late[0].uid, "global_key": "late"},
        {"data_row_id": late[1].uid, "global_key": "k0"},
        {"data_row_id": "c" + 24 * "0", "global_key": "nowhere"},
    ]
    ask("Client.assign_global_keys_to_data_rows", lambda: client.assign_global_keys_to_data_rows(wanted))
    ask.outcome(
        "Client.assign_global_keys_to_data_rows (malformed)",
        lambda: client.assign_global_keys_to_data_rows([{"global_key": "x"}]),
    )
    ask(
        "Client.get_data_row_ids_for_global_keys",
        lambda: client.get_data_row_ids_for_global_keys(["k1", "nowhere", "k0"]),
    )
    ask("Client.clear_global_keys", lambda: client.clear_global_keys(["late", "nowhere"]))
    ask("Client.clear_global_keys (unknown)", lambda: client.clear_global_keys(["nowhere"]))
