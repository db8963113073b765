# Derived from labelbox/exports/converters.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What a stream hands out: texts, values, or a file that is written meanwhile."""

from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic

from labelbox._async.exports.reader import Reading
from labelbox._async.exports.stored_texts import stored_texts
from labelbox.exports.atomic import written_whole
from labelbox.exports.converters import (
    BufferedJsonConverterOutput,
    FileConverterOutput,
    FileInfo,
    JsonConverterOutput,
    OutputT_co,
    Range,
)
from labelbox.exports.decode import text_of, value_of
from labelbox.exports.lines import BLANKS, RowCount
from labelbox.exports.plan import Header

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox_graphql.enums import StreamType


@dataclass(frozen=True, slots=True)
class TaskContext:
    """Which stream is read.

    Attributes:
        metadata_header: How much the server announced.
    """

    client: "Session"
    task_id: str
    stream_type: "StreamType"
    metadata_header: Header


class Converter(ABC, Generic[OutputT_co]):
    """Makes something of an export's rows. Derive from it and write `convert` to get something of your own."""

    @dataclass(frozen=True, slots=True)
    class ConverterInputArgs:
        """What `convert` gets.

        Attributes:
            ctx: Which stream is read.
            file_info: Which piece of it this is.
            raw_data: The rows that begin in one stored file, as they came.
        """

        ctx: TaskContext
        file_info: FileInfo
        raw_data: str = field(repr=False)

    @property
    def by_row(self) -> bool:
        """Whether there is one output for each row."""
        return False

    @abstractmethod
    def convert(self, input_args: ConverterInputArgs) -> Iterator[OutputT_co]:
        """Make something of the rows of one stored file. A row that is cut by the file's end is whole here."""

    async def read(self, ctx: TaskContext, reading: Reading) -> AsyncGenerator[OutputT_co, None]:
        """Make something of a whole stream: by default, `convert` each stored file, one of which is in memory.

        Raises:
            ExportIncompleteError: in the end, where rows are missing.
            LabelboxError: what the downloads came to.
        """
        async with aclosing(stored_texts(ctx.task_id, reading)) as pieces_:
            async for piece in pieces_:
                offsets, lines = Range(piece.start, piece.end), Range(piece.first_line, piece.last_line)
                info = FileInfo(offsets, lines, piece.url)
                for piece_ in self.convert(self.ConverterInputArgs(ctx, info, piece.text)):
                    yield piece_


class JsonConverter(Converter[JsonConverterOutput]):
    """Hands out each row as text. What is no JSON is handed out, too."""

    @property
    def by_row(self) -> bool:
        """True, unless `convert` was overridden."""
        return type(self).convert is JsonConverter.convert

    def convert(self, input_args: Converter.ConverterInputArgs) -> Iterator[JsonConverterOutput]:
        """One output per row of a stored file."""
        info = input_args.file_info
        text = input_args.raw_data
        offset, number = info.offsets.start, info.lines.start
        in_bytes = info.offsets.end - offset + 1 != len(text)
        for line in text.split("\n"):
            if row := line.strip(BLANKS.decode()):
                before = line[: len(line) - len(line.lstrip(BLANKS.decode()))]
                yield JsonConverterOutput(offset + len(before), number, row)
                number += 1
            offset += 1 + (len(line.encode()) if in_bytes else len(line))

    async def read(self, ctx: TaskContext, reading: Reading) -> AsyncGenerator[JsonConverterOutput, None]:
        """The rows of a whole stream; the first while its bytes arrive."""
        if not self.by_row:
            async with aclosing(super().read(ctx, reading)) as pieces_:
                async for piece_ in pieces_:
                    yield piece_
            return
        async with aclosing(reading.rows()) as pieces_:
            async for row in pieces_:
                yield JsonConverterOutput(row[0], row[1], text_of(ctx.task_id, row))


class BufferedJsonConverter(Converter[BufferedJsonConverterOutput]):
    """Hands out each row as a value."""

    @property
    def by_row(self) -> bool:
        """True, unless `convert` was overridden."""
        return type(self).convert is BufferedJsonConverter.convert

    def convert(self, input_args: Converter.ConverterInputArgs) -> Iterator[BufferedJsonConverterOutput]:
        """One output per row of a stored file. Raises ExportRowError for what is no JSON."""
        for row in JsonConverter().convert(input_args):
            found = row.current_offset, row.current_line, row.json_str.encode()
            yield BufferedJsonConverterOutput(value_of(input_args.ctx.task_id, found))

    async def read(self, ctx: TaskContext, reading: Reading) -> AsyncGenerator[BufferedJsonConverterOutput, None]:
        """The rows of a whole stream; the first while its bytes arrive. Raises ExportRowError for what is no JSON."""
        if not self.by_row:
            async with aclosing(super().read(ctx, reading)) as pieces_:
                async for piece_ in pieces_:
                    yield piece_
            return
        async with aclosing(reading.rows()) as pieces_:
            async for row in pieces_:
                yield BufferedJsonConverterOutput(value_of(ctx.task_id, row))


class FileConverter(Converter[FileConverterOutput]):
    """Writes a stream to a file, byte for byte. The file is there once all of it is.

    Args:
        file_path: Where to. What lies there is replaced in the end; an export that breaks off leaves it alone.
    """

    def __init__(self, file_path: str) -> None:
        self.file_path = Path(file_path)

    def convert(self, input_args: Converter.ConverterInputArgs) -> Iterator[FileConverterOutput]:
        """Append the rows of one stored file to the file, and say what was written."""
        data = input_args.raw_data.encode()
        with self.file_path.open("ab") as file:
            file.write(data)
        info, header = input_args.file_info, input_args.ctx.metadata_header
        yield FileConverterOutput(
            self.file_path, header.size, header.lines, info.offsets.start, info.lines.start, len(data)
        )

    async def read(self, ctx: TaskContext, reading: Reading) -> AsyncGenerator[FileConverterOutput, None]:
        """Write a whole stream; one output per stored file, the last one when the file is in its place.

        Raises:
            OSError: the file cannot be written.
            ExportIncompleteError: rows are missing; there is no file then.
        """
        if type(self).convert is not FileConverter.convert:
            async with aclosing(super().read(ctx, reading)) as pieces_:
                async for piece_ in pieces_:
                    yield piece_
            return
        header, output, part, first, count = ctx.metadata_header, None, None, -1, RowCount()
        with written_whole(self.file_path) as file:
            async with aclosing(reading.blocks()) as pieces_:
                async for block in pieces_:
                    if block.part is not part:
                        part, first = block.part, block.line if first < 0 else first
                        if output is not None:
                            yield output
                        output = FileConverterOutput(
                            self.file_path, header.size, header.lines, block.offset, block.line, 0
                        )
                    file.write(block.data)
                    count.feed(block.data)
                    if output is not None:
                        output.bytes_written += len(block.data)
            count.finish()
            reading.check(first + count.rows)
        if output is not None:
            yield output
