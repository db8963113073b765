"""Checks of more rows than a check remembers in memory."""

import gc
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest

from labelbox import Classification, OntologyBuilder, Option, Tool
from labelbox.rules import remembered

from .birds import eye, label, row

ONTOLOGY = OntologyBuilder(
    tools=[Tool(Tool.Type.POINT, "eye", required=True), Tool(Tool.Type.RELATIONSHIP, "sees")],
    classifications=[Classification(Classification.Type.RADIO, "sex", required=True, options=[Option("f")])],
)


def rows(count: int) -> Iterator[dict[str, Any]]:
    """On each data row a point and a relationship from it to nowhere, and no answer; uuids come ten times each."""
    for number in range(count):
        key, uuid = f"key {number}", f"{number - number % 10:036}"
        yield row(key) | {"uuid": uuid}
        ends = {"source": uuid, "target": f"{number} is nowhere", "type": "unidirectional"}
        yield row(key, name="sees", relationship=ends)


def test_what_is_put_away_is_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    in_memory = ONTOLOGY.check(rows(50))
    monkeypatch.setattr(remembered, "NUMBERS_IN_MEMORY", 7)
    monkeypatch.setattr(remembered, "BYTES_IN_MEMORY", 100)
    report = ONTOLOGY.check(rows(50))
    assert report == in_memory
    assert report.rules["repeated-uuid"] == 45
    assert report.rules["relationship-end"] == 95
    assert report.rules["required"] == 50


@pytest.mark.parametrize("kind", ["rows", "labels"])
def test_memory_does_not_grow_with_the_number_of_rows(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "NUMBERS_IN_MEMORY", 50)
    monkeypatch.setattr(remembered, "BYTES_IN_MEMORY", 5_000)

    def peak(count: int) -> int:
        labels = (label(eye(extra={"uuid": f"{number:036}"}), key=f"key {number}") for number in range(count))
        gc.collect()
        tracemalloc.start()
        try:
            ONTOLOGY.check(rows(count) if kind == "rows" else labels, max_findings=10)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)  # what is loaded once
    few, many = peak(100), peak(1_000)
    # A hundred bytes for each of 900 more would be 90,000.
    assert many < few + 50_000
