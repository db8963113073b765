"""A stream of an export, to be iterated from any position."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Generic

from labelbox.exports.checkpoint import Checkpoint
from labelbox.exports.converters import Converter, OutputT_co, TaskContext
from labelbox.exports.plan import Start, start_at
from labelbox.exports.reader import Reading, Source


class Stream(Generic[OutputT_co]):
    """The outputs of a converter, in the order of the rows. Each iteration reads anew, from the chosen position.

    Args:
        ctx: Which stream.
        reader: Where its bytes come from.
        converter: What is made of them.
        checkpoint: A file that keeps how far the stream was read.

    Raises:
        ValueError: the converter does not hand out row by row, as a checkpoint needs.
    """

    def __init__(
        self,
        ctx: TaskContext,
        reader: Source,
        converter: Converter[OutputT_co],
        *,
        checkpoint: str | os.PathLike[str] | None = None,
    ) -> None:
        if checkpoint is not None and not converter.by_row:
            raise ValueError(f"{type(converter).__name__} does not hand out row by row; it cannot keep a checkpoint")
        self._ctx, self._source, self._converter = ctx, reader, converter
        self._checkpoint = None if checkpoint is None else Path(checkpoint)
        self._find: Callable[[], Start] = partial(start_at, reader.listing)

    def with_offset(self, offset: int) -> "Stream[OutputT_co]":
        """Begin at an offset; within a row, at the next one. Returns the stream itself.

        Args:
            offset: As `current_offset` of an output: in the unit in which the server counts, from 0.

        Raises:
            ValueError: it lies beyond the end.
        """
        if not 0 <= offset < self._source.header.size:
            raise ValueError(f"offset is out of range, max offset is {self._source.header.size - 1}")
        self._find = partial(start_at, self._source.listing, offset=offset)
        return self

    def with_line(self, line: int) -> "Stream[OutputT_co]":
        """Begin at a row. Returns the stream itself.

        >>> task = dataset.export()
        >>> task.wait_till_done()
        >>> [row.current_line for row in task.get_stream().with_line(2)]
        [2, 3]

        Args:
            line: Its number, from 0.

        Raises:
            ValueError: it lies beyond the end.
        """
        if not 0 <= line < self._source.header.lines:
            raise ValueError(f"line is out of range, max line is {self._source.header.lines - 1}")
        self._find = partial(start_at, self._source.listing, line=line)
        return self

    def __iter__(self) -> Iterator[OutputT_co]:
        """Read. Stopping early gives back all connections. A checkpoint that notes a row wins over the position.

        Raises:
            ExportIncompleteError: in the end, where the files hold less or more than was announced.
            ExportChangedError: a file changed while it was read.
            ExportRowError: a row cannot be read.
            LabelboxError: the server or the network failed for good.
        """
        if self._checkpoint is None:
            yield from self._converter.read(self._ctx, Reading(self._source, self._find()))
        else:
            yield from self._go_on(self._checkpoint)

    def _go_on(self, path: Path) -> Iterator[OutputT_co]:
        with Checkpoint(path, self._ctx.task_id, self._ctx.stream_type.value) as checkpoint:
            line = checkpoint.line
            if line is not None and line >= self._source.header.lines:
                return
            start = start_at(self._source.listing, line=line) if line else self._find()
            reading = Reading(self._source, start)
            for output in self._converter.read(self._ctx, reading):
                checkpoint.note(reading.next_line)
                yield output

    def start(self, stream_handler: Callable[[OutputT_co], None] | None = None) -> None:
        """Read all of it.

        >>> task = dataset.export()
        >>> task.wait_till_done()
        >>> lines = []
        >>> task.get_stream().start(lambda row: lines.append(row.json_str))
        >>> len(lines)
        4

        Args:
            stream_handler: Called with each output; None only reads, which is enough for a `FileConverter`.

        Raises:
            LabelboxError: as for iterating.
        """
        for output in self:
            if stream_handler is not None:
                stream_handler(output)
