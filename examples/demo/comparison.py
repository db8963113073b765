"""What came back against what was sent: counts, and how well the shapes overlap."""

import base64
import io
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from examples.demo.annotations import BOX, LIGHT, MASK


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
    overlaps: list[float] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    @property
    def mean_overlap(self) -> float:
        """0 where nothing overlaps, 1 where all shapes are the same."""
        return float(np.mean(self.overlaps)) if self.overlaps else 0.0


def compare(name: str, sent: list[dict], label: dict, fetch: "object", into: Comparison) -> None:
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
    pairs = [
        *zip([_box(row["bbox"]) for row in sent if row["name"] == BOX], boxes, strict=False),
        *zip([_mask(base64.b64decode(r["mask"]["png"])) for r in sent if r["name"] == MASK], masks, strict=False),
    ]
    expected = sum(row["name"] != LIGHT for row in sent)
    into.sent += expected
    into.exported += len(objects)
    if len(objects) != expected:
        into.differences.append(f"{name}: {expected} objects sent, {len(objects)} exported")
    for number, (one, other) in enumerate(pairs):
        into.overlaps.append(_overlap(one, other))
        if into.overlaps[-1] < 1:
            into.differences.append(f"{name}: object {number} overlaps by {into.overlaps[-1]:.4f} only")
    answers = [c["radio_answer"]["name"] for c in label["annotations"]["classifications"]]
    wanted = [row["answer"]["name"] for row in sent if row["name"] == LIGHT]
    if answers != wanted:
        into.differences.append(f"{name}: answered {wanted}, exported {answers}")


def _box(box: dict) -> tuple[float, float, float, float]:
    return box["top"], box["left"], box["top"] + box["height"], box["left"] + box["width"]


def _mask(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("L")) > 0


def _overlap(one: "object", other: "object") -> float:
    if isinstance(one, np.ndarray):
        if one.shape != other.shape:
            return 0.0
        return float((one & other).sum() / max((one | other).sum(), 1))
    height = min(one[2], other[2]) - max(one[0], other[0])
    width = min(one[3], other[3]) - max(one[1], other[1])
    common = max(height, 0) * max(width, 0)
    areas = sum((b[2] - b[0]) * (b[3] - b[1]) for b in (one, other))
    return float(common / (areas - common)) if areas > common else 0.0
