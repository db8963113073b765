"""Files that do not arrive as they should: whole in the end, or a typed error."""

import pytest

from labelbox import Client
from labelbox import exceptions as ex
from labelbox.exports import part
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import ExpiredUrl, Fault, Slow, Stalled, Truncated, WrongLength
from labelbox.schema.export_task import ExportTask
from tests.faults.conftest import Hurry

MEOW = b"meow" * 100


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "LONGEST_PAUSE", 0.0)


def export(sandbox: Sandbox, client: Client, rows: int = 30) -> tuple[ExportTask, list[str]]:
    """An export, and its rows as they come without faults."""
    seeded = sandbox.seed(data_rows=[{"row_data": f"{number} " + "é車🚗" * 100} for number in range(rows)])
    task = client.get_dataset(str(seeded.dataset)).export()
    task.wait_till_done()
    return task, read(task)


def read(task: ExportTask) -> list[str]:
    return [row.json_str for row in task.get_stream()]


@pytest.mark.parametrize(
    "fault", [Truncated(), Truncated(at=0), WrongLength(by=5), ExpiredUrl(), Stalled(seconds=0.05), Slow(200_000)]
)
def test_an_export_is_whole_though_its_file_goes_wrong_at_first(sandbox: Sandbox, client: Client, fault: Fault) -> None:
    task, rows = export(sandbox, client)
    with sandbox.fault(fault, times=1) as switch:
        assert read(task) == rows
    assert (switch.fired, len(rows)) == (1, 30)


def test_an_export_survives_files_that_break_again_and_again(sandbox: Sandbox, client: Client) -> None:
    task, rows = export(sandbox, client)
    with sandbox.fault(Truncated(at=400), path="/files/*") as fault:
        assert read(task) == rows
    assert fault.fired == fault.seen > 10


def test_an_export_survives_chance(sandbox: Sandbox, client: Client) -> None:
    task, rows = export(sandbox, client)
    for seed in range(5):
        with sandbox.fault(Truncated(), probability=0.7, seed=seed):
            assert read(task) == rows


def test_a_download_that_keeps_breaking_is_a_typed_error(sandbox: Sandbox, client: Client) -> None:
    task, _ = export(sandbox, client)
    with sandbox.fault(Truncated(at=0)) as fault, pytest.raises(ex.NetworkError):
        read(task)
    assert fault.fired == part.RESUMES


def test_a_download_that_stalls_for_good_is_a_typed_error(sandbox: Sandbox, client: Client, hurry: Hurry) -> None:
    url = client.upload_data(MEOW)
    impatient = hurry(client.with_options(timeout=0.1))
    with sandbox.fault(Stalled(at=5)), impatient.files.stream(url) as stream, pytest.raises(ex.TimeoutError):
        b"".join(stream)


def test_a_body_that_is_longer_than_announced_is_cut(sandbox: Sandbox, client: Client) -> None:
    url = client.upload_data(MEOW)
    with sandbox.fault(WrongLength(by=-4)), client.files.stream(url) as stream:
        assert b"".join(stream) == MEOW[:-4]


@pytest.mark.parametrize("by", [-1, -4, -500, -5000])
def test_an_export_whose_file_is_shorter_than_listed_is_an_error(sandbox: Sandbox, client: Client, by: int) -> None:
    task, _ = export(sandbox, client)
    with sandbox.fault(WrongLength(by=by)), pytest.raises(ex.LabelboxError) as caught:
        read(task)
    assert type(caught.value).__module__ == "labelbox.exports.errors"


@pytest.mark.parametrize("fault", [Truncated(at=20), WrongLength(by=1)])
def test_a_broken_answer_to_a_query_is_asked_for_again(sandbox: Sandbox, client: Client, fault: Fault) -> None:
    with sandbox.fault(fault, operation="GetOrganization*", times=1) as switch:
        assert client.get_organization().uid
    assert switch.fired == 1


def test_a_slow_file_must_get_on() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Slow(0)
