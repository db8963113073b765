"""The stored files of a stream as texts of whole rows, for converters that users write."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from labelbox.exports.decode import text_of
from labelbox.exports.lines import BLANKS, characters
from labelbox.exports.reader import Block, Reading


@dataclass(frozen=True, slots=True)
class StoredText:
    """The rows that begin in one stored file. The ranges include their ends."""

    text: str = field(repr=False)
    url: str = field(repr=False)
    start: int
    end: int
    first_line: int
    last_line: int


def stored_texts(task_id: str, reading: Reading) -> Iterator[StoredText]:
    """Each stored file in which a row begins.

    Raises:
        ExportRowError: a text is no UTF-8.
        ExportIncompleteError: in the end, where rows are missing.
    """
    cut, offset, line, first = b"", 0, -1, None
    for blocks in _files(reading):
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


def _files(reading: Reading) -> Iterator[list[Block]]:
    blocks: list[Block] = []
    for block in reading.blocks():
        if blocks and blocks[0].part is not block.part:
            yield blocks
            blocks = []
        blocks.append(block)
    if blocks:
        yield blocks


def _piece(task_id: str, data: bytes, block: Block, offset: int, line: int) -> StoredText:
    size = characters(data) if block.in_characters else len(data)
    rows = sum(1 for one in data.split(b"\n") if one.strip(BLANKS))
    text = text_of(task_id, (offset, line, data))
    return StoredText(text, block.part.url, offset, offset + size - 1, line, line + rows - 1)
