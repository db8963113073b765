"""Journeys around labels."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from labelbox.flows.doubt import gone
from labelbox.flows.found import found
from labelbox.flows.parts import DELETED_AT_ONCE, in_parts
from labelbox.steps import Flow, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import ReviewFields


def delete(uids: Sequence[str]) -> Flow[None]:
    """Delete labels, a thousand per request. Repeating it after a failure is safe: what is gone stays gone."""
    for part in in_parts(uids, DELETED_AT_ONCE):
        yield from call(ops.label.delete_labels(label_ids=part))


def review(label_id: str, score: float) -> "Flow[ReviewFields]":
    """Score a label; the project that it is in is asked for first.

    Raises:
        ResourceNotFoundError: the label is gone.
    """
    label = found((yield from call(ops.label.get_label_project(id=label_id))).label, "Label", uid=label_id)
    project = found(label.project, "Project", label_id=label_id)
    answer = yield from call(ops.label.create_review(score=score, label=label_id, project=project.uid))
    return answer.create_review


def delete_benchmark(uid: str) -> Flow[None]:
    """Make the reference label of a benchmark an ordinary one: the server knows benchmarks by their labels only.

    Raises:
        ResourceNotFoundError: the benchmark or its label is gone.
    """
    answer = yield from call(ops.label.get_benchmark_reference_label(id=uid))
    label = found(found(answer.benchmark, "Benchmark", uid=uid).reference_label, "Label", benchmark_id=uid)
    yield from gone(ops.label.delete_benchmark(label_id=label.uid))
