"""What came back against what was sent: counts, and how well the shapes overlap."""

import base64
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from examples.demo.annotations import BOX, LIGHT, MASK

Box = tuple[float, float, float, float]
Mask = npt.NDArray[np.bool_]


@dataclass(slots=True)
class Comparison:
    """Figures over all pictures.

    Attributes:
        sent: How many boxes and masks went out.
        exported: How many came back.
        overlaps: The intersection over union of each shape that came back with the one that was sent.
        differences: What is not as it should be, in words.
    """

    sent: int = 0
    exported: int = 0
    overlaps: list[float] = field(default_factory=list[float])
    differences: list[str] = field(default_factory=list[str])

    @property
    def mean_overlap(self) -> float:
        """0 where nothing overlaps, 1 where all shapes are the same."""
        return float(np.mean(self.overlaps)) if self.overlaps else 0.0


def compare(
    name: str, sent: list[dict[str, Any]], label: dict[str, Any], fetch: Callable[[str], bytes], into: Comparison
) -> None:
    """Add one picture's figures.

    Args:
        name: The picture.
        sent: The imported rows.
        label: The exported label.
        fetch: Reads the bytes of a mask's address.
        into: Where the figures go.
    """
    objects = label["annotations"]["objects"]
    boxes = [_box(o["bounding_box"]) for o in objects if o["name"] == BOX]
    masks = [_mask(fetch(o["mask"]["url"])) for o in objects if o["name"] == MASK]
    sent_boxes = [_box(row["bbox"]) for row in sent if row["name"] == BOX]
    sent_masks = [_mask(base64.b64decode(row["mask"]["png"])) for row in sent if row["name"] == MASK]
    overlaps = [
        *(_box_overlap(one, other) for one, other in zip(sent_boxes, boxes, strict=False)),
        *(_mask_overlap(one, other) for one, other in zip(sent_masks, masks, strict=False)),
    ]
    expected = sum(row["name"] != LIGHT for row in sent)
    into.sent += expected
    into.exported += len(objects)
    if len(objects) != expected:
        into.differences.append(f"{name}: {expected} objects sent, {len(objects)} exported")
    into.overlaps += overlaps
    into.differences += [
        f"{name}: object {number} overlaps by {overlap:.4f} only"
        for number, overlap in enumerate(overlaps)
        if overlap < 1
    ]
    answers = [c["radio_answer"]["name"] for c in label["annotations"]["classifications"]]
    wanted = [row["answer"]["name"] for row in sent if row["name"] == LIGHT]
    if answers != wanted:
        into.differences.append(f"{name}: answered {wanted}, exported {answers}")


def _box(box: dict[str, Any]) -> Box:
    return box["top"], box["left"], box["top"] + box["height"], box["left"] + box["width"]


def _mask(png: bytes) -> Mask:
    return np.asarray(Image.open(io.BytesIO(png)).convert("L")) > 0


def _mask_overlap(one: Mask, other: Mask) -> float:
    if one.shape != other.shape:
        return 0.0
    return float((one & other).sum() / max((one | other).sum(), 1))


def _box_overlap(one: Box, other: Box) -> float:
    height = min(one[2], other[2]) - max(one[0], other[0])
    width = min(one[3], other[3]) - max(one[1], other[1])
    common = max(height, 0) * max(width, 0)
    areas = sum((b[2] - b[0]) * (b[3] - b[1]) for b in (one, other))
    return float(common / (areas - common)) if areas > common else 0.0
