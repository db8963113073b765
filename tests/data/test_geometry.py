"""Shapes: drawn, measured, made from others."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from labelbox.types import DocumentRectangle, Line, Mask, MaskData, Point, Polygon, Rectangle, RectangleUnit
from tests.data.making import BOX


def mask(rows: "list[list[int]] | np.ndarray[tuple[int, ...], np.dtype[np.uint8]]", color: int = 1) -> Mask:
    return Mask(mask=MaskData.from_2D_arr(np.asarray(rows)), color=color)


def test_a_box_is_made_from_its_corner_its_height_and_its_width() -> None:
    assert Rectangle.from_xyhw(1, 2, 4, 3) == BOX


def test_bounds_are_left_top_right_bottom() -> None:
    assert BOX.bounds == (1, 2, 4, 6)
    assert Line(points=[Point(x=3, y=9), Point(x=1, y=2)]).bounds == (1, 2, 3, 9)


@pytest.mark.parametrize(
    "shape",
    [
        Point(x=1, y=2),
        Polygon(points=[Point(x=0, y=0), Point(x=4, y=0), Point(x=4, y=4)]),
        BOX,
    ],
)
def test_a_shape_is_made_again_from_its_shapely_object(shape: Point | Polygon | Rectangle) -> None:
    assert type(shape).from_shapely(shape.shapely) == shape  # type: ignore[arg-type]  # each takes its own kind


def test_a_line_is_made_from_a_linestring() -> None:
    line = Line.from_shapely(shapely.LineString([(0, 1), (2, 3)]))
    assert line == Line(points=[Point(x=0, y=1), Point(x=2, y=3)])


def test_another_kind_of_shape_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="Expected Shapely Point. Got LineString"):
        Point.from_shapely(Line(points=[Point(x=0, y=1), Point(x=2, y=3)]).shapely.geoms[0])  # type: ignore[attr-defined]  # a MultiLineString


def test_a_polygon_loses_its_holes_and_a_box_surrounds() -> None:
    ring = shapely.box(0, 0, 9, 9).difference(shapely.box(3, 3, 5, 5))
    assert isinstance(ring, shapely.Polygon)
    assert Polygon.from_shapely(ring).shapely.area == 81
    assert Rectangle.from_shapely(shapely.Point(3, 3).buffer(2)).bounds == (1, 1, 5, 5)


def test_a_canvas_is_painted_in_place() -> None:
    canvas = np.zeros((8, 8), dtype=np.uint8)
    assert BOX.draw(canvas=canvas, color=7) is canvas
    assert int((canvas == 7).sum()) == 4 * 5


def test_what_lies_outside_the_canvas_is_cut_off() -> None:
    canvas = np.zeros((4, 4), dtype=np.uint8)
    Point(x=-3, y=2).draw(canvas=canvas, color=1, thickness=4)
    Line(points=[Point(x=-9, y=0), Point(x=9, y=0)]).draw(canvas=canvas, color=1)
    Polygon(points=[Point(x=2, y=2), Point(x=90, y=2), Point(x=90, y=90)]).draw(canvas=canvas, color=1)
    assert canvas.tolist() == [[1, 1, 1, 1], [1, 0, 0, 0], [1, 1, 1, 1], [1, 0, 0, 1]]


def test_thick_lines_have_round_ends() -> None:
    canvas = Line(points=[Point(x=5, y=5), Point(x=15, y=5)]).draw(height=11, width=21, color=1, thickness=5)
    assert canvas[5, 2:19, 0].all()
    assert not canvas[2, 2, 0]


@pytest.mark.spec("Q-39")
def test_a_mask_of_colour_zero_can_be_drawn() -> None:
    canvas = np.full((2, 2), 9, dtype=np.uint8)
    assert mask([[0, 2], [2, 0]], color=0).draw(canvas=canvas).tolist() == [[0, 9], [9, 0]]


@pytest.mark.spec("Q-40")
def test_an_outline_through_pixel_centres_loses_small_parts_and_the_exact_one_does_not() -> None:
    small = mask([[0, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 0]])
    assert small.shapely.is_empty
    assert small.exact_outline.area == 2
    block = mask(np.ones((3, 3), dtype=np.uint8))
    assert (block.shapely.area, block.exact_outline.area) == (4, 9)


@pytest.mark.spec("Q-27")
def test_pictures_are_made_of_any_whole_numbers_up_to_255() -> None:
    assert MaskData.from_2D_arr(np.array([[0, 255]], dtype=np.int64)).value.tolist() == [[[0] * 3, [255] * 3]]
    with pytest.raises(ValueError, match="between 0 and 255"):
        MaskData.from_2D_arr(np.array([[0, 300]]))


@given(arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12)), elements=st.integers(0, 1)))
def test_the_exact_outline_covers_exactly_the_pixels(pixels: "np.ndarray[tuple[int, int], np.dtype[np.uint8]]") -> None:
    outline = mask(pixels).exact_outline
    assert outline.is_valid
    assert outline.area == pixels.sum()


@given(arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12)), elements=st.integers(0, 1)))
def test_the_outline_of_a_mask_lies_on_its_pixels(pixels: "np.ndarray[tuple[int, int], np.dtype[np.uint8]]") -> None:
    outline = mask(pixels).shapely
    assert outline.is_valid
    for part in shapely.get_coordinates(outline):
        x, y = part.tolist()
        if x.is_integer() and y.is_integer():
            assert pixels[int(y), int(x)] == 1


def test_a_mask_is_made_from_an_area_with_a_hole() -> None:
    ring = shapely.box(1, 1, 8, 8).difference(shapely.box(3, 3, 6, 6))
    painted = Mask.from_shapely(ring, height=10, width=10)
    assert int(painted.selection.sum()) == 64 - 4
    # The outline of the hole cuts the corners of its rim.
    assert painted.shapely.area == 49 - 7


def test_boxes_on_pages_are_boxes() -> None:
    page = DocumentRectangle(start=BOX.start, end=BOX.end, page=1, unit=RectangleUnit.POINTS)
    assert page.shapely.equals(BOX.shapely)
