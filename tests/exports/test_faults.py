"""Whatever happens on the way, every row comes once, or an error says what is missing."""

import itertools
import json
import random
import threading
from pathlib import Path

import pytest

from labelbox.exceptions import DownloadError, NetworkError
from labelbox.exports import part
from labelbox.exports.errors import ExportChangedError
from tests.exports.stored import Export, Faults, Serve, into_file, rows_in

ROWS = [json.dumps({"n": n, "t": "é車🚗" * (n % 50)}, ensure_ascii=False).encode() + b"\n" for n in range(3000)]
DATA = b"".join(ROWS)
FILES = [DATA[at : at + 100_003] for at in range(0, len(DATA), 100_003)]


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "LONGEST_PAUSE", 0.0)


@pytest.mark.parametrize("ignores_ranges", [False, True], ids=["ranges", "no ranges"])
@pytest.mark.parametrize("seed", range(3))
def test_rows_are_the_source_byte_for_byte_if_connections_break_at_random(
    serve: Serve, tmp_path: Path, seed: int, ignores_ranges: bool
) -> None:
    chance = random.Random(seed)
    # Without ranges, a file can only be had if it comes in one go at last.
    cuts = (chance.choice([0, 1, chance.randrange(200_000)]) for _ in range(10 if ignores_ranges else 60))
    server = serve(Export(FILES), Faults(cuts=cuts, ignores_ranges=ignores_ranges))
    into_file(server.task(), tmp_path / "out").start()
    assert (tmp_path / "out").read_bytes() == DATA


def test_a_broken_download_goes_on_where_it_broke(serve: Serve) -> None:
    server = serve(Export([DATA]), Faults(cuts=iter([70_000])))
    assert [row.json_str.encode() for row in server.task().get_stream()] == rows_in(DATA)
    assert [wanted for wanted, _ in server.served] == ["", "bytes=70000-"]


def test_a_download_that_never_gets_on_is_given_up(serve: Serve) -> None:
    server = serve(Export([DATA]), Faults(cuts=itertools.chain([70_000], itertools.repeat(0))))
    stream = iter(server.task().get_stream())
    rows: list[bytes] = []
    with pytest.raises(NetworkError):
        rows.extend(row.json_str.encode() for row in stream)
    assert len(server.served) == 1 + part.RESUMES
    assert rows
    assert rows == rows_in(DATA)[: len(rows)]


def test_an_expired_url_is_asked_for_again(serve: Serve) -> None:
    server = serve(Export([DATA]), Faults(cuts=iter([70_000, 30_000, 1]), lives=1))
    assert [row.json_str.encode() for row in server.task().get_stream()] == rows_in(DATA)


def test_a_file_that_is_not_handed_out_is_an_error_without_its_signature(serve: Serve) -> None:
    with pytest.raises(DownloadError) as caught:
        list(serve(Export([DATA]), Faults(gone=True)).task().get_stream())
    assert "Signature" not in repr(caught.value) + str(caught.value.__notes__)


def test_a_file_that_changes_while_it_is_read_is_an_error(serve: Serve) -> None:
    server = serve(Export([DATA]), Faults(cuts=iter([70_000]), tags=iter(['"old"', '"new"'])))
    with pytest.raises(ExportChangedError, match="offset 0 of the export task1"):
        list(server.task().get_stream())


def test_a_packed_file_goes_on_where_it_broke(serve: Serve) -> None:
    server = serve(Export([DATA]), Faults(cuts=iter([2_000]), packs=True))
    assert [row.json_str.encode() for row in server.task().get_stream()] == rows_in(DATA)


def test_the_first_row_is_there_while_its_file_is_still_coming(serve: Serve) -> None:
    server = serve(Export(FILES), Faults(holds_after=len(ROWS[0])))
    stream = iter(server.task().get_stream())
    assert next(stream).json_str.encode() == ROWS[0].strip()
    server.faults.let_go.set()
    assert len(list(stream)) == len(ROWS) - 1


def test_stopping_early_leaves_no_thread_and_no_connection(serve: Serve) -> None:
    server = serve(Export(FILES), Faults(holds_after=len(ROWS[0])))
    before = set(threading.enumerate())
    stream = iter(server.task().get_stream())
    next(stream)
    del stream
    left = [thread.name for thread in set(threading.enumerate()) - before if thread.name.startswith("labelbox")]
    assert left == []


def test_stopping_early_leaves_no_file(serve: Serve, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("before")
    for _ in into_file(serve(Export(FILES)).task(), target):
        break
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_a_handler_that_fails_leaves_no_file(serve: Serve, tmp_path: Path, error: type[BaseException]) -> None:
    def fail(_: object) -> None:
        raise error

    with pytest.raises(error):
        into_file(serve(Export(FILES)).task(), tmp_path / "out").start(fail)
    assert list(tmp_path.iterdir()) == []


def test_an_incomplete_export_leaves_no_file(serve: Serve, tmp_path: Path) -> None:
    from labelbox.exports.errors import ExportIncompleteError

    stream = into_file(serve(Export(FILES, lines=9)).task(), tmp_path / "out")
    with pytest.raises(ExportIncompleteError):
        stream.start()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_an_error_before_anything_is_fetched(serve: Serve, tmp_path: Path) -> None:
    server = serve(Export(FILES))
    with pytest.raises(FileNotFoundError) as caught:
        into_file(server.task(), tmp_path / "no" / "out").start()
    assert caught.value.filename == str(tmp_path / "no")
    with pytest.raises(FileNotFoundError, match="There is no such folder"):
        server.task().to_coco(tmp_path / "no" / "coco")
    assert server.served == []


def test_a_link_stays_one_and_a_pipe_is_written_straight(serve: Serve, tmp_path: Path) -> None:
    task = serve(Export([b'{"a":1}\n'])).task()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "out")
    into_file(task, link).start()
    assert link.is_symlink()
    assert (tmp_path / "out").read_text() == '{"a":1}\n'
    into_file(task, "/dev/null").start()
    assert not Path("/dev/null").is_file()
