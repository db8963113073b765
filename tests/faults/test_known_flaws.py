"""What is known to go wrong in other clients of the service, and does not here."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

import labelbox as lb
from labelbox import exceptions as ex
from labelbox.exports import part
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Closed, EmptyBody, ExpiredUrl, Latency, Reset, Stalled, Truncated, WrongLength
from labelbox.schema.data_row_metadata import DataRowMetadata, DataRowMetadataField
from labelbox.schema.export_task import ExportTask, FileConverter
from tests.faults.conftest import Hurry
from tests.faults.journeys import World, boxes, labelled
from tests.faults.patience import quick


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "LONGEST_PAUSE", 0.0)


@pytest.fixture
def name() -> str:
    return str(uuid.uuid4())


def exported(sandbox: Sandbox, client: lb.Client) -> ExportTask:
    seeded = sandbox.seed(data_rows=[{"row_data": "a text", "media_type": "TEXT"}] * 30)
    task = client.get_dataset(str(seeded.dataset)).export()
    task.wait_till_done()
    return task


def child(sandbox: Sandbox, code: str, *flags: str) -> subprocess.Popen[str]:
    """A Python of its own with `client`."""
    environment = os.environ | {
        "LABELBOX_API_KEY": sandbox.api_key,
        "LABELBOX_ENDPOINT": sandbox.endpoint,
        "LABELBOX_REST_ENDPOINT": sandbox.rest_endpoint,
    }
    return subprocess.Popen(
        [sys.executable, *flags, "-c", f"import labelbox as lb\nclient = lb.Client()\n{code}"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_a_create_whose_answer_was_lost_is_not_doubled(sandbox: Sandbox, client: lb.Client, name: str) -> None:
    with sandbox.fault(Reset(applied=True), operation="CreateDataset*"), pytest.raises(ex.NetworkError) as caught:
        client.create_dataset(name=name)
    assert "look before you repeat it" in caught.value.__notes__[-1]
    assert len(list(client.get_datasets(where=lb.Dataset.name == name))) == 1


def test_a_create_that_succeeded_is_no_conflict(sandbox: Sandbox, client: lb.Client, name: str, tmp_path: Path) -> None:
    _, keys = labelled(World(sandbox, client, tmp_path))
    project = client.create_project(name=name, media_type=lb.MediaType.Image)
    with sandbox.fault(Reset(applied=True), operation="createBatch*"), pytest.raises(ex.NetworkError):
        project.create_batch("once", global_keys=keys)
    assert [batch.name for batch in project.batches()] == ["once"]


def test_what_comes_after_retries_and_from_downloads_is_of_one_family(sandbox: Sandbox, client: lb.Client) -> None:
    task = exported(sandbox, client)
    with sandbox.fault(Closed()), pytest.raises(ex.LabelboxError):
        quick(client).get_organization()
    for fault in (ExpiredUrl(), Closed(), Truncated(at=0)):
        with sandbox.fault(fault, path="/files/*"), pytest.raises(ex.LabelboxError):
            list(ExportTask.get_task(quick(client), task.uid).get_stream())


def test_neither_uploads_nor_downloads_wait_for_ever(sandbox: Sandbox, client: lb.Client, hurry: Hurry) -> None:
    task = exported(sandbox, client)
    impatient = hurry(client.with_options(timeout=0.1, retries=False))
    with sandbox.fault(Latency(float("inf")), operation="UploadFile"), pytest.raises(ex.TimeoutError):
        impatient.upload_data(b"meow")
    with sandbox.fault(Stalled(), path="/files/*"), pytest.raises(ex.TimeoutError):
        list(ExportTask.get_task(impatient, task.uid).get_stream())


def test_an_empty_file_of_statuses_does_not_mean_that_all_went_well(
    sandbox: Sandbox, client: lb.Client, name: str, tmp_path: Path
) -> None:
    project, keys = labelled(World(sandbox, client, tmp_path))
    wrong = boxes(keys) + [{**boxes(keys)[0], "name": "no such tool"}]
    job = lb.LabelImport.create_from_objects(client, project.uid, name, wrong)
    job.wait_until_done()
    for which in ("errors", "statuses"):
        vars(job).pop("_files", None)
        with sandbox.fault(EmptyBody(), path="/files/*", times=1) as fault:
            rows = getattr(job, which)
        assert (fault.fired, [each["status"] for each in rows].count("FAILURE")) == (1, 1)


def test_that_an_export_is_whole_does_not_rest_on_assert(sandbox: Sandbox, client: lb.Client) -> None:
    task = exported(sandbox, client)
    code = f"from labelbox.schema.export_task import ExportTask\nlist(ExportTask.get_task(client, {task.uid!r})"
    with sandbox.fault(WrongLength(by=-500)):
        short = child(sandbox, f"{code}.get_stream())", "-O")
        _, said = short.communicate(timeout=60)
    assert short.returncode == 1
    assert "labelbox.exports.errors" in said


def test_a_fault_leaves_no_half_file_at_the_final_name(sandbox: Sandbox, client: lb.Client, tmp_path: Path) -> None:
    task = exported(sandbox, client)
    stream = task.get_stream(FileConverter(str(tmp_path / "rows.ndjson")))
    cut = sandbox.fault(Truncated(at=500), path="/files/*", times=1)
    with sandbox.fault(Truncated(at=0), nth=2, times=100), cut, pytest.raises(ex.NetworkError):
        stream.start()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT for one process")
def test_ctrl_c_in_a_bulk_upload_sends_no_more(sandbox: Sandbox, client: lb.Client, tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(f"file {number}")
    dataset = client.create_dataset(name="stopped")
    rows = f"[dict(row_data=f'{tmp_path}/{{n}}.txt') for n in range(300)]"
    before = len(sandbox.calls("UploadFile"))
    with sandbox.fault(Latency(0.1), operation="UploadFile"):
        sender = child(sandbox, f"client.get_dataset({dataset.uid!r}).create_data_rows({rows})")
        while len(sandbox.calls("UploadFile")) < before + 20 and sender.poll() is None:
            time.sleep(0.01)
        sender.send_signal(signal.SIGINT)
        _, said = sender.communicate(timeout=60)
    assert "KeyboardInterrupt" in said
    assert len(sandbox.calls("UploadFile")) - before < 300
    assert list(dataset.data_rows()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_client_works_on_both_sides_of_a_fork(sandbox: Sandbox, client: lb.Client) -> None:
    code = """
import os
name = client.get_organization().name
reading, writing = os.pipe()
if os.fork() == 0:
    os.write(writing, client.get_organization().name.encode())
    os._exit(0)
print(os.read(reading, 100).decode() == client.get_organization().name == name)
"""
    said, _ = child(sandbox, code).communicate(timeout=60)
    assert said == "True\n"


def test_bulk_upsert_returns_the_rows_that_failed_and_no_others(sandbox: Sandbox, client: lb.Client) -> None:
    uid = sandbox.seed(data_rows=[{"row_data": "a text", "media_type": "TEXT"}]).data_rows[0]
    metadata = client.get_data_row_metadata_ontology()
    field = metadata.get_by_name("tag")
    assert not isinstance(field, dict)
    tag = DataRowMetadataField(schema_id=field.uid, value="a")
    rows = [DataRowMetadata(data_row_id=each, fields=[tag]) for each in (uid, "cm0000000000000000000none")]
    assert [failure.data_row_id for failure in metadata.bulk_upsert(rows)] == [rows[1].data_row_id]
