"""One pass over a range of a stream: the rows that begin in it, wherever it begins and ends."""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace

from labelbox.exports.errors import ExportIncompleteError
from labelbox.exports.lines import characters
from labelbox.exports.part import Fetch
from labelbox.exports.plan import Header, Part, start_at
from labelbox.exports.reader import Block, Reading, Source

_AT_LINE_START = (b"", b"\n")


class RangeReading(Reading):
    """The rows whose lines begin in a range. A line that goes on behind the range is whole all the same.

    Only the files of the range are fetched. Each file is verified by whoever reads it to its end, so readers of ranges
    that cover a stream have verified all of it. For `rows`.

    Args:
        source: Which stream.
        start: Where the range begins.
        end: Where it ends; not a part of it.
    """

    def __init__(self, source: Source, start: int, end: int) -> None:
        super().__init__(source, start_at(source.listing, offset=start))
        self._until = end
        self._fetched: Part | None = None
        self._ended_in: Part | None = None
        self._counted: int | None = None
        self._rest_was_read = False

    def blocks(self) -> Iterator[Block]:
        """The bytes of the lines that begin in the range.

        Raises:
            ExportIncompleteError: the rest of the last line is missing.
            LabelboxError: what the downloads came to; the bytes before it were handed out.
        """
        file, at, last_byte, first_line = -1, 0, b"", None
        for block in super().blocks():
            part = block.part
            if file != part.start:
                file, at = part.start, block.offset
                # Nothing was counted row by row in files of which nothing was wanted.
                self._counted = None if first_line is None else self.next_line or first_line
                first_line = block.line if first_line is None else first_line
            if part.end >= self._until:
                wanted, at = self._wanted(block, at, inside_line=last_byte not in _AT_LINE_START)
                if wanted is not None:
                    self._ended_in = part
                    if wanted:
                        yield replace(block, data=wanted)
                    return
            last_byte = block.data[-1:]
            yield block
        if last_byte not in _AT_LINE_START:
            self._counted, self._rest_was_read = self.next_line or first_line, True
            yield from self._rest_of_line()

    def check(self, rows: int) -> None:
        """Whether the files that were read to their end hold what was announced.

        Raises:
            ExportIncompleteError: rows or bytes are missing or surplus.
        """
        source, tally = self._source, self._tally
        found = self._beginning.line if rows < 0 else rows
        if self._ended_in is not None:
            tally, announced = self._before_file, Header(self._ended_in.start, self._ended_in.first_line)
            found = self._at_border(announced.lines)
        elif self._fetched is None or self._fetched.end + 1 < self._until:
            announced = Header(self._until, found)
        elif self._fetched.end + 1 < source.header.size:
            announced = Header(self._fetched.end + 1, self._fetched.last_line + 1)
            found = self._at_border(announced.lines) if self._rest_was_read else found
        else:
            announced = source.header
        tally.check(source.listing.task_id, announced, self._start.read_from, found)

    def _at_border(self, announced: int) -> int:
        """The rows before a border between files: one that it cuts may be announced before or behind it."""
        counted = announced if self._counted is None else self._counted
        return announced if announced - counted in (0, 1) else counted

    def _fetches(self) -> Generator[Fetch, None, None]:
        for fetch in super()._fetches():
            self._fetched = fetch.part
            yield fetch

    def _wanted(self, block: Block, at: int, *, inside_line: bool) -> tuple[bytes | None, int]:
        """What of a block lies in lines that begin before the end, None for all; and where what follows it begins."""
        size = characters if block.in_characters else len
        data, position = block.data, 0
        while inside_line or at < self._until:
            end = data.find(b"\n", position) + 1
            if not end:
                return None, at + size(data[position:])
            at += size(data[position:end])
            position, inside_line = end, False
        return data[:position], at

    def _rest_of_line(self) -> Iterator[Block]:
        source, after = self._source, self._until if self._fetched is None else self._fetched.end + 1
        while after < source.header.size:
            part = source.listing.part_at(after)
            if part is None or part.end < after:
                task_id, header = source.listing.task_id, source.header
                raise ExportIncompleteError(task_id, (header.lines, header.size), (self.next_line, after))
            with closing(_bytes_of(Fetch(source.files, source.listing, part))) as pieces:
                for data in pieces:
                    end = data.find(b"\n") + 1
                    yield Block(part, data[:end] if end else data, part.start, part.first_line, in_characters=False)
                    if end:
                        return
            after = part.end + 1


def _bytes_of(fetch: Fetch) -> Generator[bytes, None, None]:
    yield from fetch
