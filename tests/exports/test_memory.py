"""However large an export is, a few windows of it are in memory."""

import tracemalloc
from collections.abc import Callable

import pytest

from labelbox import ExportTask
from labelbox.exports.prefetch import AT_ONCE, WINDOW
from tests.exports.stored import Export, Serve

ROW = b'{"data_row":"%s"}\n' % (b"x" * 4000)
# More than the windows and what two ends of a connection hold: several megabytes, as the system likes.
FILE = ROW * (20 * WINDOW // len(ROW))


def texts(task: ExportTask) -> int:
    return sum(1 for _ in task.get_stream())


def typed_rows(task: ExportTask) -> int:
    return sum(len(row.data) for row in task.rows())


@pytest.mark.parametrize("read", [texts, typed_rows])
def test_memory_does_not_grow_with_the_export(serve: Serve, read: Callable[[ExportTask], int]) -> None:
    export = Export([FILE] * 6)
    assert len(export.parts()) == 6
    task = serve(export).task()
    tracemalloc.start()
    try:
        rows = read(task)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert rows == 6 * len(FILE) // len(ROW)
    # The windows, one block as bytes and as lines, and what the connections hold on both sides.
    assert peak < (2 * AT_ONCE + 2) * WINDOW < len(FILE)


def test_a_slow_reader_pauses_the_downloads(serve: Serve) -> None:
    server = serve(Export([FILE] * (AT_ONCE + 2)))
    stream = iter(server.task().get_stream())
    next(stream)
    assert server.served == []
    assert sum(1 for _ in stream) == (AT_ONCE + 2) * len(FILE) // len(ROW) - 1
    assert len(server.served) == AT_ONCE + 2
