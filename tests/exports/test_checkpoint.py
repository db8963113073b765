"""A stream with a checkpoint goes on at the first row that was not yet handed out."""

import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from labelbox.exports.errors import ExportRowError
from labelbox.schema.export_task import FileConverter, StreamType
from tests.exports.stored import Export, Faults, Serve

ROWS = [json.dumps({"n": n}).encode() + b"\n" for n in range(50)]
FILES = [b"".join(ROWS)[at : at + 100] for at in range(0, sum(map(len, ROWS)), 100)]


def test_every_row_is_handed_out_once_over_all_attempts(serve: Serve, tmp_path: Path) -> None:
    task, path = serve(Export(FILES)).task(), tmp_path / "run.ckpt"
    seen: list[int] = []
    for count in (1, 0, 7, 20, 50):
        stream = task.get_buffered_stream(checkpoint=path)
        seen += [row.json["n"] for row in islice(stream, count)]
    assert seen == list(range(50))
    assert list(task.get_stream(checkpoint=str(path))) == []


def test_another_process_goes_on_where_a_killed_one_was(serve: Serve, tmp_path: Path) -> None:
    server, path = serve(Export(FILES)), tmp_path / "run.ckpt"
    program = f"""
import os
from labelbox import Client
from labelbox.schema.export_task import ExportTask
from labelbox.schema.task import Task
now = "2024-01-01T00:00:00.000Z"
task = Task(Client("k", {server.url!r} + "/graphql"), {{
    "id": "task1", "createdAt": now, "updatedAt": now, "name": None, "status": "COMPLETE", "type": "export-data-rows",
    "completionPercentage": 100, "result": None, "errors": None, "metadata": None}})
for row in ExportTask(task).get_stream(checkpoint={str(path)!r}):
    if row.current_line == 30:
        os.kill(os.getpid(), 9)
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", program], env=environment).returncode == -9
    assert [row.current_line for row in server.task().get_stream(checkpoint=path)] == list(range(31, 50))


def test_a_row_that_cannot_be_read_is_not_handed_out(serve: Serve, tmp_path: Path) -> None:
    task, path = serve(Export([b'{"a":1}\nnot json\n{"b":1}\n'])).task(), tmp_path / "run.ckpt"
    for _ in range(2):
        with pytest.raises(ExportRowError, match="row 1"):
            list(task.get_buffered_stream(checkpoint=path))


def test_a_position_counts_until_there_is_a_checkpoint(serve: Serve, tmp_path: Path) -> None:
    stream = serve(Export(FILES)).task().get_stream(checkpoint=tmp_path / "run.ckpt").with_line(40)
    assert next(iter(stream)).current_line == 40
    assert next(iter(stream)).current_line == 41


def test_a_checkpoint_of_another_stream_is_refused(serve: Serve, tmp_path: Path) -> None:
    path = tmp_path / "run.ckpt"
    next(iter(serve(Export(FILES)).task().get_stream(checkpoint=path)))
    errors = serve(Export(FILES, stream="ERRORS")).task().get_stream(stream_type=StreamType.ERRORS, checkpoint=path)
    with pytest.raises(ValueError, match="belongs to the RESULT stream of task task1, not to the ERRORS stream"):
        next(iter(errors))
    path.write_text("something else")
    with pytest.raises(ValueError, match="is no checkpoint of an export"):
        next(iter(errors))


def test_a_file_keeps_no_checkpoint(serve: Serve, tmp_path: Path) -> None:
    task = serve(Export(FILES), Faults()).task()
    with pytest.raises(ValueError, match="FileConverter does not hand out row by row"):
        task.get_stream(FileConverter(str(tmp_path / "out")), checkpoint=tmp_path / "run.ckpt")
