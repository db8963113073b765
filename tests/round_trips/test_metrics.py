"""Metrics between the labels of a project and the predictions of a model, both as an export has them."""

import json
import uuid

import pytest

from labelbox import Client
from labelbox.types import ImageData, Label, TextData
from tests.data.vectors import cases, runner

from .journeys import Journey, labels_of, written

RECORDED = cases("metrics.json")
CASES = [
    case_id
    for case_id, case in RECORDED.items()
    # Who has nothing sends nothing, ids of features are the server's, and two kinds of tools have two names.
    if case["input"]["truth"] and case["input"]["prediction"]
    and "feature_schema_id" not in json.dumps(case["input"]) and case_id != "polygon"
]  # fmt: skip


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("case_id", CASES)
def test_what_is_measured_after_the_journey_is_what_was_recorded(
    client: Client, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool, case, key = runner(), RECORDED[case_id], str(uuid.uuid4())
    kind = TextData if "TextEntity" in json.dumps(case["input"]) else ImageData
    truth, guess = (
        Label(data=kind(global_key=key), annotations=tool.build(case["input"][side]))
        for side in ("truth", "prediction")
    )
    journey = Journey.for_rows(client, kind, written([truth, guess]), [key])
    journey.send([truth])
    model = client.create_model("measured", journey.ontology.uid)
    run = model.create_model_run("measured")
    run.upsert_data_rows(global_keys=[key])
    run.upsert_labels(project_id=journey.project.uid)
    assert run.add_predictions("guesses", [guess]).errors == []
    exported = labels_of(run.export(params={"predictions": True}))
    (truth,) = (label for label in exported if not label.extra.get("is_prediction"))
    (guess,) = (label for label in exported if label.extra.get("is_prediction"))
    sides = iter([truth.annotations, guess.annotations] * len(case["want"]))

    def build(_: object) -> object:
        return next(sides)

    monkeypatch.setattr(tool, "build_labels", build)
    assert tool.loose(tool.run_metrics(case)) == tool.loose({"got": case["got"]})
