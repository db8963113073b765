"""Rows of imports against the recorded cases."""

import json
from pathlib import Path
from typing import Any

import pytest

from labelbox import Client, LabelImport, MALPredictionImport
from labelbox.exceptions import MALValidationError, UuidError
from labelbox.flows.import_rows import EncodedRows, finished
from labelbox.flows.spool import nameless
from labelbox.sandbox import Sandbox
from labelbox.schema.bulk_import_request import get_mal_schemas, parse_classification
from labelbox.schema.pre_label_check import check_pre_labels

from .conftest import Cats

VECTORS = Path(__file__).parents[1] / "spec" / "formats" / "vectors"
LIMIT = 5_000
ROW = {"uuid": "00000000-0000-4000-8000-000000000001", "dataRow": {"id": "dr1"}}
# What the cases describe in words.
DESCRIBED: dict[str, object] = {
    "a tuple": (ROW,),
    "5000 times one row": [ROW | {"name": "a"}] * 5000,
    "5001 times one row": [ROW | {"name": "a"}] * 5001,
    "5001 times one row with schemaId": [ROW | {"schemaId": "a"}] * 5001,
    "101 rows without dataRow": [{"uuid": ROW["uuid"]}] * 101,
}
# Cases in which we do better than what was recorded, by the number of the quirk.
ACCEPTED = {"I-03", "I-04"}
REFUSED = {"I-02"}
# Any iterable will do.
TAKEN = ("a tuple",)


def load(file: str) -> Any:
    return json.loads((VECTORS / file).read_text(encoding="utf-8"))


def cases(file: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in load(file)["cases"]]


def content_of(objects: Any, word: str) -> bytes:
    rows = EncodedRows(objects, word, LIMIT)
    with nameless() as file:
        for chunk in rows:
            file.write(chunk)
        return b"".join(finished(rows, file).chunks())


@pytest.mark.spec("S-274", "B-180", "I-02")
@pytest.mark.parametrize("case", cases("annotation_import.json"))
def test_rows_are_written_or_refused_as_recorded(case: dict[str, Any]) -> None:
    given = case["objects"]
    objects: Any = DESCRIBED[given] if isinstance(given, str) else given
    word = "labels" if case["class"] == "LabelImport" else "annotations"
    if given not in TAKEN and ("error" in case or case.get("quirk") in REFUSED):
        with pytest.raises((ValueError, TypeError)) as refused:
            content_of(objects, word)
        if "error" in case:
            assert type(refused.value).__name__ == case["error"]["type"]
            assert str(refused.value).splitlines()[0] == case["error"]["message"].splitlines()[0]
            if shown := case.get("lines_in_message"):
                assert len(str(refused.value).splitlines()) == shown + 1
        return
    content = content_of(objects, word)
    if "sent" in case:
        assert content.decode("ascii") == case["sent"]["content"]


@pytest.mark.spec("B-180", "X-033", "X-034", "X-141", "I-01")
@pytest.mark.parametrize("kind", [LabelImport, MALPredictionImport])
def test_a_file_is_sent_as_recorded(
    client: Client, sandbox: Sandbox, cats: Cats, kind: type[LabelImport] | type[MALPredictionImport]
) -> None:
    rows = [cats.box(0, "é"), cats.box(1)]
    made = kind.create_from_objects(client, cats.project.uid, "job", rows)
    [sent] = [each for each in sandbox.calls("create*ByFile*") if each.variables["name"] == "job"][-1:]
    assert sent.variables["contentLength"] == len("\n".join(map(json.dumps, rows)))
    assert f"/{cats.project.uid}__job.ndjson" in (made.input_file_url or "")
    assert made.inputs == rows


@pytest.mark.spec("B-185", "I-03", "I-04")
@pytest.mark.parametrize("case", cases("mal_validation.json"))
def test_pre_labels_are_taken_or_refused_as_recorded(case: dict[str, Any]) -> None:
    ontology = load("mal_validation.json")["ontology"]
    if case.get("accepted") or case.get("quirk") in ACCEPTED:
        check_pre_labels(case["rows"], ontology)
        return
    with pytest.raises((MALValidationError, UuidError)) as refused:
        check_pre_labels(case["rows"], ontology)
    assert type(refused.value).__name__ == case["error"]["type"]
    assert refused.value.message.startswith(case["error"]["message"])


@pytest.mark.spec("B-185")
def test_an_error_lists_so_many_problems_and_counts_the_others() -> None:
    with pytest.raises(MALValidationError) as refused:
        check_pre_labels(["no row"] * 200, {"tools": [], "classifications": []})
    assert len(refused.value.message.splitlines()) == 102
    assert refused.value.message.endswith("more problems")


@pytest.mark.spec("S-094", "S-095")
def test_features_are_looked_up_by_id_and_by_name(cats: Cats) -> None:
    by_id, by_name = get_mal_schemas(cats.ontology)
    uid = cats.ontology.tools()[0].feature_schema_id
    tool: dict[str, Any] = {
        "tool": "rectangle",
        "name": "cat",
        "classificationsBySchemaId": {},
        "classificationsByName": {},
    }
    assert (by_id, by_name) == ({uid: tool}, {"cat": tool})


@pytest.mark.spec("S-095")
@pytest.mark.parametrize("kind", ["radio", "checklist"])
def test_answers_are_looked_up_by_their_ids_and_then_their_values(kind: str) -> None:
    options = [{"featureSchemaId": "f2", "value": "a"}, {"featureSchemaId": "f3", "value": "b"}]
    parsed = parse_classification({"type": kind, "featureSchemaId": "f1", "name": "q", "options": options})
    assert parsed == {"tool": kind, "featureSchemaId": "f1", "name": "q", "options": ["f2", "f3", "a", "b"]}


@pytest.mark.spec("S-094", "S-095")
def test_only_radio_checklist_and_text_can_be_pre_labelled() -> None:
    text: dict[str, Any] = {"type": "text", "featureSchemaId": "f1", "name": "t", "options": []}
    dropdown: dict[str, Any] = {"type": "dropdown", "featureSchemaId": "f2", "name": "d", "options": []}
    assert parse_classification(text) == {"tool": "text", "featureSchemaId": "f1", "name": "t"}
    assert parse_classification(dropdown) is None

    class Ontology:
        normalized: dict[str, Any] = {"tools": [], "classifications": [text, dropdown]}

    assert list(get_mal_schemas(Ontology())[0]) == ["f1"]
