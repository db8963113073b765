"""What a check says of the recorded cases, whose verdicts are the vendor's and not ours."""

import json
from typing import Any

import pytest

import labelbox.types as lb_types
from labelbox import OntologyBuilder
from labelbox.schema.import_check import check_import
from labelbox.schema.import_report import ImportReport
from tests.data.vectors import VECTORS, cases, runner

from .birds import told

ONTOLOGY = json.loads((VECTORS / "mal_validation.json").read_text(encoding="utf-8"))["ontology"]

NAMES = "unknown-feature"
"""The cases that come without an ontology are checked against an empty one."""

MAL_DIFFERS = {
    "checklist-answer": "other importers write `answer`",
    "global-key": "other importers take global keys",
    "confidence": "other importers write it",
    "empty-checklist": "a warning",
    "bad-uuid": "a warning",
    "no-uuid": "a warning",
    "extra": "a warning",
}
"""Rows that only the oldest importer refused."""

READ_DIFFERS = {
    "duplicate-uuid-two-rows": "an import needs uuids that are unique in the file",
    "mask-png-255": "what the pixels are worth is not looked at",
    "mask-png-1bit": "Q-18: such masks can be read",
    "mask-png-rgb": "what the pixels are worth is not looked at",
    "document-entity-schema-id": "Q-09: a schema id is enough",
    "segments-polygon": "the service knows polygons on frames",
    "segments-empty": "a warning",
    "video-masks-bytes": "Q-06: bytes can be read",
    "video-masks-bad-uri": "whether an address can be read, the service says",
    "text-number": "answers are texts; only that reader turns numbers into them",
    "metric-bad": "metrics are numbers",
    "metric-confusion-no-aggregation": "the service has a default",
}
"""Cases that we judge otherwise, with the reason."""


def refusals(report: ImportReport) -> list[tuple[int, str, str, str]]:
    return [each for each in told(report) if each[1] == "error" and each[3] != NAMES]


@pytest.mark.spec("B-185")
@pytest.mark.parametrize("case_id", cases("mal_validation.json"))
def test_pre_labels_are_judged_as_recorded(case_id: str) -> None:
    case = cases("mal_validation.json")[case_id]
    report = check_import(case["rows"], ONTOLOGY)
    assert report.ok == ("error" not in case or case_id in MAL_DIFFERS)
    if case_id in MAL_DIFFERS and "warning" in MAL_DIFFERS[case_id]:
        assert report.warnings


@pytest.mark.parametrize("case_id", cases("ndjson_read.json"))
def test_rows_are_judged_as_the_reader_of_labels_does(case_id: str) -> None:
    case = cases("ndjson_read.json")[case_id]
    found = refusals(check_import(case["input"], {}))
    agrees = bool(found) == ("error" in case)
    assert agrees != (case_id in READ_DIFFERS), found


CONSTRUCTED = [
    case_id
    for case_id, case in cases("construct.json").items()
    if "error" not in case and "quirk" not in case and case["input"].get("$", "").endswith(("Annotation", "Metric"))
]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("case_id", CONSTRUCTED)
def test_what_can_be_constructed_can_be_imported(case_id: str) -> None:
    case = cases("construct.json")[case_id]
    annotation: Any = runner().build(case["input"])
    label = lb_types.Label(data=lb_types.ImageData(global_key="k"), annotations=[annotation])
    assert refusals(OntologyBuilder().check([label])) == []
