"""Exports for training: shares that stop and go on, and data sets of Hugging Face."""

import os
import pickle
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import datasets
import pytest

from labelbox.exports.errors import ExportFormatError, ExportRowError
from labelbox.exports.formats.arrow_schema import schema_of
from labelbox.exports.formats.shares import SharedRows, as_it_is
from labelbox.exports.formats.tables import TableName
from labelbox.exports.rows import ExportRow
from tests.exports.stored import Export, Serve
from tests.exports.test_formats import FILES, IDS

TABLES: tuple[TableName, ...] = ("data_rows", "annotations")


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", "k")
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", str(tmp_path / "hf"))


@pytest.fixture
def shared(serve: Serve) -> Callable[..., SharedRows[str]]:
    shards = serve(Export(FILES)).task().shards(target_bytes=4_000)
    assert len(shards) > 5

    def make(transform: Callable[[ExportRow], str] = uid_of, on_skip: Any = None) -> SharedRows[str]:
        return SharedRows(shards, transform, on_skip)

    return make


def uid_of(row: ExportRow) -> str:
    return row.data_row.id


@pytest.mark.parametrize("shares", [1, 2, 3, 50])
def test_shares_hold_each_row_once(shared: Callable[..., SharedRows[str]], shares: int) -> None:
    rows = shared()
    assert sorted(uid for share in range(shares) for uid in rows.read(share, shares)) == sorted(IDS)


@pytest.mark.parametrize("stops_after", [0, 1, 5, 9, 10**6])
def test_a_state_goes_on_at_the_first_row_that_was_not_handed_out(
    shared: Callable[..., SharedRows[str]], stops_after: int
) -> None:
    first, second = shared(), shared()
    seen = list(islice(first.read(1, 2), stops_after))
    second.load_state_dict(pickle.loads(pickle.dumps(first.state_dict())))
    whole = list(shared().read(1, 2))
    assert seen + list(second.read(1, 2)) == whole
    assert list(second.read(1, 2)) == whole  # the next epoch is a whole one


def test_a_copy_counts_for_itself(shared: Callable[..., SharedRows[str]]) -> None:
    one = shared()
    other: SharedRows[str] = pickle.loads(pickle.dumps(one))
    list(islice(one.read(0, 1), 3))
    assert other.state_dict() != one.state_dict()


@pytest.mark.parametrize(("share", "shares"), [(0, 1), (0, 2), (1, 3)])
def test_a_state_of_another_share_is_refused(shared: Callable[..., SharedRows[str]], share: int, shares: int) -> None:
    rows = shared()
    list(islice(rows.read(1, 2), 1))
    rows.load_state_dict(rows.state_dict())
    with pytest.raises(ValueError, match=f"share 1 of 2 of the export task1.*share {share} of {shares}"):
        list(rows.read(share, shares))


def test_what_is_no_state_is_refused(shared: Callable[..., SharedRows[str]]) -> None:
    with pytest.raises(ValueError, match="no state"):
        shared().load_state_dict({"step": 3})


def test_a_transformation_that_fails_names_the_row(shared: Callable[..., SharedRows[str]]) -> None:
    with pytest.raises(ExportFormatError, match=f"data row {IDS[4]}: its transformation: KeyError") as caught:
        list(shared(fails_at_the_fifth).read(0, 1))
    assert isinstance(caught.value.__cause__, KeyError)


def test_rows_on_which_a_transformation_fails_are_left_out_on_request_and_told(
    shared: Callable[..., SharedRows[str]],
) -> None:
    told: list[ExportRowError] = []
    assert list(shared(fails_at_the_fifth, told.append).read(0, 1)) == [*IDS[:4], *IDS[5:]]
    assert [problem.line for problem in told] == [4]


def fails_at_the_fifth(row: ExportRow) -> str:
    if row.line == 4:
        raise KeyError("label")
    return row.data_row.id


def test_rows_are_handed_out_as_they_are_without_a_transformation(serve: Serve) -> None:
    shards = serve(Export(FILES)).task().shards()
    assert [row.data_row.id for row in SharedRows(shards, as_it_is, None).read(0, 1)] == IDS


@pytest.mark.parametrize("table", TABLES)
def test_a_data_set_of_hugging_face_holds_the_table(serve: Serve, tmp_path: Path, table: TableName) -> None:
    task = serve(Export(FILES)).task()
    whole = task.to_arrow(table=table)
    assert task.to_hf(table=table).to_list() == whole.to_pylist()
    assert os.listdir(tmp_path / "hf" / "labelbox") == [f"task1-{table}.arrow"]
    task.to_hf(table=table, cache_dir=tmp_path / "own")
    assert os.listdir(tmp_path / "own") == [f"task1-{table}.arrow"]


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_export_makes_an_empty_data_set_of_the_same_features(serve: Serve, table: TableName) -> None:
    empty, full = serve(Export([])).task().to_hf(table=table), serve(Export(FILES)).task().to_hf(table=table)
    assert (len(empty), empty.features, empty.column_names) == (0, full.features, schema_of(table).names)


def test_a_stream_of_hugging_face_is_divided_by_shards_and_goes_on(serve: Serve) -> None:
    task = serve(Export(FILES)).task()
    stream = task.to_hf_stream(target_bytes=4_000)
    assert stream.num_shards > 5
    rows = iter(stream)
    seen = [next(rows)["id"] for _ in range(7)]
    again = task.to_hf_stream(target_bytes=4_000)
    again.load_state_dict(stream.state_dict())
    assert seen + [row["id"] for row in again] == IDS


def test_an_export_that_breaks_off_leaves_no_data_set(serve: Serve, tmp_path: Path) -> None:
    with pytest.raises(ExportRowError):
        serve(Export([*FILES, b"no json\n"])).task().to_hf()
    assert os.listdir(tmp_path / "hf" / "labelbox") == []
