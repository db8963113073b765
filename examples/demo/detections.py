"""A detector that needs no trained model: what is brighter than its surroundings, piece by piece."""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from skimage import color, filters, measure, morphology, segmentation

from examples.demo.pictures import Picture

LARGEST = 24
LEAST_SHARE = 0.001
"""Pieces below this share of the picture are noise."""


@dataclass(frozen=True, slots=True)
class Detection:
    """A piece of a picture: its mask of the picture's size, and the box around it in pixels."""

    mask: npt.NDArray[np.bool_]
    top: int
    left: int
    height: int
    width: int


def detect(picture: Picture) -> list[Detection]:
    """The largest bright pieces, largest first."""
    science: Any = _Untyped
    grey = picture.pixels / 255 if picture.pixels.ndim == 2 else science.color.rgb2gray(picture.pixels)
    smooth = science.filters.gaussian(grey, sigma=1)
    bright = science.morphology.closing(smooth > science.filters.threshold_otsu(smooth), science.morphology.disk(3))
    pieces: npt.NDArray[np.int64] = science.measure.label(science.segmentation.clear_border(bright))
    found: list[Region] = science.measure.regionprops(pieces)
    regions = sorted((r for r in found if r.area >= LEAST_SHARE * grey.size), key=lambda region: -region.area)
    return [_detection(pieces, region) for region in regions[:LARGEST]]


class Region(Protocol):
    """What scikit-image says of a connected piece."""

    area: float
    label: int
    bbox: tuple[int, int, int, int]


class _Untyped:
    """scikit-image says little of its types; here is where they end."""

    color = color
    filters = filters
    measure = measure
    morphology = morphology
    segmentation = segmentation


def _detection(pieces: npt.NDArray[np.int64], region: Region) -> Detection:
    top, left, bottom, right = region.bbox
    return Detection(pieces == region.label, top, left, bottom - top, right - left)


def is_bright(picture: Picture) -> bool:
    """Whether the picture is bright on the whole."""
    return bool(picture.pixels.mean() > 127)
