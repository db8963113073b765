# Derived from labelbox/exports/part.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""One stored file's bytes, or a piece of them, resumed by byte range after a drop."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import TYPE_CHECKING

from labelbox._async.exports.plan import Listing
from labelbox.exceptions import DownloadError, NetworkError
from labelbox.exceptions import TimeoutError as LabelboxTimeoutError
from labelbox.exports.errors import ExportChangedError
from labelbox.exports.part import _RANGE, FIRST_PAUSE, LONGEST_PAUSE, RESUMES, _number
from labelbox.exports.plan import Part
from labelbox.transport import async_cancel as cancel
from labelbox.transport.async_iterating import each_of

if TYPE_CHECKING:
    from labelbox._async.orm.session import Files


class Fetch:
    """The bytes of a stored file, each once and in order, whatever happens to the connection. Iterate once.

    A piece of a file is asked for by its place in the part. If the server turns out to count this file in characters,
    or not to tell, the place says nothing about bytes: then the whole file comes.

    Args:
        files: Who fetches it.
        listing: Who knows a fresh URL.
        part: Which file.
        first: The byte to begin with.
        stop: The byte to stop before; None for the end.

    Attributes:
        part: Which file.
        length: How many bytes it has; None where storage does not say so.
        first: The byte that came first. All three are known from the first byte on.
        stop: The byte that it stops before; None for the end.
    """

    def __init__(
        self, files: "Files", listing: Listing, part: Part, *, first: int = 0, stop: int | None = None
    ) -> None:
        self.part = part
        self.length: int | None = None
        self.first, self.stop = first, None if stop == part.size else stop
        self._files, self._listing = files, listing
        self._url, self._tag, self._done = part.url, "", first

    @property
    def in_bytes(self) -> bool:
        """Whether the server certainly counts this file in bytes."""
        return self.length == self.part.size

    @property
    def in_characters(self) -> bool:
        """Whether the server counts this file in characters: its bytes are not as many as announced."""
        return self.length is not None and not self.in_bytes

    async def __aiter__(self) -> AsyncGenerator[bytes, None]:
        """The bytes.

        Raises:
            NetworkError: the connection dropped again and again.
            TimeoutError: likewise, by silence.
            DownloadError: the file is not handed out, not even by a fresh URL.
            ExportChangedError: the file changed while it was read.
        """
        drops, refused_at = 0, -1
        while True:
            before, wanted = self._done, (self.first, self.stop)
            try:
                async with aclosing(self._attempt()) as pieces_:
                    async for piece_ in pieces_:
                        yield piece_
                if wanted == (self.first, self.stop):
                    return
            except (NetworkError, LabelboxTimeoutError):
                drops = 0 if self._done > before else drops + 1
                if drops >= RESUMES:
                    raise
                if drops:
                    await cancel.wait(min(FIRST_PAUSE * 2 ** (drops - 1), LONGEST_PAUSE))
            except DownloadError as problem:
                if problem.status == 416 and self._done > self.first:
                    return  # nothing is left; whether that is right shows in the end
                if refused_at == self._done:
                    raise
                refused_at = self._done
                await self._renew()

    async def _attempt(self) -> AsyncGenerator[bytes, None]:
        done, stop = self._done, self.stop
        if stop is not None and done >= stop:
            return  # the connection broke behind the last byte
        wanted = None if not done and stop is None else (done, None if stop is None else stop - 1)
        async with self._files.stream(self._url, range=wanted) as answer:
            surplus = done - self._begins_at(answer.status, answer.headers)
            if (self.first or stop is not None) and not self.in_bytes:
                self._done, self.first, self.stop = 0, 0, None
                return
            async with each_of(answer) as pieces_:
                async for chunk in pieces_:
                    if surplus:
                        chunk, surplus = chunk[surplus:], max(0, surplus - len(chunk))
                    room = len(chunk) if stop is None else stop - self._done
                    if piece := chunk[:room]:
                        self._done += len(piece)
                        yield piece
                    if room < len(chunk):
                        return

    def _begins_at(self, status: int, headers: Mapping[str, str]) -> int:
        """Which byte of the file the answer begins with; notes what it says about the whole file."""
        packed = headers.get("content-encoding", "identity").lower() != "identity"
        first, length = 0, None if packed else _number(headers.get("content-length"))
        if status == 206:
            said = _RANGE.fullmatch(headers.get("content-range", "").strip())
            first, length = (int(said[1]), _number(said[2])) if said else (self._done, None)
        # The packed file is another representation, so its tag and length may differ from those of the plain one.
        tag = "" if packed else headers.get("etag", "")
        changed = (tag and self._tag and tag != self._tag) or (length is not None and length != (self.length or length))
        if changed or first > self._done:
            raise ExportChangedError(self._listing.task_id, self.part.start)
        self._tag, self.length = tag or self._tag, self.length if length is None else length
        return first

    async def _renew(self) -> None:
        found = await self._listing.part_at(self.part.start)
        if found is None or (found.start, found.end) != (self.part.start, self.part.end):
            raise ExportChangedError(self._listing.task_id, self.part.start)
        self._url = found.url
