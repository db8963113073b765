# Derived from labelbox/exports/rows/converter.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Streams of rows."""

from collections.abc import AsyncGenerator, Iterable, Iterator
from contextlib import aclosing

from labelbox._async.exports.converters import Converter, JsonConverter, TaskContext
from labelbox._async.exports.reader import Reading
from labelbox.exports.rows.row import ExportRow
from labelbox.exports.rows.selection import Selection


class RowConverter(Converter[ExportRow]):
    """Hands out each row as an object that reads itself when it is touched.

    Args:
        select: Read only these parts; None: everything.

    Raises:
        ValueError: `select` names something that no export has.
    """

    def __init__(self, select: Iterable[str] | None = None) -> None:
        self._selection = None if select is None else Selection(select)

    @property
    def by_row(self) -> bool:
        """True."""
        return True

    def convert(self, input_args: Converter.ConverterInputArgs) -> Iterator[ExportRow]:
        """One row for each of a stored file."""
        task_id = input_args.ctx.task_id
        for row in JsonConverter().convert(input_args):
            yield ExportRow(
                row.json_str, line=row.current_line, offset=row.current_offset, task_id=task_id, select=self._selection
            )

    async def read(self, ctx: TaskContext, reading: Reading) -> AsyncGenerator[ExportRow, None]:
        """The rows of a whole stream; the first while its bytes arrive."""
        async with aclosing(reading.rows()) as pieces_:
            async for offset, line, raw in pieces_:
                yield ExportRow(raw, line=line, offset=offset, task_id=ctx.task_id, select=self._selection)
