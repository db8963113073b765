# Derived from labelbox/exports/reader.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The blocks and the rows of a stream: listed, fetched ahead, split, counted and verified."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from labelbox._async.exports.lookups import Lookups
from labelbox._async.exports.part import Fetch
from labelbox._async.exports.plan import Listing
from labelbox.exports.async_prefetch import AT_ONCE, WINDOW, Ahead
from labelbox.exports.lines import BLANKS, Beginning, Splitter, characters
from labelbox.exports.plan import Header, Part, Start
from labelbox.exports.reader import Block, Row, _blanks_before
from labelbox.exports.tally import Tally
from labelbox.transport.async_iterating import each_of

if TYPE_CHECKING:
    from labelbox._async.orm.session import Files


@dataclass(frozen=True, slots=True)
class Source:
    """A stream of a task.

    Attributes:
        files: Whoever fetches files.
        listing: Finds them.
        header: What the server announced.
        at_once: "Files" fetched side by side.
        window: Bytes held of each until its turn comes.
    """

    files: "Files"
    listing: Listing
    header: Header
    at_once: int = AT_ONCE
    window: int = WINDOW


class Reading:
    """One pass over a stream, from a row to the end. Use `rows` or `blocks`, once.

    Stopping early closes the generator, and with it all connections and threads.

    Attributes:
        next_line: The number of the row after the last one that `rows` handed out.
    """

    def __init__(self, source: Source, start: Start | None = None) -> None:
        self._source = source
        self._start = start or Start()
        self._beginning = Beginning(self._start)
        self._tally = Tally()
        self._until = source.header.size
        self._before_file = self._tally
        self.next_line = 0

    async def rows(self) -> AsyncGenerator[Row, None]:
        """The rows, in order; the first while its file is still coming.

        Raises:
            ExportIncompleteError: at the end, where rows or bytes are missing or surplus.
            LabelboxError: what the downloads came to; the rows before it were handed out.
        """
        splitter, part, offset, number, in_characters = Splitter(), None, 0, -1, False
        async with aclosing(self.blocks()) as pieces_:
            async for block in pieces_:
                if part is not block.part:
                    part, in_characters = block.part, block.in_characters
                    number = block.line if number < 0 else number
                    if not splitter.inside_line:
                        offset = block.offset
                for line in splitter.feed(block.data):
                    if row := line.strip(BLANKS):
                        at = offset if row is line else offset + _blanks_before(line)
                        self.next_line = number + 1
                        yield at, number, row
                        number += 1
                    offset += 1 + (characters(line) if in_characters else len(line))
        for line in splitter.finish():
            if row := line.strip(BLANKS):
                self.next_line = number + 1
                yield offset + _blanks_before(line), number, row
                number += 1
        self.check(number)

    async def blocks(self) -> AsyncGenerator[Block, None]:
        """The bytes, from the first wanted row on. What came is for `check` to judge, once they are read.

        Raises:
            LabelboxError: what the downloads came to; the bytes before it were handed out.
        """
        source, tally = self._source, self._tally
        last = b""
        async with Ahead(self._fetches(), at_once=source.at_once, window=source.window) as ahead:
            async with each_of(ahead) as pieces_:
                async for fetch, pieces in pieces_:
                    tally.cuts += last not in (b"", b"\n")
                    self._before_file = replace(tally)
                    offset, line = fetch.part.start, fetch.part.first_line
                    async with each_of(pieces) as pieces_1:
                        async for data in pieces_1:
                            tally.bytes += len(data)
                            tally.characters += len(data) if fetch.in_bytes else characters(data)
                            last = data[-1:]
                            if not (beginning := self._beginning_in(fetch)).reached:
                                data = beginning.feed(data, in_characters=fetch.in_characters)
                                offset, line = beginning.offset, beginning.line
                            if data:
                                yield Block(fetch.part, data, offset, line, fetch.in_characters)
        self._beginning.finish()

    def check(self, rows: int) -> None:
        """After the last block, or row: whether it was all there.

        Args:
            rows: The number that the next row would have; negative if no block came.

        Raises:
            ExportIncompleteError: rows or bytes are missing or surplus.
        """
        source = self._source
        end = self._beginning.line if rows < 0 else rows
        self._tally.check(source.listing.task_id, source.header, self._start.read_from, end)

    async def _fetches(self) -> AsyncGenerator[Fetch, None]:
        source = self._source
        lookups = Lookups(source.listing, self._start.read_from, self._until)
        try:
            async with each_of(lookups) as pieces_:
                async for part in pieces_:
                    yield self._fetch(part)
        finally:
            await lookups.close()

    def _fetch(self, part: Part) -> Fetch:
        return Fetch(self._source.files, self._source.listing, part)

    def _beginning_in(self, fetch: Fetch) -> Beginning:
        """What is dropped of a file whose first bytes have come."""
        return self._beginning
