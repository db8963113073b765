"""One pass over a range of a stream: the rows that begin in it, wherever it begins and ends."""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace

from labelbox.exports.errors import ExportChangedError, ExportIncompleteError
from labelbox.exports.lines import Beginning, characters
from labelbox.exports.part import Fetch
from labelbox.exports.plan import Header, Part, start_at
from labelbox.exports.reader import Block, Reading, Row, Source

_AT_LINE_START = (b"", b"\n")

UNKNOWN_LINE = -1
"""The number of a row of which nobody counted the rows before it."""

REST = 64 << 10
"""Bytes that are asked for behind a range, to complete its last line; more each time that they are not enough."""


class RangeReading(Reading):
    """The rows whose lines begin in a range. A line that goes on behind the range is whole all the same.

    Only the files of the range are fetched, and of a file that it cuts only its bytes, if the server counts the file in
    bytes; rows that are read from the middle of a file have no number. What was fetched is verified: a whole file by
    whoever reads it to its end, a piece of it by its size. So readers of ranges that cover a stream have verified all
    of it. For `rows`.

    Args:
        source: Which stream.
        start: Where the range begins.
        end: Where it ends; not a part of it.
    """

    def __init__(self, source: Source, start: int, end: int) -> None:
        super().__init__(source, start_at(source.listing, offset=start))
        self._until = end
        self._last: Fetch | None = None
        self._ended_in: Part | None = None
        self._counted: int | None = None
        self._counts_lines = True
        self._rest_was_read = False

    def rows(self) -> Iterator[Row]:
        """The rows, in order; see `Reading.rows`. The number of each is `UNKNOWN_LINE` where it is not known."""
        for row in super().rows():
            yield row if self._counts_lines else (row[0], UNKNOWN_LINE, row[2])

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
            if part.end >= self._until and not self._ends_in_piece:
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
        """Whether what was fetched holds what was announced.

        Raises:
            ExportIncompleteError: rows or bytes are missing or surplus.
        """
        source, tally = self._source, self._tally
        found = self._beginning.line if rows < 0 else rows
        if self._ended_in is not None:
            tally, announced = self._before_file, Header(self._ended_in.start, self._ended_in.first_line)
            found = self._at_border(announced.lines)
        elif self._ends_in_piece or self._last is None or self._last.part.end + 1 < self._until:
            announced = Header(self._until, found)
        elif self._last.part.end + 1 < source.header.size:
            announced = Header(self._last.part.end + 1, self._last.part.last_line + 1)
            found = self._at_border(announced.lines) if self._rest_was_read else found
        else:
            announced = source.header
        found = found if self._counts_lines else announced.lines
        tally.check(source.listing.task_id, announced, self._start.read_from, found)

    def _at_border(self, announced: int) -> int:
        """The rows before a border between files: one that it cuts may be announced before or behind it."""
        counted = announced if self._counted is None else self._counted
        return announced if announced - counted in (0, 1) else counted

    @property
    def _ends_in_piece(self) -> bool:
        """Whether the last file was fetched up to the end of the range, not to its own."""
        return self._last is not None and self._last.stop is not None

    def _fetch(self, part: Part) -> Fetch:
        source = self._source
        # The byte before the range tells whether a line begins with it.
        first = max(0, self._start.offset - 1 - part.start)
        stop = self._until - part.start if self._until <= part.end else None
        self._last = Fetch(source.files, source.listing, part, first=first, stop=stop)
        return self._last

    def _beginning_in(self, fetch: Fetch) -> Beginning:
        if fetch.first and self._counts_lines:
            self._counts_lines = False
            self._start = replace(self._start, read_from=fetch.part.start + fetch.first, inside_row=True)
            self._beginning = Beginning(self._start)
        return self._beginning

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
        source = self._source
        after = self._until if self._last is None or self._ends_in_piece else self._last.part.end + 1
        while after < source.header.size:
            part = source.listing.part_at(after)
            if part is None or part.end < after:
                task_id, header = source.listing.task_id, source.header
                found = self.next_line if self._counts_lines else header.lines
                raise ExportIncompleteError(task_id, (header.lines, header.size), (found, after))
            with closing(self._from(part, after - part.start)) as pieces:
                for data in pieces:
                    end = data.find(b"\n") + 1
                    yield Block(part, data[:end] if end else data, part.start, part.first_line, in_characters=False)
                    if end:
                        return
            after = part.end + 1

    def _from(self, part: Part, first: int) -> Generator[bytes, None, None]:
        """The bytes of a file from one of them on; no more are fetched than are asked for, and a few."""
        source, size = self._source, REST
        while first < part.size:
            stop = min(first + size, part.size)
            fetch = Fetch(source.files, source.listing, part, first=first, stop=stop)
            for data in fetch:
                if fetch.first != first:
                    raise ExportChangedError(source.listing.task_id, part.start)
                yield data
            if fetch.stop is None:
                return
            first, size = stop, size * 2
