"""Into which parts of a data set images go."""

import hashlib
from collections.abc import Mapping
from typing import Final

SPLIT: Final[Mapping[str, float]] = {"train": 0.8, "val": 0.2}
"""Which part of the images goes where, unless one asks for another."""


def check_split(split: Mapping[str, float]) -> None:
    """Refuse what is no split.

    Raises:
        ValueError: train or val is missing, another part is there, or a size cannot be.
    """
    if "train" not in split or "val" not in split or set(split) - {"train", "val", "test"}:
        raise ValueError(f"split names {', '.join(split) or 'nothing'}; it must name train and val, and may name test")
    if min(split.values()) < 0 or sum(split.values()) <= 0:
        raise ValueError("the parts of split must not be negative, and not all 0")


def part_of(data_row_id: str, split: Mapping[str, float]) -> str:
    """The part of a data row, by a hash of its id: it stays there in later exports."""
    place = int.from_bytes(hashlib.sha256(data_row_id.encode()).digest()[:8]) / 2**64 * sum(split.values())
    for name, size in split.items():
        if place < size:
            return name
        place -= size
    return "train"  # floats do not always add up
