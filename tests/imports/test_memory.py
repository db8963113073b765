"""Imports of labels that are never held as a whole, although uuids must not come twice."""

import gc
import json
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest

import labelbox.types as lb_types
from labelbox.flows import spool
from labelbox.flows.import_rows import EncodedRows
from labelbox.journal.uuids import StableUuids
from labelbox.rules import remembered

from .sending import sent


def labels(count: int, *, uuids: bool = False) -> Iterator[lb_types.Label]:
    """Points, one on each data row; uuids come twice each, if they are given."""
    for number in range(count):
        extra = {"uuid": f"{number // 2:036}"} if uuids else {}
        point = lb_types.ObjectAnnotation(name="p", value=lb_types.Point(x=1.0, y=2.0), extra=extra)
        yield lb_types.Label(data=lb_types.ImageData(global_key=f"key {number}"), annotations=[point])


def rows(count: int, *, uuids: bool) -> list[dict[str, Any]]:
    """As they are sent: with uuids that are given, or with such as a journal makes."""
    stable = None if uuids else StableUuids("project", "name")
    encoded = EncodedRows(labels(count, uuids=uuids), "labels", 5_000, uuids=stable)
    return [json.loads(line) for line in b"".join(encoded).split(b"\n")]


@pytest.mark.parametrize("uuids", [True, False], ids=["given", "journal"])
def test_uuids_that_were_put_away_are_known_again(uuids: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    in_memory = rows(60, uuids=uuids)
    monkeypatch.setattr(remembered, "NUMBERS_IN_MEMORY", 7)
    assert rows(60, uuids=uuids) == in_memory
    assert len({row["uuid"] for row in in_memory}) == 60


@pytest.mark.spec("X-034")
@pytest.mark.parametrize("how", ["given", "drawn", "journal"])
def test_memory_does_not_grow_with_the_number_of_labels(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "NUMBERS_IN_MEMORY", 50)
    monkeypatch.setattr(spool, "IN_MEMORY", 50_000)
    monkeypatch.setattr(spool, "CHUNK", 10_000)

    def peak(count: int) -> int:
        gc.collect()
        tracemalloc.start()
        try:
            if how == "journal":
                assert sum(map(len, EncodedRows(labels(count), "labels", 5_000, uuids=StableUuids("project", "name"))))
            else:
                assert sent(labels(count, uuids=how == "given"))
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(300)  # what is loaded once
    few, many = peak(1_000), peak(4_000)
    # Fifty bytes for each of 3,000 more would be 150,000.
    assert many < few + 75_000
