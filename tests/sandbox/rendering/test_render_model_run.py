from typing import Any

import pytest

from labelbox.rules.media import Media
from labelbox.rules.ontology import Ontology
from labelbox.sandbox.rendering import DataRow, InModelRun, Label, Params, annotations_of, render_row

from .builders import Files, tool


def _row(params: Params) -> Any:
    car = {"name": "Car", "bbox": {"top": 1, "left": 2, "height": 3, "width": 4}, "confidence": 0.75}
    made = [Label(each, annotations_of(each, [car])) for each in ("label-1", "prediction-1")]
    ontology = Ontology.of({"tools": [tool("Car", "rectangle")]})
    run = InModelRun("model-1", "Model", "run-1", "v1", "run-row-1", ontology, "training", made[:1], made[1:])
    return render_row(
        DataRow("row-1", "https://example.com", media=Media.IMAGE), assets=Files(), params=params, runs=[run]
    )


@pytest.mark.spec("X-163")
def test_a_run_shows_its_predictions_with_their_confidence() -> None:
    row = _row(Params(predictions=True, model_run_details=True))
    experiment = row["experiments"]["model-1"]
    run = experiment["runs"]["run-1"]
    assert "projects" not in row
    assert (experiment["name"], run["name"], run["run_data_row_id"]) == ("Model", "v1", "run-row-1")
    assert run["run_data_row_details"] == {"data_split": "training"}
    assert [p["annotations"]["objects"][0]["confidence"] for p in run["predictions"]] == [0.75]
    assert ["confidence" in label["annotations"]["objects"][0] for label in run["labels"]] == [False]


@pytest.mark.spec("X-163")
def test_predictions_and_details_are_shown_on_request_only() -> None:
    assert _row(Params())["experiments"]["model-1"]["runs"]["run-1"].keys() == {"name", "run_data_row_id", "labels"}
