"""Counts of right and wrong: true positives, false positives, true negatives (always 0), false negatives."""

from collections.abc import Iterable, Sequence
from typing import Any

from ...annotation_types.classification.classification import ClassificationAnnotation, Text
from ..group import get_feature_pairs
from ..iou.calculation import subclasses
from ..matching import best_pairs, overlap_for

Counts = list[int]


def confusion_matrix(
    ground_truths: Iterable[Any], predictions: Iterable[Any], include_subclasses: bool, iou: float
) -> Counts | None:
    """The counts over all classes; None if there is nothing on either side.

    Args:
        ground_truths: Annotations that are true.
        predictions: Annotations that were predicted.
        include_subclasses: Whether classifications must agree, too.
        iou: A pair counts as right if its overlap is above this.

    Raises:
        ValueError: free text, or annotations of kinds that cannot be compared.
    """
    matrices = [
        feature_confusion_matrix(truth, guesses, include_subclasses, iou)
        for truth, guesses in get_feature_pairs(ground_truths, predictions).values()
    ]
    known = [matrix for matrix in matrices if matrix is not None]
    return [sum(counts) for counts in zip(*known, strict=True)] if known else None


def feature_confusion_matrix(
    ground_truths: Sequence[Any], predictions: Sequence[Any], include_subclasses: bool, iou: float
) -> Counts | None:
    """The counts of one class; None if neither side has it."""
    for annotation in (*ground_truths, *predictions):
        if isinstance(annotation, ClassificationAnnotation) and isinstance(annotation.value, Text):
            raise ValueError(f"Unsupported subclass. {annotation}. Only Radio and Checklist are supported")
    if not ground_truths and not predictions:
        return None
    if not ground_truths or not predictions:
        return [0, len(predictions), 0, len(ground_truths)]
    overlap = overlap_for(ground_truths, predictions)

    def agreement(truth: Any, guess: Any) -> float:
        found = overlap(truth, guess)
        return found if not include_subclasses or _agree_below(truth, guess, iou) else 0.0

    pairs = [pair for pair in best_pairs(ground_truths, predictions, agreement) if pair[2] > iou]
    return [len(pairs), len(predictions) - len(pairs), 0, len(ground_truths) - len(pairs)]


def _agree_below(truth: Any, guess: Any, iou: float) -> bool:
    below = confusion_matrix(subclasses(truth), subclasses(guess), True, iou)
    return below is None or not (below[1] or below[3])
