"""What the server is asked when an export starts: the vectors of the specification, and what we do better."""

from typing import Any

import pytest

from labelbox.schema import export_requests
from labelbox.schema.export_params import CATALOG_PARAMS, PROJECT_PARAMS, build_params
from labelbox.schema.media_type import MediaType
from labelbox_graphql.runtime.values import to_json

from .vector_cases import cases


def _params(case: dict[str, Any]) -> dict[str, Any] | None:
    given = {"MediaType.Image": MediaType.Image, "31 entries": ["x"] * 31, "30 entries": ["x"] * 30}
    params: dict[str, Any] | None = case["params"]
    return params and {
        key: given.get(value, value) if isinstance(value, str) else value for key, value in params.items()
    }


def _request(case: dict[str, Any]) -> object:
    what, how = case["id"].split("/")
    params, filters, streamable = _params(case), case["filters"], how != "v2"
    match what:
        case "project":
            name = "t" if how in ("default", "everything", "unknown") else None
            return export_requests.project_export("p1", name, filters, params, streamable=streamable, timezone=None)
        case "dataset":
            return export_requests.dataset_export(
                "d1", "D", None, filters, params, streamable=streamable, timezone=None
            )
        case "catalog":
            return export_requests.catalog_export(None, filters, params, streamable=streamable, timezone=None)
        case "slice":
            return export_requests.slice_export("s1", None, params, streamable=streamable)
        case "model_run":
            return export_requests.model_run_export("m1", None, params, streamable=streamable)
        case _:
            ids = ["r1"] if what == "data_rows" and how != "none" else None
            keys = ["k1"] if what == "data_rows_keys" or how == "both" else None
            return export_requests.data_rows_export(ids, keys, None, params, streamable=streamable)


@pytest.mark.spec("B-067", "B-106", "B-114", "B-191", "E-09", "E-10", "S-166", "S-239")
@pytest.mark.filterwarnings("ignore:the param")
@pytest.mark.parametrize("case", [c for c in cases("export_requests.json") if not str(c.id).endswith("/unknown")])
def test_vectors(case: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    if "error" in case:
        with pytest.raises(ValueError, match=case["error"]["message"]):
            _request(case)
        return
    request = _request(case)
    assert capsys.readouterr().out == ""
    if case.get("quirk") == "E-09":
        case["variables"]["input"]["params"]["mediaTypeOverride"] = "IMAGE"
    if "variables" in case:
        assert to_json(request) == case["variables"]["input"]


@pytest.mark.spec("E-03")
@pytest.mark.parametrize("case", [c for c in cases("export_requests.json") if str(c.id).endswith("/unknown")])
def test_an_unknown_param_is_refused_by_name(case: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="'include_labels' is not a param of this export"):
        _request(case)


@pytest.mark.spec("E-03")
def test_a_misspelt_param_is_refused_with_what_was_probably_meant() -> None:
    with pytest.raises(ValueError, match="did you mean 'label_details'"):
        build_params({"labels_details": True}, PROJECT_PARAMS)


@pytest.mark.spec("E-03")
def test_a_param_of_another_kind_of_export_warns() -> None:
    with pytest.warns(UserWarning, match="'predictions' means nothing to this kind of export"):
        build_params({"predictions": True}, CATALOG_PARAMS)


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"attachments": "yes"}, "attachments expects True or False. Found 'yes'"),
        ({"media_type_override": "IMAGE"}, "media_type_override expects a MediaType. Found 'IMAGE'"),
        ({"project_ids": "p1"}, "project_ids expects a list. Found 'p1'"),
        ({"model_run_ids": ["r", None]}, "model_run_ids expects ids as texts. Found None at index 1"),
    ],
)
def test_a_wrong_value_names_its_param(params: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        build_params(params, CATALOG_PARAMS)


def test_params_that_are_no_dict_are_refused() -> None:
    with pytest.raises(ValueError, match="params expects a dict. Found"):
        build_params(["attachments"], CATALOG_PARAMS)  # type: ignore[arg-type]  # the mistake under test
