"""Overlap as a number, 0 to 1."""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from ...annotation_types.classification.classification import ClassificationAnnotation
from ...annotation_types.geometry.mask import Mask
from ..group import answers_of, get_feature_pairs
from ..matching import best_pairs, overlap_for, pixel_overlap


def miou(ground_truths: Iterable[Any], predictions: Iterable[Any], include_subclasses: bool) -> float | None:
    """The mean overlap over all classes; None if there is nothing on either side.

    Args:
        ground_truths: Annotations that are true.
        predictions: Annotations that were predicted.
        include_subclasses: Whether the classifications of objects and answers count for half.
    """
    return _mean(
        feature_miou(truth, guesses, include_subclasses)
        for truth, guesses in get_feature_pairs(ground_truths, predictions).values()
    )


def feature_miou(ground_truths: Sequence[Any], predictions: Sequence[Any], include_subclasses: bool) -> float | None:
    """The overlap of one class: 0 if only one side has it, None if neither.

    Raises:
        ValueError: annotations of kinds that cannot be compared.
    """
    if not ground_truths and not predictions:
        return None
    if not ground_truths or not predictions:
        return 0.0
    if all(isinstance(each.value, Mask) for each in (*ground_truths, *predictions)):
        return mask_miou(ground_truths, predictions, include_subclasses)
    return _pairwise(ground_truths, predictions, include_subclasses)


def vector_miou(
    ground_truths: Sequence[Any], predictions: Sequence[Any], include_subclasses: bool, buffer: float = 70.0
) -> float | None:
    """The mean overlap of shapes, paired best first; each that is left over counts 0.

    Args:
        ground_truths: Objects that are true.
        predictions: Objects that were predicted.
        include_subclasses: Whether the classifications of objects count for half.
        buffer: By how much points and lines are widened, in pixels.
    """
    return _pairwise(ground_truths, predictions, include_subclasses, buffer)


def mask_miou(ground_truths: Sequence[Any], predictions: Sequence[Any], include_subclasses: bool) -> float | None:
    """The overlap of all masks of a class taken together; with subclasses, mask by mask.

    Raises:
        ValueError: pictures of different sizes.
    """
    if include_subclasses:
        return _pairwise(ground_truths, predictions, include_subclasses)
    return pixel_overlap(merged(ground_truths), merged(predictions))


def merged(annotations: Sequence[Any]) -> Any:
    """The pixels of any of the masks."""
    selections = [annotation.value.selection for annotation in annotations]
    for selection in selections:
        pixel_overlap(selections[0], selection)
    return reduce(lambda one, other: one | other, selections)


def classification_miou(
    ground_truths: Sequence[ClassificationAnnotation],
    predictions: Sequence[ClassificationAnnotation],
    include_subclasses: bool,
) -> float | None:
    """1 for each answer that agrees, 0 for the others."""
    return _pairwise(ground_truths, predictions, include_subclasses)


def ner_miou(ground_truths: Sequence[Any], predictions: Sequence[Any], include_subclasses: bool) -> float | None:
    """The mean overlap of spans of text, paired best first; each that is left over counts 0."""
    return _pairwise(ground_truths, predictions, include_subclasses)


def _pairwise(
    truth: Sequence[Any], guesses: Sequence[Any], include_subclasses: bool, buffer: float = 70.0
) -> float | None:
    if not truth or not guesses:
        return 0.0 if truth or guesses else None
    pairs = best_pairs(truth, guesses, overlap_for(truth, guesses, buffer))
    found = [
        _with_subclasses(overlap, truth[one], guesses[other]) if include_subclasses else overlap
        for one, other, overlap in pairs
    ]
    left_over = len(truth) + len(guesses) - 2 * len(pairs)
    return sum(found) / (len(found) + left_over)


def _with_subclasses(overlap: float, truth: Any, guess: Any) -> float:
    below = miou(subclasses(truth), subclasses(guess), True)
    return overlap if below is None else (overlap + below) / 2


def subclasses(annotation: Any) -> list[ClassificationAnnotation]:
    """What is said about an object, or below the answers of a classification."""
    if isinstance(annotation, ClassificationAnnotation):
        return [nested for answer in answers_of(annotation) for nested in answer.classifications]
    return list(annotation.classifications)


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
