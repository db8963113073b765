"""What a Spark read may be asked for. Spark itself reads in `make test-spark`."""

import importlib
import sys
from collections.abc import Mapping

import pytest

from labelbox.exports.spark_options import SparkOptions

KEY = "eyJhbGciOi.a-key.that_nobody-may-see"


def test_only_the_export_must_be_named() -> None:
    assert SparkOptions.read({"task_id": "t1"}) == SparkOptions("t1")
    given = {
        "TASK_ID": "t1",
        "Table": "annotations",
        "api_key_env": "OTHER",
        "endpoint": "https://e",
        "target_bytes": "5",
    }
    assert SparkOptions.read(given) == SparkOptions("t1", "OTHER", "https://e", "annotations", 5)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"api_key": KEY}, "would carry an API key.*'api_key_env'"),
        ({"apiKey": KEY}, "would carry an API key"),
        ({"authToken": KEY}, "would carry an API key"),
        ({"api_key_env": KEY}, "the name of an environment variable"),
        ({"project": KEY}, "unknown option 'project'; the options are task_id, api_key_env"),
        ({"task_id": ""}, "'task_id' is missing"),
        ({"table": "labels"}, "must be one of 'data_rows', 'annotations'"),
        ({"target_bytes": "64m"}, "must be a whole number, got '64m'"),
    ],
)
def test_what_cannot_be_is_refused_by_name_and_no_key_is_shown(given: Mapping[str, str], says: str) -> None:
    with pytest.raises(ValueError, match=says) as caught:
        SparkOptions.read({"task_id": "t1", **given})
    assert KEY not in str(caught.value)


@pytest.mark.parametrize(("module", "library"), [("spark", "pyspark"), ("ray", "ray")])
def test_a_missing_library_is_named_with_its_cure(module: str, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=rf'pip install "labelbox-typed\[{module}\]"'):
        importlib.import_module(f"labelbox.{module}")
