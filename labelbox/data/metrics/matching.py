"""Pairs of truth and prediction, best overlap first."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from ..annotation_types.annotation import ObjectAnnotation
from ..annotation_types.classification.classification import ClassificationAnnotation, Text
from ..annotation_types.geometry.geometry import Geometry
from ..annotation_types.geometry.line import Line
from ..annotation_types.geometry.mask import Mask
from ..annotation_types.geometry.point import Point
from ..annotation_types.ner.text_entity import TextEntity

T = TypeVar("T")
Overlap = Callable[[Any, Any], float]


def best_pairs(
    truth: Sequence[T], guesses: Sequence[T], overlap: Callable[[T, T], float]
) -> list[tuple[int, int, float]]:
    """Each at most once, greedily: positions of truth and guess, and their overlap."""
    candidates = [
        (position, other, overlap(one, guess))
        for position, one in enumerate(truth)
        for other, guess in enumerate(guesses)
    ]
    candidates.sort(key=lambda candidate: candidate[2], reverse=True)
    taken: tuple[set[int], set[int]] = (set(), set())
    chosen: list[tuple[int, int, float]] = []
    for position, other, found in candidates:
        if position not in taken[0] and other not in taken[1]:
            taken[0].add(position)
            taken[1].add(other)
            chosen.append((position, other, found))
    return chosen


def overlap_for(truth: Sequence[Any], guesses: Sequence[Any], buffer: float = 70.0) -> Overlap:
    """How the overlap of annotations of one class is measured.

    Args:
        truth: The annotations of one side.
        guesses: The annotations of the other.
        buffer: By how much points and lines are widened, in pixels.

    Raises:
        ValueError: annotations of kinds that cannot be compared.
    """
    every = [*truth, *guesses]
    if all(isinstance(each, ClassificationAnnotation) for each in every):
        return _same_answer
    values = [each.value if isinstance(each, ObjectAnnotation) else each for each in every]
    if all(isinstance(value, Mask) for value in values):
        return lambda one, other: pixel_overlap(one.value.selection, other.value.selection)
    if all(isinstance(value, TextEntity) for value in values):
        return lambda one, other: _span_overlap(one.value, other.value)
    if all(isinstance(value, Geometry) for value in values):
        areas: dict[int, Any] = {}

        def area(annotation: Any) -> Any:
            if id(annotation) not in areas:
                areas[id(annotation)] = _widened(annotation.value, buffer)
            return areas[id(annotation)]

        return lambda one, other: _area_overlap(area(one), area(other))
    found = ", ".join(sorted({type(value).__name__ for value in values}))
    raise ValueError(f"cannot compare annotations of these kinds: {found}")


def _widened(value: Geometry, buffer: float) -> Any:
    shape = value.shapely
    return shape.buffer(buffer) if isinstance(value, (Point, Line)) else shape


def _area_overlap(one: Any, other: Any) -> float:
    whole = one.union(other).area
    return float(one.intersection(other).area / whole) if whole else 0.0


def pixel_overlap(one: Any, other: Any) -> float:
    """Overlap of two masks of one size.

    Raises:
        ValueError: the sizes differ.
    """
    if one.shape != other.shape:
        raise ValueError(f"Prediction and mask must have same shape. Found: {one.shape}, {other.shape}")
    whole = int((one | other).sum())
    return int((one & other).sum()) / whole if whole else 0.0


def _span_overlap(one: TextEntity, other: TextEntity) -> float:
    if (one.start, one.end) == (other.start, other.end):
        return 1.0
    shared = min(one.end, other.end) - max(one.start, other.start)
    if shared <= 0:
        return 0.0
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def _same_answer(one: ClassificationAnnotation, other: ClassificationAnnotation) -> float:
    # Radio and Checklist are matched by their answers already.
    if isinstance(one.value, Text) and isinstance(other.value, Text):
        return float(one.value.answer == other.value.answer)
    return float(type(one.value) is type(other.value))
