"""Photographs that ship inside scikit-image, so nothing is downloaded."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image
from skimage import data

Pixels = npt.NDArray[np.uint8]

NAMES = ("coins", "coffee", "astronaut", "chelsea")


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph on disk, and its pixels: height × width × 3, or height × width where it is grey."""

    name: str
    path: Path
    pixels: Pixels


def save_all(directory: Path) -> Iterator[Picture]:
    """Write each photograph as a PNG below `directory`."""
    directory.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        pixels: Pixels = getattr(data, name)()
        path = directory / f"{name}.png"
        Image.fromarray(pixels).save(path)
        yield Picture(name, path, pixels)
