import json
from typing import Any

import pytest

from tests.sandbox.wire import DATA_ROW, Wire

TAG, SPLIT, TRAIN = "cko8s9r5v0001h2dk9elqdidh", "cko8sbczn0002h2dkdaxb5kal", "cko8sbscr0003h2dk04w86hof"
CAPTURED = "cko8sdzv70006h2dk8jg64zvb"
CONVERSATION = "application/vnd.labelbox.conversational"


def read(wire: Wire, uid: str) -> Any:
    fields = f"{DATA_ROW} createdBy {{ id }} attachments {{ id type value name }} customMetadata {{ schemaId value }}"
    return wire.run(f"query Q($id: ID!) {{ dataRow(where: {{id: $id}}) {{ {fields} }} }}", id=uid)["dataRow"]


def listed(wire: Wire, dataset: str, **rest: Any) -> Any:
    query = """query Q($id: ID!, $from: ID, $first: Int, $where: DatasetDataRowWhereInput) {
      datasetDataRows(id: $id, from: $from, first: $first, where: $where) {
        nodes { id externalId } pageInfo { hasNextPage startCursor } } }"""
    return wire.run(query, id=dataset, **rest)["datasetDataRows"]


@pytest.mark.spec("X-070")
def test_a_new_dataset_is_empty_and_not_described(wire: Wire) -> None:
    made = wire.run('mutation M { createDataset(data: {name: "n"}) { description rowCount } }')["createDataset"]
    assert made == {"description": "", "rowCount": 0}


@pytest.mark.spec("X-071", "X-072")
@pytest.mark.parametrize("row_data", ["123", "https://example.com/1.jpg", '{"a": 1}'])
def test_a_row_is_taken_without_a_look_at_what_it_names(wire: Wire, row_data: str) -> None:
    made = wire.data_row(wire.dataset(), row_data)
    assert (made["rowData"], made["globalKey"]) == (row_data, None)
    assert made["mediaAttributes"]["mimeType"]
    assert read(wire, made["id"])["createdBy"] == wire.run("{ user { id } }")["user"]


@pytest.mark.parametrize("kind", ["image/png", None])
def test_a_stored_picture_has_its_kind_and_size(wire: Wire, kind: str | None) -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(8) + (640).to_bytes(4, "big") + (480).to_bytes(4, "big")
    made = wire.data_row(wire.dataset(), wire.upload(png, "picture", kind))
    assert made["mediaAttributes"] == {"mimeType": "image/png", "width": 640, "height": 480}


@pytest.mark.spec("X-176")
def test_a_video_that_is_elsewhere_has_the_figures_of_the_sample(wire: Wire) -> None:
    made = wire.data_row(wire.dataset(), "https://example.com/a.mp4")
    assert made["mediaAttributes"] == {"mimeType": "video/mp4", "frameRate": 10, "frameCount": 100}


@pytest.mark.spec("X-075", "X-015")
def test_the_list_of_a_dataset_is_newest_first_and_goes_on_after_a_row(wire: Wire) -> None:
    dataset = wire.dataset()
    made = [wire.data_row(dataset)["id"] for _ in range(5)][::-1]
    first = listed(wire, dataset, first=2)
    assert [r["id"] for r in first["nodes"]] == made[:2]
    assert first["pageInfo"] == {"hasNextPage": True, "startCursor": made[1]}
    rest = listed(wire, dataset, **{"from": made[1], "first": 3})
    assert ([r["id"] for r in rest["nodes"]], rest["pageInfo"]["startCursor"]) == (made[2:], None)


@pytest.mark.spec("X-075")
def test_rows_are_found_by_external_id_in_order_of_creation(wire: Wire) -> None:
    dataset, mine = wire.dataset(), wire.dataset()
    made = [wire.data_row(dataset, externalId=mine)["id"] for _ in range(3)]
    assert [r["id"] for r in listed(wire, dataset, where={"externalId": mine})["nodes"]] == made[::-1]
    query = "query Q($ids: [String!]!) { externalIdsToDataRowIds(externalId_in: $ids) { dataRowId externalId } }"
    found = wire.run(query, ids=["unknown", mine])["externalIdsToDataRowIds"]
    assert found == [{"dataRowId": uid, "externalId": mine} for uid in made]


@pytest.mark.spec("X-079")
def test_a_metadata_field_twice_is_malformed(wire: Wire) -> None:
    query = "mutation M($data: DataRowCreateInput!) { createDataRow(data: $data) { id } }"
    twice = [{"schemaId": TAG, "value": v} for v in "ab"]
    data = {"rowData": "x", "dataset": {"connect": {"id": wire.dataset()}}, "metadataFields": twice}
    code, message = wire.refused(query, data=data)
    assert code == "MALFORMED_REQUEST"
    assert f"A schemaId can only be specified once per DataRow : [{TAG}]" in message


@pytest.mark.spec("X-023", "X-102", "X-103")
def test_metadata_reads_back_one_entry_for_each_value(wire: Wire) -> None:
    sent: list[dict[str, object]] = [
        {"schemaId": CAPTURED, "value": "2011-11-04T00:05:23Z"},
        {"schemaId": SPLIT, "value": {}},
        {"schemaId": TRAIN, "value": {}},
        {"schemaId": TAG, "value": "night"},
    ]
    made = wire.data_row(wire.dataset(), metadataFields=sent)
    assert [(m["schemaId"], m["name"]) for m in made["metadataFields"]] == [
        (CAPTURED, "captureDateTime"),
        (TRAIN, "train"),
        (TAG, "tag"),
    ]
    assert made["metadataFields"][0]["value"] == "2011-11-04T00:05:23.000Z"


@pytest.mark.spec("X-081")
@pytest.mark.parametrize(
    ("declared", "row_data", "message"),
    [
        ("TEXT", '{"pdf_url": "https://x/1.pdf"}', "expected: 'text/*', was: application/pdf"),
        ("IMAGE", '{"messages": []}', f"expected: 'image/*', was: {CONVERSATION}"),
    ],
)
def test_a_row_of_another_media_type_is_refused(wire: Wire, declared: str, row_data: str, message: str) -> None:
    query = "mutation M($data: DataRowCreateInput!) { createDataRow(data: $data) { id } }"
    data = {"rowData": row_data, "mediaType": declared, "dataset": {"connect": {"id": wire.dataset()}}}
    assert message in wire.refused(query, data=data)[1]


@pytest.mark.spec("X-082")
def test_structured_rows_read_back_in_the_form_of_the_service(wire: Wire) -> None:
    dataset, tiles = wire.dataset(), '{"tile_layer_url": "https://x/{z}", "bounds": [[1, 2], [3, 4]]}'
    talk = wire.data_row(dataset, json.dumps({"messages": [{"content": "hi"}], "type": CONVERSATION}))["rowData"]
    assert json.loads(talk) == {"messages": [{"content": "hi"}], "version": 1, "type": CONVERSATION}
    assert wire.data_row(dataset, tiles)["rowData"] == tiles
    assert wire.data_row(dataset, '{"pdf_url": "https://x/1.pdf"}')["rowData"] == "https://x/1.pdf"


@pytest.mark.spec("X-087")
@pytest.mark.parametrize("kind", ["application/llm.prompt-creation", "application/llm.prompt-response-creation"])
def test_a_prompt_row_keeps_its_kind(wire: Wire, kind: str) -> None:
    made = wire.data_row(wire.dataset(), json.dumps({"type": kind, "version": 1}))
    assert (json.loads(made["rowData"])["type"], made["mediaAttributes"]) == (kind, {"mimeType": kind})


@pytest.mark.spec("X-083")
def test_each_field_of_a_row_changes_alone(wire: Wire) -> None:
    uid = wire.data_row(wire.dataset(), externalId="e")["id"]
    query = "mutation M($id: ID!, $d: DataRowUpdateInput!) { updateDataRow(where: {id: $id}, data: $d) { id } }"
    wire.run(query, id=uid, d={"globalKey": f"k {uid}"})
    wire.run(query, id=uid, d={"rowData": "https://x/1.png"})
    found = read(wire, uid)
    assert (found["externalId"], found["globalKey"], found["rowData"]) == ("e", f"k {uid}", "https://x/1.png")
    assert found["mediaAttributes"] == {"mimeType": "image/png"}


@pytest.mark.spec("X-084", "X-078")
def test_deleted_rows_are_gone_and_their_keys_are_free(wire: Wire) -> None:
    dataset = wire.dataset()
    uid = wire.data_row(dataset, globalKey=f"key {dataset}")["id"]
    wire.run("mutation M($ids: [ID!]!) { deleteDataRows(where: {dataRowIds: $ids}) { id } }", ids=[uid])
    assert listed(wire, dataset)["nodes"] == []
    assert wire.data_row(dataset, globalKey=f"key {dataset}")["id"] != uid


@pytest.mark.spec("X-078")
def test_the_keys_of_a_deleted_dataset_are_free(wire: Wire) -> None:
    dataset = wire.dataset()
    wire.data_row(dataset, globalKey=f"key {dataset}")
    wire.run("mutation M($id: ID!) { updateDataset(where: {id: $id}, data: {deleted: true}) { id } }", id=dataset)
    wire.data_row(wire.dataset(), globalKey=f"key {dataset}")


@pytest.mark.spec("X-085")
@pytest.mark.parametrize(
    "kind", ["IMAGE", "VIDEO", "HTML", "RAW_TEXT", "TEXT_URL", "IMAGE_OVERLAY", "PDF_URL", "CAMERA_IMAGE"]
)
def test_an_attachment_of_every_type_can_be_made_changed_and_removed(wire: Wire, kind: str) -> None:
    uid = wire.data_row(wire.dataset())["id"]
    make = "mutation M($d: CreateDataRowAttachmentInput!) { createDataRowAttachment(data: $d) { id type value name } }"
    made = wire.run(make, d={"dataRowId": uid, "type": kind, "value": "v"})["createDataRowAttachment"]
    assert (made["type"], made["value"], made["name"]) == (kind, "v", None)
    change = """mutation M($id: ID!, $n: String, $t: AttachmentType, $v: String) {
      updateDataRowAttachment(where: {id: $id}, data: {name: $n, type: $t, value: $v}) { id } }"""
    wire.run(change, id=made["id"], n="named", t=None, v=None)
    assert read(wire, uid)["attachments"] == [made | {"name": "named"}]
    wire.run("mutation M($id: ID!) { deleteDataRowAttachment(where: {id: $id}) { id } }", id=made["id"])
    assert read(wire, uid)["attachments"] == []


@pytest.mark.spec("X-073")
def test_rows_are_processed_at_the_first_look(wire: Wire) -> None:
    query = (
        "query Q($ids: [ID!]) { queryAllDataRowsHaveBeenProcessed(dataRowIds: $ids) { allDataRowsHaveBeenProcessed } }"
    )
    uid = wire.data_row(wire.dataset())["id"]
    assert all(wire.run(query, ids=[uid])["queryAllDataRowsHaveBeenProcessed"].values())
