"""What the vendor's package does with annotations, case by case, and where we mean to differ."""

import pytest

from tests.data.vectors import cases, run, wanted

FILES = (
    "construct.json",
    "ndjson_write.json",
    "ndjson_read.json",
    "geometry.json",
    "metrics.json",
    "geo.json",
    "labelbox_v1.json",
    "coco.json",
)

ALSO_MEANT = {
    # text, conversations, documents and masks on frames are not read back as images.
    "ndjson_write.json image/bbox-page-unit": "Q-19",
    "ndjson_write.json class/message-id": "Q-19",
    "ndjson_write.json text/entity": "Q-19",
    "ndjson_write.json text/entity-confidence": "Q-19",
    "ndjson_write.json conversation/entity": "Q-19",
    "ndjson_write.json conversation/entity-confidence": "Q-19",
    "ndjson_write.json document/bbox": "Q-19",
    "ndjson_write.json document/bbox-inches": "Q-19",
    "ndjson_write.json document/bbox-pixels": "Q-19",
    "ndjson_write.json document/entity": "Q-19",
    "ndjson_write.json document/entity-confidence": "Q-19",
    "ndjson_write.json relation/text-entities": "Q-19",
    "ndjson_write.json video/masks-uri": "Q-19",
    "ndjson_write.json dicom/mask": "Q-19",
    "ndjson_read.json bbox-page-unit": "Q-19",
    "ndjson_read.json message-id": "Q-19",
    # given uuids survive.
    "ndjson_read.json relationship": "Q-01",
}
"""Cases that carry no number of a quirk, but show one."""

EVERY = [(file, case_id) for file in FILES for case_id in cases(file)]
PLAIN = [
    (file, case_id)
    for file, case_id in EVERY
    if "quirk" not in cases(file)[case_id] and f"{file} {case_id}" not in ALSO_MEANT
]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("file", "case_id"), PLAIN)
def test_a_case_without_a_quirk_agrees(file: str, case_id: str) -> None:
    assert run(file, case_id) == wanted(file, case_id)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("place", ALSO_MEANT)
def test_a_case_that_shows_a_quirk_differs(place: str) -> None:
    file, case_id = place.split(" ")
    assert run(file, case_id) != wanted(file, case_id)


def test_all_runnable_cases_are_looked_at() -> None:
    assert {file: len(cases(file)) for file in FILES} == {
        "construct.json": 166,
        "ndjson_write.json": 133,
        "ndjson_read.json": 70,
        "geometry.json": 22,
        "metrics.json": 27,
        "geo.json": 17,
        "labelbox_v1.json": 16,
        "coco.json": 17,
    }
