"""Run lengths of masks: how many pixels are out, in, out, … counted down the columns."""

from typing import TYPE_CHECKING

from ...extras import data_extra

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def encode_runs(selected: "NDArray[np.bool_]") -> dict[str, list[int]]:
    """A mask as `{"counts": …, "size": [height, width]}`."""
    with data_extra():
        import numpy as np
    pixels = np.concatenate([[False], selected.ravel(order="F"), [False]])
    changes = np.flatnonzero(pixels[1:] != pixels[:-1])
    counts = np.diff(np.concatenate([[0], changes, [selected.size]])).tolist()
    if counts and counts[-1] == 0:
        counts.pop()
    return {"counts": counts, "size": list(selected.shape)}


def decode_runs(counts: "list[int] | str | bytes", size: "list[int] | tuple[int, int]") -> "NDArray[np.uint8]":
    """A mask of zeros and ones, height x width, from run lengths, also in COCO's compressed text.

    Raises:
        ValueError: the runs do not fill the picture.
    """
    with data_extra():
        import numpy as np
    runs = counts if isinstance(counts, list) else _decompress(counts)
    height, width = size
    values = np.arange(len(runs), dtype=np.uint8) % 2
    pixels = np.repeat(values, runs)
    if pixels.size > height * width:
        raise ValueError(f"run lengths of {pixels.size} pixels for a picture of {height} x {width}")
    # Some writers leave out the last run of zeros.
    full = np.concatenate([pixels, np.zeros(height * width - pixels.size, dtype=np.uint8)])
    return np.ascontiguousarray(full.reshape((width, height)).T)


def _decompress(text: str | bytes) -> list[int]:
    """Numbers in base 32, lowest digits first, from the third on as differences to the last but one."""
    runs: list[int] = []
    digits = text.encode() if isinstance(text, str) else text
    at = 0
    while at < len(digits):
        number, shift, more = 0, 0, True
        while more:
            digit = digits[at] - 48
            number |= (digit & 31) << shift
            more = bool(digit & 32)
            at, shift = at + 1, shift + 5
            if not more and digit & 16:
                number |= -1 << shift
        runs.append(number + (runs[-2] if len(runs) > 2 else 0))
    return runs
