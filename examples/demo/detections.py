"""A detector that needs no trained model: what is brighter than its surroundings, piece by piece."""

from dataclasses import dataclass

import numpy as np
from skimage.color import rgb2gray
from skimage.filters import gaussian, threshold_otsu
from skimage.measure import label, regionprops
from skimage.morphology import closing, disk
from skimage.segmentation import clear_border

from examples.demo.pictures import Picture

LARGEST = 12
LEAST_SHARE = 0.001
"""Pieces below this share of the picture are noise."""


@dataclass(frozen=True, slots=True)
class Detection:
    """A piece of a picture: its mask of the picture's size, and the box around it in pixels."""

    mask: np.ndarray
    top: int
    left: int
    height: int
    width: int


def detect(picture: Picture) -> list[Detection]:
    """The largest bright pieces, largest first."""
    grey = picture.pixels / 255 if picture.pixels.ndim == 2 else rgb2gray(picture.pixels)
    smooth = gaussian(grey, sigma=1)
    pieces = label(clear_border(closing(smooth > threshold_otsu(smooth), disk(3))))
    regions = [r for r in regionprops(pieces) if r.area >= LEAST_SHARE * grey.size]
    regions.sort(key=lambda region: -region.area)
    return [_detection(pieces, region) for region in regions[:LARGEST]]


def _detection(pieces: np.ndarray, region: "object") -> Detection:
    top, left, bottom, right = region.bbox
    return Detection(pieces == region.label, top, left, bottom - top, right - left)


def is_bright(picture: Picture) -> bool:
    """Whether the picture is bright on the whole."""
    return bool(picture.pixels.mean() > 127)
