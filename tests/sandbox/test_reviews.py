from typing import Any

import pytest

from tests.sandbox.labelled import Labelled
from tests.sandbox.wire import Wire

CREATE = """mutation M($s: Float!, $l: ID!, $p: ID!) {
  createReview(data: {score: $s, label: {connect: {id: $l}}, project: {connect: {id: $p}}}) {
    id score createdAt createdBy { id } label { id } project { id } organization { id }
  }
}"""


def labelled(wire: Wire, count: int = 1) -> tuple[Labelled, list[str]]:
    made = Labelled.make(wire, count)
    made.imported([made.box(n) for n in range(count)])
    return made, [label["id"] for label in made.labels("first: 9, orderBy: createdAt_ASC")]


def review(made: Labelled, label: str, score: float) -> Any:
    return made.wire.run(CREATE, s=score, l=label, p=made.project)["createReview"]


def reviews(wire: Wire, label: str) -> list[Any]:
    query = "query Q($l: ID!) { label(where: {id: $l}) { reviews { id score } } }"
    return list(wire.run(query, l=label)["label"]["reviews"])


def benchmark(wire: Wire, label: str) -> Any:
    query = "mutation M($l: ID!) { createBenchmark(data: {labelId: $l}) { id completedCount referenceLabel { id } } }"
    return wire.run(query, l=label)["createBenchmark"]


def marks(made: Labelled) -> dict[str, bool]:
    query = "query Q($p: ID!) { project(where: {id: $p}) { labels { id isBenchmarkReference } benchmarks { id } } }"
    return {n["id"]: n["isBenchmarkReference"] for n in made.wire.run(query, p=made.project)["project"]["labels"]}


@pytest.mark.spec("X-009")
def test_a_review_is_read_changed_and_deleted(wire: Wire) -> None:
    made, labels = labelled(wire)
    found = review(made, labels[0], 1.0)
    assert (found["label"]["id"], found["project"]["id"], found["score"]) == (labels[0], made.project, 1.0)
    change = "mutation M($id: ID!, $d: ReviewUpdateInput!) { updateReview(where: {id: $id}, data: $d) { id score } }"
    assert wire.run(change, id=found["id"], d={"score": -0.5})["updateReview"]["score"] == -0.5
    assert reviews(wire, labels[0]) == [{"id": found["id"], "score": -0.5}]
    wire.run(change, id=found["id"], d={"deleted": True})
    assert reviews(wire, labels[0]) == []
    assert wire.refused(change, id=found["id"], d={"score": 1.0})[0] == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-164")
def test_reviews_are_in_the_details_of_exported_labels(wire: Wire) -> None:
    made, labels = labelled(wire)
    review(made, labels[0], 0.25)
    rows = made.exported(includeLabelDetails=True)
    shown = rows[0]["projects"][made.project]["labels"][0]["label_details"]["reviews"]
    assert [r["score"] for r in shown] == [0.25]


def test_labels_are_counted_by_their_newest_review(wire: Wire) -> None:
    made, labels = labelled(wire, 3)
    review(made, labels[0], 1.0)
    review(made, labels[0], -1.0)
    review(made, labels[1], 0.0)
    counts = {}
    for score in ("None", "Negative", "Zero", "Positive"):
        query = f"""query Q($p: ID!) {{ project(where: {{id: $p}}) {{
          reviewMetrics {{ labelAggregate(netScore: {score}) {{ count }} }} }} }}"""
        counts[score] = wire.run(query, p=made.project)["project"]["reviewMetrics"]["labelAggregate"]["count"]
    assert counts == {"None": 1, "Negative": 1, "Zero": 1, "Positive": 0}


@pytest.mark.spec("X-191")
def test_a_benchmark_marks_its_label_until_it_is_deleted(wire: Wire) -> None:
    made, labels = labelled(wire, 2)
    found = benchmark(wire, labels[0])
    assert found["referenceLabel"] == {"id": labels[0]}
    assert marks(made) == {labels[0]: True, labels[1]: False}
    delete = "mutation M($l: ID!) { deleteBenchmark(where: {labelId: $l}) { id } }"
    assert wire.run(delete, l=labels[0])["deleteBenchmark"]["id"] == found["id"]
    assert marks(made) == {labels[0]: False, labels[1]: False}
    assert wire.refused(delete, l=labels[0])[0] == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-191")
def test_a_label_is_one_benchmark_at_most(wire: Wire) -> None:
    _made, labels = labelled(wire)
    benchmark(wire, labels[0])
    again = "mutation M($l: ID!) { createBenchmark(data: {labelId: $l}) { id } }"
    assert wire.refused(again, l=labels[0])[0] == "RESOURCE_CONFLICT"


@pytest.mark.spec("X-191", "X-146")
def test_a_benchmark_goes_with_its_label(wire: Wire) -> None:
    made, labels = labelled(wire)
    benchmark(wire, labels[0])
    wire.run("mutation M($l: [ID!]!) { deleteLabels(labelIds: $l) { id } }", l=labels)
    query = "query Q($p: ID!) { project(where: {id: $p}) { benchmarks { id } } }"
    assert wire.run(query, p=made.project)["project"]["benchmarks"] == []
