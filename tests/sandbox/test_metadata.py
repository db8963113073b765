from itertools import count
from typing import Any

import pytest

from tests.sandbox.wire import Wire

UPSERT = """mutation M($d: UpsertCustomMetadataSchemaInput!) {
  upsertCustomMetadataSchema(data: $d) { id name kind options { id name kind } }
}"""
DELETE = "mutation M($w: WhereUniqueIdInput!) { deleteCustomMetadataSchema(schema: $w) { success } }"
ONTOLOGY = "{ customMetadataOntology { id name kind reserved options { id name kind reserved } } }"
SET = """mutation M($d: [DataRowCustomMetadataBatchUpsertInput!]!) {
  upsertDataRowCustomMetadata(data: $d) { globalKey dataRowId error fields { value schemaId } }
}"""
REMOVE = """mutation M($d: [DataRowIdentifierCustomMetadataBatchDeleteInput!]) {
  deleteDataRowCustomMetadata(dataRowIdentifiers: $d) { dataRowId error fields { value schemaId } }
}"""
READ = """query Q($w: DataRowCustomMetadataDataRowIdentifiersInput) {
  dataRowCustomMetadata(where: {dataRowIdentifiers: $w}) { dataRowId globalKey fields { value schemaId } }
}"""
TAG, SPLIT, TRAIN, TEST, CAPTURED = (
    "cko8s9r5v0001h2dk9elqdidh",
    "cko8sbczn0002h2dkdaxb5kal",
    "cko8sbscr0003h2dk04w86hof",
    "cko8scbz70005h2dkastwhgqt",
    "cko8sdzv70006h2dk8jg64zvb",
)
_numbers = count()


def field(wire: Wire, kind: str, *options: str) -> Any:
    data: dict[str, Any] = {"name": f"field {next(_numbers)}", "kind": f"CustomMetadata{kind}"}
    if options:
        data["options"] = [{"name": o, "kind": "CustomMetadataEnumOption"} for o in options]
    return wire.run(UPSERT, d=data)["upsertCustomMetadataSchema"]


def known(wire: Wire) -> dict[str, Any]:
    return {each["id"]: each for each in wire.run(ONTOLOGY)["customMetadataOntology"]}


def put(wire: Wire, row: str, *fields: tuple[str, Any], key: bool = False) -> list[Any]:
    sent = [{"schemaId": schema, "value": value} for schema, value in fields]
    entry = {"globalKey" if key else "dataRowId": row, "fields": sent}
    return list(wire.run(SET, d=[entry])["upsertDataRowCustomMetadata"])


def remove(wire: Wire, row: str, *schemas: str, kind: str = "ID") -> list[tuple[str, str]]:
    sent = [{"dataRowIdentifier": {"id": row, "idType": kind}, "schemaIds": schemas}]
    return [(e["fields"][0]["schemaId"], e["error"]) for e in wire.run(REMOVE, d=sent)["deleteDataRowCustomMetadata"]]


def values(wire: Wire, *rows: str, kind: str = "ID") -> list[list[tuple[str, Any]]]:
    found = wire.run(READ, w={"ids": rows, "idType": kind})["dataRowCustomMetadata"]
    return [[(f["schemaId"], f["value"]) for f in row["fields"]] for row in found]


@pytest.mark.spec("X-023")
def test_the_reserved_fields_have_their_public_ids(wire: Wire) -> None:
    found = known(wire)
    kinds = {uid: (found[uid]["name"], found[uid]["kind"], found[uid]["reserved"]) for uid in (TAG, SPLIT, CAPTURED)}
    assert kinds == {
        TAG: ("tag", "CustomMetadataString", True),
        SPLIT: ("split", "CustomMetadataEnum", True),
        CAPTURED: ("captureDateTime", "CustomMetadataDateTime", True),
    }
    options = {o["name"]: o["id"] for o in found[SPLIT]["options"]}
    assert options | {"train": TRAIN, "test": TEST} == options
    assert "valid" in options


@pytest.mark.spec("X-024", "X-100")
def test_a_name_is_taken_once(wire: Wire) -> None:
    name = field(wire, "String")["name"]
    for taken in (name, "tag"):
        refused = wire.refused(UPSERT, d={"name": taken, "kind": "CustomMetadataNumber"})
        assert refused[0] == "MALFORMED_REQUEST"


@pytest.mark.spec("X-100")
@pytest.mark.parametrize("kind", ["String", "Number", "DateTime", "Embedding"])
def test_a_field_is_made_renamed_and_deleted(wire: Wire, kind: str) -> None:
    made = field(wire, kind)
    assert made["options"] == []
    renamed = wire.run(UPSERT, d={"id": made["id"], "name": made["name"] + "!", "kind": made["kind"]})
    assert renamed["upsertCustomMetadataSchema"] == made | {"name": made["name"] + "!"}
    assert known(wire)[made["id"]]["name"] == made["name"] + "!"
    assert wire.run(DELETE, w={"id": made["id"]})["deleteCustomMetadataSchema"] == {"success": True}
    assert made["id"] not in known(wire)
    assert wire.refused(DELETE, w={"id": made["id"]})[0] == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-100")
def test_an_option_is_renamed_and_keeps_its_id(wire: Wire) -> None:
    made = field(wire, "Enum", "one", "two")
    first, second = made["options"]
    assert (first["name"], second["name"]) == ("one", "two")
    data = {key: made[key] for key in ("id", "name", "kind")} | {"options": [first | {"name": "first"}, second]}
    changed = wire.run(UPSERT, d=data)["upsertCustomMetadataSchema"]
    assert changed["options"] == [first | {"name": "first"}, second]


@pytest.mark.spec("X-100")
@pytest.mark.parametrize(
    "data",
    [
        {"name": "", "kind": "CustomMetadataString"},
        {"name": "n" * 101, "kind": "CustomMetadataString"},
        {"name": "loose option", "kind": "CustomMetadataEnumOption"},
        {"name": "s", "kind": "CustomMetadataString", "options": [{"name": "o", "kind": "CustomMetadataEnumOption"}]},
        {"id": TAG, "name": "mine", "kind": "CustomMetadataString"},
    ],
)
def test_a_field_that_makes_no_sense_is_refused(wire: Wire, data: dict[str, Any]) -> None:
    assert wire.refused(UPSERT, d=data)[0] == "MALFORMED_REQUEST"


@pytest.mark.spec("X-101", "X-102")
def test_values_are_set_by_id_or_key_and_read_in_their_order(wire: Wire) -> None:
    dataset = wire.dataset()
    row = wire.data_row(dataset, globalKey=f"meta {dataset}")["id"]
    assert put(wire, row, (TAG, "words"), (SPLIT, {}), (TRAIN, {})) == []
    number = field(wire, "Number")["id"]
    assert put(wire, f"meta {dataset}", (number, 3), key=True) == []
    expected: list[tuple[str, Any]] = [(TAG, "words"), (TRAIN, {}), (number, 3.0)]
    assert values(wire, row) == values(wire, f"meta {dataset}", kind="GKEY") == [expected]


@pytest.mark.spec("X-102")
def test_another_option_takes_the_place_of_the_first(wire: Wire) -> None:
    row = wire.data_row(wire.dataset())["id"]
    put(wire, row, (SPLIT, {}), (TRAIN, {}))
    put(wire, row, (SPLIT, {}), (TEST, {}))
    assert values(wire, row) == [[(TEST, {})]]


@pytest.mark.spec("X-101", "X-079")
def test_only_failures_are_answered_and_the_other_rows_are_set(wire: Wire) -> None:
    dataset = wire.dataset()
    good, bad = (wire.data_row(dataset)["id"] for _ in range(2))
    sent: list[dict[str, Any]] = [
        {"dataRowId": good, "fields": [{"schemaId": TAG, "value": "good"}]},
        {"dataRowId": bad, "fields": [{"schemaId": TAG, "value": "a"}, {"schemaId": TAG, "value": "b"}]},
        {"dataRowId": "nowhere", "fields": []},
        {"globalKey": "nowhere", "fields": [{"schemaId": "nothing", "value": 1}]},
    ]
    failed = wire.run(SET, d=sent)["upsertDataRowCustomMetadata"]
    assert [(f["dataRowId"], f["globalKey"]) for f in failed] == [(bad, None), ("nowhere", None), (None, "nowhere")]
    assert failed[0]["error"] == f"A schemaId can only be specified once per DataRow : [{TAG}]"
    assert [f["value"] for f in failed[0]["fields"]] == ["a", "b"]
    assert values(wire, good, bad, "nowhere") == [[(TAG, "good")], []]


@pytest.mark.spec("X-101")
@pytest.mark.parametrize(
    ("kind", "value"),
    [("Number", "three"), ("String", 3), ("String", "x" * 4097), ("DateTime", "soon"), ("Embedding", [0.0] * 127)],
)
def test_a_value_must_fit_its_kind(wire: Wire, kind: str, value: Any) -> None:
    row = wire.data_row(wire.dataset())["id"]
    assert len(put(wire, row, (field(wire, kind)["id"], value))) == 1
    assert values(wire, row) == [[]]


@pytest.mark.spec("X-103")
def test_an_instant_reads_back_as_utc(wire: Wire) -> None:
    row = wire.data_row(wire.dataset())["id"]
    put(wire, row, (CAPTURED, "2011-11-04T01:05:23+01:00"))
    assert values(wire, row) == [[(CAPTURED, "2011-11-04T00:05:23.000Z")]]


@pytest.mark.spec("X-104")
@pytest.mark.parametrize("kind", ["ID", "GKEY"])
def test_what_is_there_is_deleted_and_what_is_not_is_answered(wire: Wire, kind: str) -> None:
    dataset = wire.dataset()
    row = wire.data_row(dataset, globalKey=f"gone {dataset}")["id"]
    name = row if kind == "ID" else f"gone {dataset}"
    put(wire, row, (TAG, "words"), (SPLIT, {}), (TRAIN, {}))
    assert remove(wire, name, TAG, CAPTURED, kind=kind) == [(CAPTURED, "Schema did not exist")]
    assert values(wire, row) == [[(TRAIN, {})]]
    assert remove(wire, name, SPLIT, kind=kind) == []
    assert values(wire, row) == [[]]


@pytest.mark.spec("X-100")
def test_the_values_of_a_deleted_field_are_gone(wire: Wire) -> None:
    row, made = wire.data_row(wire.dataset())["id"], field(wire, "Enum", "one")
    put(wire, row, (made["id"], {}), (made["options"][0]["id"], {}))
    assert len(values(wire, row)[0]) == 1
    wire.run(DELETE, w={"id": made["id"]})
    assert values(wire, row) == [[]]
