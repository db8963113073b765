"""What is read from rows is as checked, and as much one's own, as what is built by constructors."""

from typing import Any

import pytest
from pydantic import ValidationError

import labelbox.types as lb_types
from labelbox.data.serialization import NDJsonConverter
from labelbox.types import ClassificationAnnotation, ClassificationAnswer, ObjectAnnotation, Point


def read(**row: Any) -> Any:
    rows = [{"uuid": "u", "dataRow": {"globalKey": "k"}, **row}]
    (label,) = NDJsonConverter.deserialize(rows)
    return label.annotations[0]


@pytest.mark.parametrize(
    "named",
    [{"name": "n"}, {"schemaId": "s"}, {"name": 5}, {"name": "n", "schemaId": "s", "confidence": "0.5"}],
    ids=str,
)
def test_values_that_must_be_converted_are_read_as_the_constructor_takes_them(named: dict[str, Any]) -> None:
    fields = {"feature_schema_id" if key == "schemaId" else key: value for key, value in named.items()}
    extra = {"uuid": "u", "page": None, "unit": None}
    for x, y in ((1.0, 2.0), (1, 2), ("1.5", True)):
        made = ObjectAnnotation(value=Point(x=x, y=y), extra=extra, **fields)  # type: ignore[arg-type]  # as in rows
        found = read(point={"x": x, "y": y}, **named)
        assert found == made
        assert [type(number) for number in (found.value.x, found.value.y)] == [float, float]
        assert type(found.name) is type(made.name)
    radio = lb_types.Radio(answer=ClassificationAnswer(name="a"))
    assert read(answer={"name": "a"}, **named) == ClassificationAnnotation(value=radio, extra={"uuid": "u"}, **fields)


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ({"name": "n", "point": {"x": float("nan"), "y": 1.0}}, (0, "x")),
        ({"name": "n", "point": {"x": 1.0, "y": None}}, (0, "y")),
        ({"name": "n", "line": [{"x": 1.0, "y": 1.0}]}, (0, "points")),
        ({"name": "n", "polygon": [{"x": 1.0, "y": 1.0}] * 5}, (0, "points")),
        ({"name": "n", "confidence": 7, "point": {"x": 1.0, "y": 1.0}}, (0, "confidence")),
        ({"point": {"x": 1.0, "y": 1.0}}, (0, "__root__")),
        ({"answer": {"name": "a"}}, (0, "__root__")),
        ({"name": "n", "answer": {}}, (0, "__root__")),
        ({"name": "n", "answer": [{"name": "a"}, {"name": "a"}]}, (0, "answer")),
        ({"name": "n", "answer": {"name": "a"}, "customMetrics": 5}, (0, "custom_metrics")),
    ],
    ids=str,
)
def test_what_the_constructor_refuses_is_refused_with_its_place(row: dict[str, Any], place: tuple[object, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        read(**row)
    assert [problem["loc"] for problem in refused.value.errors()] == [place]


def test_a_label_that_was_read_is_not_changed_with_its_rows() -> None:
    points = [{"x": float(at), "y": float(at * at)} for at in range(4)]
    nested = [{"name": "q", "answer": {"name": "a"}}]
    found = read(name="n", polygon=points, classifications=nested)
    points.pop()
    nested.append({"name": "r", "answer": {"name": "a"}})
    assert (len(points), len(found.value.points), len(found.classifications)) == (3, 5, 1)


def test_a_polygon_whose_first_points_are_equal_is_read_and_built() -> None:
    points = [(0.0, 0.0), (0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]
    built = lb_types.Polygon(points=[Point(x=x, y=y) for x, y in points])
    assert read(name="n", polygon=[{"x": x, "y": y} for x, y in points]).value == built
