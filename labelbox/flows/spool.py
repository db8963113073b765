"""Bytes that come once and are sent any number of times."""

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO, Final

IN_MEMORY: Final = 8 << 20
"""Bytes that are kept in memory; more than that go to a file in the folder of temporary files (`TMPDIR`)."""

CHUNK: Final = 1 << 18


class Spool:
    """What was written; read by one reader at a time, from anywhere.

    Attributes:
        size: How many bytes there are.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.size = file.tell()

    def chunks(self) -> Iterator[bytes]:
        """All of it, from the beginning."""
        return self.part(0, self.size)

    def part(self, start: int, end: int) -> Iterator[bytes]:
        """The bytes from one offset up to another, in chunks."""
        while start < end:
            self._file.seek(start)
            chunk = self._file.read(min(CHUNK, end - start))
            start += len(chunk)
            yield chunk

    def lines(self) -> Iterator[bytes]:
        """The lines, with their newlines."""
        self._file.seek(0)
        return iter(self._file)


def nameless() -> IO[bytes]:
    """A file to be written and then read as a `Spool`. It has no name, so nothing is left of it, whatever happens.

    Write it piece by piece: its `writelines` would hold all of them in memory first.
    """
    return SpooledTemporaryFile(IN_MEMORY)
