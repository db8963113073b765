"""Shards: an export in pieces, read by other processes."""

import itertools
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from labelbox import Client
from labelbox.exceptions import AuthenticationError, NetworkError
from labelbox.exports import part
from labelbox.exports.errors import ExportIncompleteError, ExportRowError
from labelbox.exports.formats.arrow_schema import schema_of
from labelbox.exports.formats.tables import TableName
from labelbox.exports.range_reading import REST
from labelbox.sandbox import Sandbox
from labelbox.sandbox.options import Options
from labelbox.schema.export_task import ExportTask
from tests.exports.stored import Export, Faults, Serve, rows_in

COUNT = 20
SECRET = "a-key.that-nobody_may.see"
ROWS = [b'{"n": %d, "t": "%s"}\n' % (n, "é車🚗".encode() * (n % 40)) for n in range(600)]
DATA = b"".join(ROWS)
FILES = [DATA.decode()[at : at + 4_007].encode() for at in range(0, len(DATA.decode()), 4_007)]
READ = "import pickle, sys; [print(row.decode()) for one in pickle.load(sys.stdin.buffer) for row in one.lines()]"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", "k")


@pytest.fixture
def known_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", SECRET)


@pytest.fixture(scope="module", params=[False, True], ids=["whole rows", "cut rows"])
def small_files(request: pytest.FixtureRequest) -> Iterator[Client]:
    """A client of a server whose stored files are small."""
    options = Options(export_part_size=700, export_cuts_rows=request.param)
    with Sandbox(options=options, api_key=SECRET) as sandbox, sandbox.client() as client:
        yield client


@pytest.fixture(scope="module")
def export(small_files: Client) -> ExportTask:
    dataset = small_files.create_dataset(name="cats")
    dataset.create_data_rows([{"row_data": f"https://example.com/{n}.jpg"} for n in range(COUNT)]).wait_till_done()
    task = dataset.export()
    task.wait_till_done()
    return task


def texts(task: ExportTask) -> list[bytes]:
    return [row.json_str.encode() for row in task.get_stream()]


@pytest.mark.spec("X-161")
@pytest.mark.parametrize("target", [200, 700, 10**9])
@pytest.mark.usefixtures("known_key")
def test_shards_hold_the_export_once_and_in_order(export: ExportTask, target: int) -> None:
    shards = export.shards(target_bytes=target)
    assert [shard.start for shard in shards] == [0, *(shard.end for shard in shards[:-1])]
    assert [row for shard in shards for row in shard.lines()] == texts(export)


@pytest.mark.usefixtures("known_key")
def test_the_rows_of_a_shard_are_typed_and_know_their_place(export: ExportTask) -> None:
    found = [row for shard in export.shards(target_bytes=700) for row in shard.rows(select=["data_row.id"])]
    assert found == list(export.rows(select=["data_row.id"]))
    assert [row.line for row in found] == list(range(COUNT))
    assert all(row.data_row.id for row in found)


@pytest.mark.usefixtures("known_key")
@pytest.mark.parametrize("table", ["data_rows", "annotations"])
def test_the_batches_of_all_shards_have_one_schema(export: ExportTask, table: TableName) -> None:
    batches = [batch for shard in export.shards(target_bytes=700) for batch in shard.record_batches(table=table)]
    assert {batch.schema for batch in batches} <= {schema_of(table)}
    assert sum(batch.num_rows for batch in batches) == (COUNT if table == "data_rows" else 0)


def test_a_shard_is_small_and_has_neither_the_key_nor_a_signed_url(export: ExportTask) -> None:
    for shard in export.shards(target_bytes=700):
        sent = pickle.dumps(shard)
        assert len(sent) < 1000
        assert SECRET.encode() not in sent
        assert b"/files/" not in sent
        assert SECRET not in repr(shard)
        assert pickle.loads(sent) == shard


def test_another_process_reads_shards_with_the_key_of_its_environment(export: ExportTask) -> None:
    sent = pickle.dumps(export.shards(target_bytes=3000, api_key_env="OTHER_KEY"))
    env = {**os.environ, "LABELBOX_API_KEY": "another", "OTHER_KEY": SECRET}
    run = subprocess.run([sys.executable, "-c", READ], input=sent, env=env, stdout=subprocess.PIPE, check=True)
    assert run.stdout.splitlines() == texts(export)


def test_a_process_without_a_key_says_which_variable_is_missing(
    export: ExportTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LABELBOX_API_KEY")
    with pytest.raises(AuthenticationError, match="LABELBOX_API_KEY"):
        next(export.shards()[0].lines())


def test_a_key_in_place_of_the_name_of_a_variable_is_refused_and_not_shown(export: ExportTask) -> None:
    with pytest.raises(ValueError, match="the name of an environment variable") as caught:
        export.shards(api_key_env=SECRET)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(("target", "says"), [(0, "at least 1, got 0"), (1, r"\d+ or more")])
def test_a_size_that_cannot_be_is_refused_before_anything_is_looked_up(serve: Serve, target: int, says: str) -> None:
    server = serve(Export([b"{}\n"] * 2, size=10**9))
    with pytest.raises(ValueError, match=says):
        server.task().shards(target_bytes=target)
    assert [name for name, _ in server.asked] == ["GetExportMetadataHeaderPyApi"]


def test_an_empty_export_has_no_shards(serve: Serve) -> None:
    assert serve(Export([])).task().shards() == []


def test_a_shard_fetches_no_file_of_another_one(serve: Serve) -> None:
    files = [b'{"a": 1}\n' * 100] * 6
    server = serve(Export(files))
    shards = server.task().shards(target_bytes=2000)
    assert [shard.size for shard in shards] == [1800, 1800, 1800]
    list(shards[1].lines())
    assert server.served == [("", 900), ("", 900)]


@pytest.mark.parametrize("in_characters", [False, True])
@pytest.mark.parametrize("target", [15_000, 3_000], ids=["several files each", "pieces of files"])
def test_shards_go_on_where_a_connection_broke(serve: Serve, in_characters: bool, target: int) -> None:
    cuts = itertools.islice(itertools.cycle([3000, 1, 5000]), 40)
    server = serve(Export(FILES, in_characters=in_characters), Faults(cuts=cuts, lives=2))
    shards = server.task().shards(target_bytes=target)
    assert [row for shard in shards for row in shard.lines()] == rows_in(DATA)


LARGE = DATA * 4


def test_a_shard_of_a_large_file_fetches_its_own_bytes_and_the_rest_of_its_last_line(serve: Serve) -> None:
    server = serve(Export([LARGE]))
    shards = server.task().shards(target_bytes=len(LARGE) // 4)
    found: list[bytes] = []
    for shard in shards:
        server.served.clear()
        found += shard.lines()
        assert sum(size for _, size in server.served) <= shard.size + 1 + REST
    assert len(shards) > 3
    assert found == rows_in(LARGE)


@pytest.mark.spec("X-161")
@pytest.mark.parametrize(
    ("in_characters", "faults"),
    [
        (True, Faults()),
        (False, Faults(ignores_ranges=True)),
        (False, Faults(ignores_ranges=True, hides_length=True)),
        (False, Faults(packs=True)),
    ],
    ids=["characters", "no ranges", "no ranges, no length", "packed"],
)
def test_pieces_of_a_file_are_right_where_storage_or_server_do_not_help(
    serve: Serve, in_characters: bool, faults: Faults
) -> None:
    server = serve(Export([LARGE, DATA], in_characters=in_characters), faults)
    shards = server.task().shards(target_bytes=40_000)
    assert [row for shard in shards for row in shard.lines()] == rows_in(LARGE + DATA)


def test_a_row_from_the_middle_of_a_file_has_a_place_and_no_number(serve: Serve) -> None:
    task = serve(Export([b'{"n": 1}\n' * 99 + b"{no json\n"])).task()
    first, second = task.shards(target_bytes=500)
    assert [row.line for row in first.rows()] == list(range(50))
    rows = list(second.rows())
    assert {row.line for row in rows} == {-1}
    assert [row.offset for row in rows] == [row.offset for row in task.rows().with_offset(second.start)]
    assert repr(rows[0]) == "<ExportRow at 450: 8 bytes>"
    with pytest.raises(ExportRowError, match="^a row of the export task1, at offset 891: "):
        print(rows[-1].data)


def test_a_large_file_that_is_shorter_than_announced_is_told_by_whoever_reads_it_to_its_end(serve: Serve) -> None:
    first, second = serve(Export([b'{"n": 1}\n' * 100], size=1000)).task().shards(target_bytes=500)
    assert len(list(first.lines())) == 56
    with pytest.raises(ExportIncompleteError):
        list(second.lines())


STOP = """
import pickle, sys, threading
shard, rows_wanted = pickle.loads(bytes.fromhex(sys.argv[1])), int(sys.argv[2])
try:
    for number, row in enumerate(shard.lines(), 1):
        sys.stdout.write("a row\\n")  # at once: Ctrl-C may come between a text and its newline
        sys.stdout.flush()
        if number == rows_wanted:
            break
except KeyboardInterrupt:
    pass
print([thread.name for thread in threading.enumerate()], flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("ctrl_c", [False, True], ids=["stopped early", "Ctrl-C"])
def test_stopping_in_a_shard_leaves_no_thread_no_connection_and_no_file(
    serve: Serve, ctrl_c: bool, tmp_path: Path
) -> None:
    server = serve(Export(FILES), Faults(holds_after=2000))
    (shard,) = server.task().shards()
    own = server.open_connections
    code = [sys.executable, "-c", STOP, pickle.dumps(shard).hex(), "0" if ctrl_c else "1"]
    env = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(code, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "a row\n"
        if ctrl_c:
            child.send_signal(signal.SIGINT)
        said = next(line for line in child.stdout if line != "a row\n")
        assert said == "['MainThread']\n"
        server.faults.let_go.set()
        assert server.wait_for_connections(at_most=own)
        assert list(tmp_path.iterdir()) == []
        child.communicate("")


def test_a_shard_that_cannot_be_read_is_an_error(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "LONGEST_PAUSE", 0.0)
    (shard,) = serve(Export(FILES), Faults(cuts=itertools.repeat(0))).task().shards()
    with pytest.raises(NetworkError):
        list(shard.lines())
