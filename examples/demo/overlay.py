"""The exported ground truth, drawn over the photograph."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from examples.demo.annotations import BOX, MASK
from examples.demo.pictures import Picture

TINT = np.array([255, 80, 0])


def draw(picture: Picture, label: dict[str, Any], fetch: Callable[[str], bytes], path: Path) -> None:
    """Write a PNG with tinted masks and boxes."""
    pixels = np.asarray(Image.fromarray(picture.pixels).convert("RGB")).astype(float)
    objects = label["annotations"]["objects"]
    for found in (o for o in objects if o["name"] == MASK):
        mask = np.asarray(Image.open(io.BytesIO(fetch(found["mask"]["url"]))).convert("L")) > 0
        pixels[mask] = 0.6 * pixels[mask] + 0.4 * TINT
    image = Image.fromarray(pixels.astype(np.uint8))
    pen = ImageDraw.Draw(image)
    for found in (o for o in objects if o["name"] == BOX):
        box = found["bounding_box"]
        corner = (box["left"], box["top"], box["left"] + box["width"], box["top"] + box["height"])
        pen.rectangle(corner, outline=(0, 220, 255), width=2)
    image.save(path)
