"""Shapes are measured and drawn after their journey as before it."""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from labelbox.sandbox import Sandbox
from labelbox.types import DocumentData, DocumentRectangle, ImageData, Label, ObjectAnnotation
from tests.data.vectors import cases, runner

from .journeys import Journey

CASES = cases("geometry.json")
SHAPES = [
    case_id
    for case_id, case in CASES.items()
    # Pictures are no annotations, a mask without pixels is refused, and corners come back in their order.
    if not case["input"]["$"].startswith("MaskData") and case_id not in ("mask/empty", "rectangle/reversed")
]
Returned = dict[str, Any]


@pytest.fixture(scope="module")
def returned(labelbox_sandbox: Sandbox) -> Iterator[Returned]:
    """The shape of each case, as it comes back."""
    shapes = {case_id: runner().build(CASES[case_id]["input"]) for case_id in SHAPES}
    labels = {case_id: _label(case_id, shape) for case_id, shape in shapes.items()}
    back: Returned = {}
    with labelbox_sandbox.client() as client:
        for kind in (ImageData, DocumentData):
            sent = [label for label in labels.values() if type(label.data) is kind]
            journey = Journey.of(client, sent)
            journey.send(sent)
            for label in journey.returned():
                (drawn,) = label.object_annotations()
                back[str(drawn.name)] = drawn.value
        yield back


def _label(name: str, shape: Any) -> Label:
    kind = DocumentData if isinstance(shape, DocumentRectangle) else ImageData
    return Label(data=kind(global_key=str(uuid.uuid4())), annotations=[ObjectAnnotation(name=name, value=shape)])


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("case_id", SHAPES)
def test_a_shape_is_measured_and_drawn_as_before(
    returned: Returned, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool, case = runner(), {**CASES[case_id]}
    if case["input"]["$"] == "Mask":
        case["want"] = [want for want in case["want"] if want != ["draw", {}]]  # its color is the server's
    before = tool.run_geometry(case)
    build = tool.build

    def returned_or_built(value: object) -> object:
        return returned[case_id] if value is case["input"] else build(value)

    monkeypatch.setattr(tool, "build", returned_or_built)
    assert tool.run_geometry(case) == before
