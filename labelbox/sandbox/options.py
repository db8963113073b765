"""What can be set about a server besides its address."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """Sizes and times.

    Attributes:
        url_lifetime: Seconds for which signed addresses are good; by default the seven days that clouds allow at most.
        export_part_size: Characters in one file of a streamed export, at most; a longer row has a file of its own.
        export_cuts_rows: Cut the files of a streamed export to exactly that size, in the middle of rows.
    """

    url_lifetime: float = 7 * 24 * 3600.0
    export_part_size: int = 4 << 20
    export_cuts_rows: bool = False
