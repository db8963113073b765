# Derived from labelbox/exports/stream.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""A stream of an export, to be iterated from any position."""

import os
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from functools import partial
from pathlib import Path
from typing import Generic

from labelbox._async.exports.converters import Converter, TaskContext
from labelbox._async.exports.plan import start_at
from labelbox._async.exports.reader import Reading, Source
from labelbox.exports.checkpoint import Checkpoint
from labelbox.exports.converters import OutputT_co
from labelbox.exports.plan import Start
from labelbox.transport.async_iterating import each_of


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
        self._find: Callable[[], Awaitable[Start]] = partial(start_at, reader.listing)

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

        Args:
            line: Its number, from 0.

        Raises:
            ValueError: it lies beyond the end.
        """
        if not 0 <= line < self._source.header.lines:
            raise ValueError(f"line is out of range, max line is {self._source.header.lines - 1}")
        self._find = partial(start_at, self._source.listing, line=line)
        return self

    async def __aiter__(self) -> AsyncGenerator[OutputT_co, None]:
        """Read. Stopping early gives back all connections. A checkpoint that notes a row wins over the position.

        Raises:
            ExportIncompleteError: in the end, where the files hold less or more than was announced.
            ExportChangedError: a file changed while it was read.
            ExportRowError: a row cannot be read.
            LabelboxError: the server or the network failed for good.
        """
        if self._checkpoint is None:
            async with aclosing(self._converter.read(self._ctx, Reading(self._source, await self._find()))) as pieces_:
                async for piece_ in pieces_:
                    yield piece_
        else:
            async with aclosing(self._go_on(self._checkpoint)) as pieces_:
                async for piece_ in pieces_:
                    yield piece_

    async def _go_on(self, path: Path) -> AsyncGenerator[OutputT_co, None]:
        with Checkpoint(path, self._ctx.task_id, self._ctx.stream_type.value) as checkpoint:
            line = checkpoint.line
            if line is not None and line >= self._source.header.lines:
                return
            start = await start_at(self._source.listing, line=line) if line else await self._find()
            reading = Reading(self._source, start)
            async with aclosing(self._converter.read(self._ctx, reading)) as pieces_:
                async for output in pieces_:
                    checkpoint.note(reading.next_line)
                    yield output

    async def start(self, stream_handler: Callable[[OutputT_co], None] | None = None) -> None:
        """Read all of it.

        Args:
            stream_handler: Called with each output; None only reads, which is enough for a `FileConverter`.

        Raises:
            LabelboxError: as for iterating.
        """
        async with each_of(self) as pieces_:
            async for output in pieces_:
                if stream_handler is not None:
                    stream_handler(output)
