"""What the reference makes of stored files, except where it loses or damages something."""

import json
from pathlib import Path
from typing import Any

import pytest

from labelbox.exports.errors import ExportIncompleteError
from labelbox.schema.export_task import ExportTask, StreamType
from tests.exports.stored import Export, Serve, into_file

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "spec/formats/vectors/export_stream.json").read_text(encoding="utf-8")
)["cases"]

ROW_B = '{"id":"bb","n":{"x":1}}'
BETTER: dict[str, list[tuple[int, int, str]]] = {
    # A row that is cut by the end of a file is one row.
    "file-cut-in-row": [(0, 0, '{"id":"a"}'), (11, 1, ROW_B), (35, 2, '{"id":"c"}')],
    # From inside a row on means from the next row on.
    "offset-middle": [(11, 1, ROW_B), (35, 2, '{"id":"c"}')],
    "offset-middle-second": [(35, 2, '{"id":"c"}')],
    "offset-last": [],
    # Only a line break ends a row.
    "brace-in-text": [(0, 0, '{"t":"a { b"}'), (14, 1, '{"id":"b"}')],
}
# The reference counts characters and calls them bytes.
BETTER_BYTES = {"file/unicode": [14]}


@pytest.mark.spec("S-293", "S-294", "S-302", "S-303", "S-305", "S-306", "B-152", "B-153", "B-154")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_stored_files_read_as_the_reference_does_or_better(case: dict[str, Any], serve: Serve, tmp_path: Path) -> None:
    header = case["header"] or {"totalSize": None, "totalLines": None}
    files = [text.encode() for text in case["files"]]
    export = Export(
        files, True, header["totalSize"], header["totalLines"], stream=case["stream_type"], status=case["status"]
    )
    task, target = serve(export).task(), tmp_path / "out.ndjson"

    def outputs() -> list[Any]:
        of = StreamType(case["stream_type"])
        stream = into_file(task, target, of) if case["converter"] == "file" else task.get_stream(stream_type=of)
        kind, position = case["start"] or ("offset", 0)
        stream = stream.with_line(position) if kind == "line" else stream.with_offset(position)
        return list(stream)

    if case["id"] == "wrong-size":
        with pytest.raises(ExportIncompleteError, match="1 rows and 16 bytes, 1 rows and 11 bytes came"):
            outputs()
        return
    if error := case.get("error"):
        with pytest.raises((ValueError, ExportTask.ExportTaskException)) as caught:
            outputs()
        assert (type(caught.value).__name__, str(caught.value)) == (error["type"], error["message"])
        return
    expected = case["outputs"]
    if case["converter"] == "file":
        written = BETTER_BYTES.get(case["id"], [one["bytes_written"] for one in expected])
        assert [vars_of(one) for one in outputs()] == [
            {**one, "file_path": target, "bytes_written": size} for one, size in zip(expected, written, strict=True)
        ]
        assert target.read_text(encoding="utf-8") == case["file"]
        return
    wanted = BETTER.get(case["id"]) or [tuple(one.values()) for one in expected if one["json_str"]]
    assert [(one.current_offset, one.current_line, one.json_str) for one in outputs()] == wanted


def vars_of(output: Any) -> dict[str, Any]:
    return {name: getattr(output, name) for name in output.__dataclass_fields__}
