"""Of the recorded rows, a check and the server refuse the same ones, for the same reasons; the others come back."""

import json
import uuid
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

import labelbox.types as lb_types
from labelbox import Client, LabelImport, OntologyBuilder, parser
from labelbox.data.serialization import NDJsonConverter
from labelbox.rules.kinds import is_dict
from tests.data.vectors import VECTORS, cases
from tests.rules.test_import_rows import TAKEN, WRONG

from .journeys import Journey
from .saying import said

READ, OLDEST = cases("ndjson_read.json"), cases("mal_validation.json")
ONTOLOGY = json.loads((VECTORS / "mal_validation.json").read_text(encoding="utf-8"))["ontology"]

KINDS: dict[str, type[Any]] = {
    "groupKey": lb_types.DicomData,
    "segments": lb_types.VideoData,
    "masks": lb_types.VideoData,
    "frames": lb_types.VideoData,
    "messageId": lb_types.ConversationData,
    "textSelections": lb_types.DocumentData,
    "unit": lb_types.DocumentData,
    "location": lb_types.TextData,
}
"""By what rows have, what they are about; images otherwise."""


def placed(rows: list[Any]) -> tuple[list[Any], list[str]]:
    """The rows, about data rows that there are, and the global keys of those."""
    places: dict[str, str] = {}
    for row in rows:
        if is_dict(row) and len(row.get("dataRow", ())) == 1:
            (place,) = row["dataRow"].values()
            row["dataRow"] = {"globalKey": places.setdefault(place, str(uuid.uuid4()))}
    return rows, list(places.values()) or [str(uuid.uuid4())]


def assert_same_verdict(journey: Journey, rows: list[Any], folder: Path) -> None:
    """The errors of a check are those of the server, row by row."""
    file = folder / "rows.ndjson"
    with file.open("w", encoding="utf-8") as out:
        parser.dump(rows, out)
    found = journey.project.check(file).errors
    job = LabelImport.create_from_file(journey.client, journey.project.uid, str(uuid.uuid4()), str(file))
    said = [error for status in job.errors for error in status["errors"]]
    assert said == [{"name": each.rule, "message": f"{each.path}: {each.message}"} for each in found]
    refused = [index for index, status in enumerate(job.statuses) if status["status"] == "FAILURE"]
    assert refused == sorted({each.index for each in found})
    with urlopen(str(job.status_file_url)) as answer:
        assert parser.loads(answer.read()) == job.statuses


@pytest.mark.parametrize("case_id", [case_id for case_id in READ if READ[case_id]["input"]])
def test_rows_are_judged_by_the_server_as_by_a_check(client: Client, case_id: str, tmp_path: Path) -> None:
    rows, keys = placed(json.loads(json.dumps(READ[case_id]["input"])))
    kind = next((kind for key, kind in KINDS.items() if any(key in row for row in rows)), lb_types.ImageData)
    assert_same_verdict(Journey.for_rows(client, kind, rows, keys), rows, tmp_path)


NOT_BACK = {
    **dict.fromkeys(("no-classifications", "short-schema-id", "radio-by-schema"), "such a feature nobody has"),
    **dict.fromkeys(("metric", "metric-confusion"), "metrics are a model's"),
    "duplicate-uuid-two-rows": "refused by the server only",
    "text-number": "refused by the server only",
    "checklist-answer-frames": "no image has frames",
    "frames-text": "no label has text on frames",
}
COME_BACK = [
    case_id for case_id, case in READ.items() if case["input"] and "error" not in case if case_id not in NOT_BACK
]


@pytest.mark.parametrize("case_id", COME_BACK)
def test_rows_come_back_as_the_reader_of_labels_has_them(client: Client, case_id: str) -> None:
    rows, keys = placed(json.loads(json.dumps(READ[case_id]["input"])))
    kind = next((kind for key, kind in KINDS.items() if any(key in row for row in rows)), lb_types.ImageData)
    journey = Journey.for_rows(client, kind, rows, keys)
    assert LabelImport.create_from_objects(client, journey.project.uid, "rows", rows).errors == []
    assert said(journey.returned()) == said(list(NDJsonConverter.deserialize(rows)))


@pytest.mark.parametrize("case_id", OLDEST)
def test_pre_labels_are_judged_by_the_server_as_by_a_check(client: Client, case_id: str, tmp_path: Path) -> None:
    rows, keys = placed(json.loads(json.dumps(OLDEST[case_id]["rows"])))
    journey = Journey.with_ontology(client, lb_types.ImageData, OntologyBuilder.from_dict(ONTOLOGY), keys)
    assert_same_verdict(journey, rows, tmp_path)


def test_what_is_wrong_with_a_row_is_said_by_the_server_in_the_same_words(client: Client, tmp_path: Path) -> None:
    # No ontology has two tools of a name or one that is no tool; of data rows the server knows more; no JSON has NaN.
    taken = [keys for keys in TAKEN if "name" in keys and keys["name"] not in ("thing", "new", "near")]
    wrong = [keys for keys, path, _ in WRONG if "NaN" not in json.dumps(keys) and "dataRow" not in path]
    key = str(uuid.uuid4())
    rows = [{"uuid": str(uuid.uuid4()), "dataRow": {"globalKey": key}} | keys for keys in (*wrong, *taken)]
    journey = Journey.for_rows(client, lb_types.ImageData, taken, [key])
    assert_same_verdict(journey, rows, tmp_path)
