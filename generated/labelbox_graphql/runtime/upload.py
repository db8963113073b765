"""A file that travels with an operation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a multipart request.

    Attributes:
        open: Makes a fresh iterator over the bytes; called once per attempt, so that a retry sends all of them.
        filename: The part's file name.
        content_type: Its MIME type; None leaves the header out.
        part: The part's name, "1" by the GraphQL multipart convention.
    """

    open: Callable[[], Iterator[bytes]] = field(repr=False)
    filename: str = "1"
    content_type: str | None = None
    part: str = "1"
