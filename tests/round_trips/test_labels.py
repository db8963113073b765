"""The recorded labels of all media: imported, exported, and read again, they say the same."""

import json

import pytest

from labelbox import Client
from labelbox.data.serialization import NDJsonConverter
from labelbox.types import Label
from tests.data.vectors import cases, runner

from .journeys import MEDIA, Journey
from .saying import said

CASES = cases("ndjson_write.json")

NO_LABELS = {
    "image/mask-empty": "a mask needs a pixel",
    "video/plain-object-on-video": "on videos, objects need frames",
    "video/two-instances-one-name": "both are one object, which is in one place at a time",
    "class/checklist-empty": "an ontology needs options",
    "many/empty": "nothing is imported",
    "relation/missing-end": "a relationship has two ends",
    "video/custom-metrics": "frames have no metrics",
    "video/text-frames": "text is about a whole video",
}
"""What no label can be, or nothing that comes back."""


def can_be_imported(case_id: str) -> bool:
    """Not those that cannot be written, have ids of features that nobody has, or belong to models."""
    case, given = CASES[case_id], json.dumps(CASES[case_id]["input"])
    is_known = any(f'"{data.__name__}"' in given for data in MEDIA) and "schema_id" not in given
    better = "better" in case and "refus" in json.dumps(case["better"])
    return "ndjson" in case and is_known and "Metric" not in given and not better and case_id not in NO_LABELS


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("case_id", [*filter(can_be_imported, CASES)])
def test_what_was_imported_is_in_its_file_and_comes_out_of_an_export(client: Client, case_id: str) -> None:
    labels: list[Label] = runner().build_labels(CASES[case_id])
    journey = Journey.of(client, labels)
    assert journey.project.check(labels).errors == []
    job = journey.send(labels)
    assert said(list(NDJsonConverter.deserialize(job.inputs or []))) == said(labels)
    returned = journey.returned()
    assert said(returned) == said(labels)
    assert {label.extra["global_key"] for label in returned} == {label.data.global_key for label in labels}
