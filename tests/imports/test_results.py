"""What became of the rows of an import: row by row, kept on disk, and never guessed."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from labelbox import BulkImportRequest, Client, LabelImport, MALPredictionImport
from labelbox.exceptions import DownloadError, ImportStatusMissingError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import EmptyBody, ExpiredUrl, Truncated

from .conftest import Cats

Made = LabelImport | MALPredictionImport | BulkImportRequest
KINDS = [LabelImport, MALPredictionImport, BulkImportRequest]


def imported(client: Client, cats: Cats, name: str, kind: type[Made] = LabelImport) -> Made:
    """Two rows, of which the second fails."""
    rows = [cats.box(0), cats.box(1, "dog")]
    if issubclass(kind, BulkImportRequest):
        return kind.create_from_objects(client, cats.project.uid, name, rows, validate=False)
    return kind.create_from_objects(client, cats.project.uid, name, rows)


def path_of(url: str | None) -> str:
    return urlsplit(url or "").path


@pytest.mark.spec("X-141", "X-143", "B-183")
@pytest.mark.parametrize("kind", KINDS)
def test_results_come_row_by_row(client: Client, cats: Cats, kind: type[Made]) -> None:
    made = imported(client, cats, "streamed", kind)
    assert list(made.iter_statuses()) == made.statuses
    assert list(made.iter_errors()) == made.errors == made.statuses[1:]
    assert list(made.iter_inputs()) == made.inputs


def test_a_dropped_connection_is_taken_up_again(client: Client, cats: Cats, sandbox: Sandbox) -> None:
    made = imported(client, cats, "dropped")
    made.wait_until_done()
    with sandbox.fault(Truncated(at=40), path=path_of(made.status_file_url), times=2) as cut:
        assert [status["status"] for status in made.iter_statuses()] == ["SUCCESS", "FAILURE"]
    assert cut.fired == 2


def test_an_expired_url_is_asked_for_again_once(client: Client, cats: Cats, sandbox: Sandbox) -> None:
    made = imported(client, cats, "expired")
    made.wait_until_done()
    with sandbox.fault(ExpiredUrl(), times=1):
        assert len(list(made.iter_statuses())) == 2
    with sandbox.fault(ExpiredUrl()), pytest.raises(DownloadError):
        list(made.iter_statuses())


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_status_file_is_not_read_as_no_failures(
    client: Client, cats: Cats, sandbox: Sandbox, kind: type[Made], tmp_path: Path
) -> None:
    good = cats.box(0)
    made = (
        BulkImportRequest.create_from_objects(client, cats.project.uid, "silent", [good], validate=False)
        if kind is BulkImportRequest
        else kind.create_from_objects(client, cats.project.uid, "silent", [good])
    )
    made.wait_until_done()
    with sandbox.fault(EmptyBody(), path=path_of(made.status_file_url)):
        for ask in (
            lambda: made.errors,
            lambda: made.statuses,
            lambda: list(made.iter_errors()),
            lambda: list(made.iter_statuses()),
            lambda: made.save(tmp_path),
        ):
            with pytest.raises(ImportStatusMissingError, match=f"{kind.__name__} 'silent' is finished, but"):
                ask()
    again = kind.from_name(client, cats.project.uid, "silent")
    assert isinstance(again, kind)
    assert again.errors == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_files_can_be_kept(client: Client, cats: Cats, kind: type[Made], tmp_path: Path) -> None:
    made = imported(client, cats, "kept/../50%", kind)
    saved = made.save(tmp_path / "new")
    names = [path.name for path in (saved.inputs, saved.statuses, saved.errors) if path is not None]
    assert names == [f"kept%2F..%2F50%25.{each}.ndjson" for each in ("inputs", "statuses", "errors")]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == sorted(names)
    read = [
        [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in (saved.inputs, saved.statuses, saved.errors)
        if path is not None
    ]
    assert read == [made.inputs, made.statuses, made.errors]


def test_files_are_kept_whole_or_not_at_all(client: Client, cats: Cats, sandbox: Sandbox, tmp_path: Path) -> None:
    made = imported(client, cats, "whole")
    made.wait_until_done()
    with sandbox.fault(ExpiredUrl(), path=path_of(made.status_file_url)), pytest.raises(DownloadError):
        made.save(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["whole.inputs.ndjson"]
