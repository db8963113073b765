"""How a stream is divided among readers. Pure: sizes and places in, ranges out."""

from collections.abc import Iterable, Sequence

from labelbox.exports.plan import Part

MOST = 100_000
"""Ranges of one stream: each takes a look-up."""

TARGET_BYTES = 64 << 20
"""How large a shard is unless one asks for another size."""


def even_cuts(size: int, target: int) -> list[int]:
    """The offsets inside a stream that divide it into the fewest ranges of one size, none larger than the target.

    Args:
        size: Of the stream.
        target: Of a range.

    Raises:
        ValueError: the target is below 1, or makes more than `MOST` ranges.
    """
    if target < 1:
        raise ValueError(f"target_bytes must be at least 1, got {target}")
    count = -(-size // target)
    if count > MOST:
        raise ValueError(f"target_bytes {target} makes {count} shards; take {-(-size // MOST)} or more")
    return [size * number // count for number in range(1, count)]


def between_files(cuts: Sequence[int], parts: Iterable[Part | None], target: int) -> list[int]:
    """The cuts, moved to where a stored file begins, so that no two readers fetch the same file.

    A file that is larger than the target is cut all the same.

    Args:
        cuts: Offsets, ascending.
        parts: For each of them, the file that holds it; None where that is not known.
        target: How large a range should be.
    """
    moved = (
        part.start if part is not None and part.size <= target else cut for cut, part in zip(cuts, parts, strict=True)
    )
    return sorted({cut for cut in moved if cut > 0})


def ranges(size: int, cuts: Sequence[int]) -> list[range]:
    """The ranges that lie between the cuts; together they cover the stream, each offset once."""
    ends = [0, *cuts, size]
    return [range(start, end) for start, end in zip(ends, ends[1:], strict=False) if start < end]
