"""An export, handed to whoever writes it."""

from collections.abc import Callable
from typing import TypeVar

from labelbox.exports.formats.source import Export
from labelbox.exports.reader import Reading, Source

T = TypeVar("T")


def written(source: Source, reading: Reading, work: Callable[[Export], T], *, show_progress: bool) -> T:
    """What the work makes of an export.

    Args:
        source: Which stream.
        reading: One pass over it, not yet begun.
        work: Reads it once.
        show_progress: Whether reading it shows a bar.
    """
    return work(Export(source.listing.task_id, source.header, source.files, reading.rows(), show_progress))
