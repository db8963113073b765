# Derived from labelbox/exports/stored_texts.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The stored files of a stream as texts of whole rows, for converters that users write."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from labelbox._async.exports.reader import Reading
from labelbox.exports.reader import Block
from labelbox.exports.stored_texts import StoredText, _piece


async def stored_texts(task_id: str, reading: Reading) -> AsyncGenerator[StoredText, None]:
    """Each stored file in which a row begins.

    Raises:
        ExportRowError: a text is no UTF-8.
        ExportIncompleteError: in the end, where rows are missing.
    """
    cut, offset, line, first = b"", 0, -1, None
    async with aclosing(_files(reading)) as pieces_:
        async for blocks in pieces_:
            first = blocks[0]
            line = first.line if line < 0 else line
            offset = offset if cut else first.offset
            data = cut + b"".join(block.data for block in blocks)
            end = data.rfind(b"\n") + 1
            whole, cut = data[:end], data[end:]
            if whole:
                piece = _piece(task_id, whole, first, offset, line)
                yield piece
                offset, line = piece.end + 1, piece.last_line + 1
    if cut and first is not None:
        piece = _piece(task_id, cut, first, offset, line)
        yield piece
        line = piece.last_line + 1
    reading.check(line)


async def _files(reading: Reading) -> AsyncGenerator[list[Block], None]:
    blocks: list[Block] = []
    async with aclosing(reading.blocks()) as pieces_:
        async for block in pieces_:
            if blocks and blocks[0].part is not block.part:
                yield blocks
                blocks = []
            blocks.append(block)
    if blocks:
        yield blocks
