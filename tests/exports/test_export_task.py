"""An export of the local server, from its start to its last row."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from labelbox import Client
from labelbox.exceptions import ResourceNotFoundError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.options import Options
from labelbox.schema import export_start
from labelbox.schema.dataset import Dataset
from labelbox.schema.export_task import ExportTask, FileConverter, StreamType
from tests.exports.stored import Export, Serve

COUNT = 25


@pytest.fixture(scope="module", params=[False, True], ids=["whole rows", "cut rows"])
def cut_client(request: pytest.FixtureRequest) -> Iterator[Client]:
    """A client of a server whose stored files are small."""
    options = Options(export_part_size=700, export_cuts_rows=request.param)
    with Sandbox(options=options) as sandbox, sandbox.client() as client:
        yield client


@pytest.fixture(scope="module")
def filled(cut_client: Client) -> Dataset:
    dataset = cut_client.create_dataset(name="cats")
    rows = [
        {"row_data": f"https://example.com/{n}.jpg", "global_key": f"{dataset.uid} {n} { {} } é"} for n in range(COUNT)
    ]
    dataset.create_data_rows(rows).wait_till_done()
    return dataset


def export_of(dataset: Dataset, filters: dict[str, object] | None = None) -> ExportTask:
    task = ExportTask(
        export_start.of_dataset(dataset.client, dataset.uid, dataset.name, None, filters, None, streamable=True)
    )
    task.wait_till_done()
    return task


@pytest.fixture(scope="module")
def export(filled: Dataset) -> ExportTask:
    return export_of(filled)


@pytest.mark.spec("S-293", "S-295", "S-296", "S-297", "S-303", "X-160")
def test_a_stream_holds_every_row_in_order(export: ExportTask, filled: Dataset) -> None:
    rows = list(export.get_stream())
    assert (
        [row.current_line for row in rows]
        == list(range(COUNT))
        == list(range(export.get_total_lines(StreamType.RESULT) or 0))
    )
    keys = [json.loads(row.json_str)["data_row"]["global_key"] for row in rows]
    assert sorted(keys) == sorted(f"{filled.uid} {n} { {} } é" for n in range(COUNT))
    assert export.has_result()
    assert not export.has_errors()


@pytest.mark.spec("S-305", "S-306", "B-153")
def test_a_stream_begins_where_it_is_told(export: ExportTask) -> None:
    stream = export.get_stream()
    rows = list(stream)
    for row in rows:
        assert list(stream.with_line(row.current_line)) == rows[row.current_line :]
        assert list(stream.with_offset(row.current_offset)) == rows[row.current_line :]


@pytest.mark.spec("S-302", "B-154")
def test_a_file_holds_the_stream_byte_for_byte(export: ExportTask, tmp_path: Path) -> None:
    target = tmp_path / "rows.ndjson"
    outputs = list(export.get_stream(FileConverter(str(target))))
    assert target.read_text().splitlines() == [row.json_str for row in export.get_stream()]
    assert len(outputs) > 1
    assert sum(output.bytes_written for output in outputs) == target.stat().st_size == outputs[0].total_size


def test_rows_come_as_values(export: ExportTask) -> None:
    values = [row.json for row in export.get_buffered_stream()]
    assert values == [json.loads(row.json_str) for row in export.get_stream()]


@pytest.mark.spec("S-304")
def test_a_handler_is_called_with_each_row(export: ExportTask) -> None:
    seen: list[int] = []
    export.get_stream().start(lambda row: seen.append(row.current_line))
    assert seen == list(range(COUNT))


@pytest.mark.spec("S-292", "S-299", "B-152")
def test_it_shows_its_task(export: ExportTask, filled: Dataset, cut_client: Client) -> None:
    assert (export.status, export.type) == ("COMPLETE", "export-data-rows")
    assert export.name == "Export v2: dataset - cats"
    assert export.completion_percentage == 100
    assert export.created_at <= export.updated_at
    assert export.created_by() == cut_client.get_user()
    assert export.organization() == cut_client.get_organization()
    assert (export.deleted, export.metadata, export.result) == (False, None, None)


@pytest.mark.spec("S-300")
def test_it_is_found_again(export: ExportTask, cut_client: Client) -> None:
    again = ExportTask.get_task(cut_client, export.uid)
    assert again == export
    assert hash(again) == hash(export)
    assert again != export.uid
    with pytest.raises(ResourceNotFoundError):
        ExportTask.get_task(cut_client, "00000000-0000-0000-0000-000000000000")


@pytest.mark.spec("X-160", "S-294", "S-297")
def test_an_empty_export_has_no_stream(filled: Dataset) -> None:
    empty = export_of(filled, {"data_row_ids": ["cl000000000000000000000000"]})
    assert not empty.has_result()
    assert empty.get_total_lines(StreamType.RESULT) is None
    assert empty.get_total_file_size(StreamType.RESULT) is None
    with pytest.raises(ValueError, match=f"Task {empty.uid} does not have a RESULT stream"):
        empty.get_stream()


@pytest.mark.spec("S-294", "S-301")
def test_an_export_that_is_not_done_yet_has_no_stream(filled: Dataset) -> None:
    client = filled.client
    task = ExportTask(export_start.of_catalog(client, None, None, None, streamable=True))
    with pytest.raises(ExportTask.ExportTaskException, match="Task is not ready yet"):
        task.get_stream()
    task.wait_till_done()
    assert len(list(task.get_stream())) >= COUNT


@pytest.mark.spec("S-294")
def test_a_failed_export_says_why(serve: Serve) -> None:
    task = serve(Export([], status="FAILED"), reason='{"error": "too large"}').task()
    with pytest.raises(ExportTask.ExportTaskException, match="Task failed") as caught:
        task.has_result()
    assert caught.value.__notes__ == ['task task1: {"error": "too large"}']


@pytest.mark.spec("B-067", "S-165")
def test_a_mistake_is_found_before_anything_is_sent(serve: Serve) -> None:
    server = serve(Export([]))
    with pytest.raises(ValueError, match="2000 items"):
        export_start.of_project(
            server.client, "p", None, {"last_activity_at": ["2024-01-01", None], "data_row_ids": ["d"] * 2001}, None,
            streamable=True,
        )  # fmt: skip
    assert server.asked == []


@pytest.mark.spec("S-165", "E-11", "X-162")
@pytest.mark.parametrize(
    ("day", "times"), [("2024-01-01", 1), ("2024-01-01 10:00:00", 1), ("2024-01-01T00:00:00+0200", 0)]
)
def test_the_time_zone_is_asked_for_once_and_only_if_it_matters(filled: Dataset, day: str, times: int) -> None:
    sent: list[bytes] = []

    def note(request: httpx.Request) -> None:
        sent.append(request.read())

    with httpx.Client(event_hooks={"request": [note]}) as http:
        own = filled.client
        assert isinstance(own, Client)
        client = Client(own.api_key, own.endpoint, rest_endpoint=own.rest_endpoint, http_client=http)
        export = export_of(client.get_dataset(filled.uid), {"last_activity_at": [day, None]})
        assert len(list(export.get_stream())) == COUNT
    assert len([body for body in sent if b"CurrentUserPyApi" in body]) == times


def test_stopping_early_with_a_client_of_the_users_own_leaves_no_thread(filled: Dataset) -> None:
    with httpx.Client() as http:
        own = filled.client
        assert isinstance(own, Client)
        client = Client(own.api_key, own.endpoint, rest_endpoint=own.rest_endpoint, http_client=http)
        rows = iter(export_of(client.get_dataset(filled.uid)).get_stream())
        next(rows)
        del rows
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("labelbox-export")] == []
