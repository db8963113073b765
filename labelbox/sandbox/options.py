"""What can be set about a server besides its address."""

import os
from dataclasses import dataclass, field

SCRAMBLE = "LABELBOX_SANDBOX_SCRAMBLE"


def _seed() -> int | None:
    given = os.environ.get(SCRAMBLE)
    return int(given) if given else None


@dataclass(frozen=True)
class Options:
    """Sizes and times.

    Attributes:
        url_lifetime: Seconds for which signed addresses are good; by default the seven days that clouds allow at most.
        export_part_size: Characters in one file of a streamed export, at most; a longer row has a file of its own.
        export_cuts_rows: Cut the files of a streamed export to exactly that size, in the middle of rows.
        scramble: A number from which random names are drawn for all types whose names are guesses; nothing that a
            client sends or reads may depend on them. None: the environment variable `LABELBOX_SANDBOX_SCRAMBLE`, and
            without it the names of `schema.graphql`.
        request_size: Bytes of a request's JSON, at most; what is larger is answered with 413.
        file_size: Bytes of a request with a file, at most, likewise; also of a file that is fetched by its URL.
    """

    url_lifetime: float = 7 * 24 * 3600.0
    export_part_size: int = 4 << 20
    export_cuts_rows: bool = False
    scramble: int | None = field(default_factory=_seed)
    request_size: int = 64 << 20
    file_size: int = 1 << 30
