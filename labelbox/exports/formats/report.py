"""What became of an export that was written in a format that cannot hold all of it."""

from dataclasses import dataclass, field
from typing import NamedTuple


class LeftOut(NamedTuple):
    """Something that is not in the files, or not as it was.

    Attributes:
        data_row_id: Of which data row.
        what: What it is, such as "Line 'lane'" or "data row".
        why: Why.
    """

    data_row_id: str
    what: str
    why: str


@dataclass(slots=True)
class FormatReport:
    """What was written, and what was not.

    Attributes:
        images: How many images.
        annotations: How many objects on them.
        left_out: All that the export holds and the files do not, or not as it was. Nothing else is missing.
    """

    images: int = 0
    annotations: int = 0
    left_out: list[LeftOut] = field(default_factory=list[LeftOut], repr=False)
