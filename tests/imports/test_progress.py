"""How far an import is, told while it is made and while it is waited for."""

import json
from pathlib import Path

import pytest

from labelbox import Client, LabelImport, MALPredictionImport, MEAPredictionImport, ModelRun
from labelbox.schema.progress import ImportProgress

from .conftest import Cats


def test_reading_and_sending_are_told(client: Client, cats: Cats) -> None:
    seen: list[ImportProgress] = []
    rows = [cats.box(0) for _ in range(600)]
    made = LabelImport.create_from_objects(client, cats.project.uid, "told", iter(rows), on_progress=seen.append)
    read = [each for each in seen if each.phase == "reading"]
    sent = [each for each in seen if each.phase == "sending"]
    assert seen == read + sent
    assert [each.done for each in read] == sorted({each.done for each in read})
    assert (read[-1].done, read[-1].total, read[-1].name) == (600, None, "told")
    size = len("\n".join(map(json.dumps, rows)))
    assert (sent[0].done, sent[-1].done, sent[-1].total) == (0, size, size)
    made.wait_until_done(on_progress=seen.append)
    assert (seen[-1].phase, seen[-1].done) == ("finished", 100)


def test_the_old_kind_tells_only_the_end(cats: Cats) -> None:
    seen: list[ImportProgress] = []
    cats.project.upload_annotations("old and told", [cats.box(0)]).wait_until_done(on_progress=seen.append)
    assert [each.done for each in seen if each.phase == "running"] == [0] * (len(seen) - 1)
    assert (seen[-1].phase, seen[-1].done) == ("finished", 100)


def test_making_one_of_the_old_kind_is_told_too(cats: Cats, tmp_path: Path) -> None:
    path = tmp_path / "rows.ndjson"
    path.write_text(json.dumps(cats.box(0)))
    for given, phases in ([cats.box(0)], ["reading", "sending"]), (path, ["sending"]):
        seen: list[ImportProgress] = []
        cats.project.upload_annotations(f"told {len(phases)}", given, on_progress=seen.append)
        assert list(dict.fromkeys(each.phase for each in seen)) == phases
        assert (seen[-1].done, seen[-1].name) == (seen[-1].total, f"told {len(phases)}")


def test_with_a_journal_each_byte_is_told_once(client: Client, cats: Cats, tmp_path: Path) -> None:
    seen: list[ImportProgress] = []
    create = LabelImport.create_from_objects
    create(client, cats.project.uid, "j", [cats.box(0)], on_progress=seen.append, journal=tmp_path / "run.db")
    sent = [each.done for each in seen if each.phase == "sending"]
    assert sent == sorted(set(sent))


def test_bars_are_shown_to_whoever_wants_them(
    client: Client, cats: Cats, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rows.ndjson"
    path.write_text(json.dumps(cats.box(0)))
    LabelImport.create_from_file(client, cats.project.uid, "bar of a file", path, show_progress=True)
    shown = capsys.readouterr().err
    assert "sending: 100%" in shown
    assert "reading" not in shown
    group = MALPredictionImport.create_from_objects(
        client, cats.project.uid, "bars", [cats.box(0), cats.box(1)], max_rows_per_job=1, show_progress=True
    )
    shown = capsys.readouterr().err
    assert "reading: 2 rows" in shown
    assert (len(group), shown.count("\n")) == (2, 3)
    assert "sending: 100%" in shown


def test_whoever_is_told_may_stop_it(client: Client, cats: Cats) -> None:
    def stop(progress: ImportProgress) -> None:
        if progress.phase == "sending":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        LabelImport.create_from_objects(client, cats.project.uid, "stopped", [cats.box(0)], on_progress=stop)


def test_predictions_are_told_too(client: Client, cats: Cats, tmp_path: Path) -> None:
    run: ModelRun = client.create_model("cats", cats.ontology.uid).create_model_run("first")
    path = tmp_path / "rows.ndjson"
    path.write_text(json.dumps(cats.box(0)))
    seen: list[ImportProgress] = []
    MEAPredictionImport.create_from_file(client, run.uid, "file", path, on_progress=seen.append)
    MEAPredictionImport.create_from_objects(client, run.uid, "rows", [cats.box(0)], on_progress=seen.append)
    assert [(each.name, each.phase) for each in seen if each.done == each.total] == [
        ("file", "sending"),
        ("rows", "sending"),
    ]
