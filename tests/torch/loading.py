"""The data set of PyTorch in real loaders with two workers; `make test-torch` runs this in its own environment."""

import json
from pathlib import Path
from typing import Any

import pytest
import torch.distributed
from torch.utils.data import DataLoader
from torchdata.stateful_dataloader import StatefulDataLoader

from labelbox.exports.errors import ExportFormatError
from labelbox.exports.formats.torch_data import ExportDataset
from labelbox.exports.rows import ExportRow
from labelbox.schema.export_task import ExportTask
from tests.exports.conftest import serve
from tests.exports.stored import Export, Serve

__all__ = ["serve"]

COUNT = 300
ROWS = [json.dumps({"data_row": {"id": f"row {n}"}, "n": n}).encode() + b"\n" for n in range(COUNT)]
DATA = b"".join(ROWS)
FILES = [DATA[at : at + 777] for at in range(0, len(DATA), 777)]


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", "k")


@pytest.fixture
def task(serve: Serve) -> ExportTask:
    return serve(Export(FILES)).task()


def number(row: ExportRow) -> int:
    found: int = row.data["n"]
    return found


def numbers(batches: Any) -> list[int]:
    return [n for batch in batches for n in batch.tolist()]


def data_of(task: ExportTask, **more: Any) -> ExportDataset[int]:
    return task.to_torch(number, target_bytes=1_000, **more)


@pytest.mark.parametrize("workers", [0, 2])
def test_a_loader_hands_out_each_row_once(task: ExportTask, workers: int) -> None:
    loader = DataLoader(data_of(task), batch_size=16, num_workers=workers)
    assert sorted(numbers(loader)) == list(range(COUNT))


def test_ranks_and_workers_share_the_rows(task: ExportTask) -> None:
    ranks = [DataLoader(data_of(task, rank=rank, world_size=2), batch_size=16, num_workers=2) for rank in range(2)]
    parts = [numbers(loader) for loader in ranks]
    assert all(parts)
    assert sorted(parts[0] + parts[1]) == list(range(COUNT))


def test_ranks_are_those_of_torch_distributed(task: ExportTask, tmp_path: Path) -> None:
    store = f"file://{tmp_path / 'store'}"
    torch.distributed.init_process_group("gloo", init_method=store, rank=0, world_size=1)
    try:
        assert sorted(data_of(task)) == list(range(COUNT))
    finally:
        torch.distributed.destroy_process_group()


@pytest.mark.parametrize("workers", [0, 2])
@pytest.mark.parametrize("batches", [1, 4, 9])
def test_a_loader_with_a_state_goes_on_at_the_first_row_that_was_not_handed_out(
    task: ExportTask, workers: int, batches: int
) -> None:
    first = StatefulDataLoader(data_of(task), batch_size=16, num_workers=workers)
    reading = iter(first)
    seen = numbers(next(reading) for _ in range(batches))
    state = first.state_dict()
    second = StatefulDataLoader(data_of(task), batch_size=16, num_workers=workers)
    second.load_state_dict(state)
    assert sorted(seen + numbers(second)) == list(range(COUNT))


def test_without_workers_the_data_set_itself_goes_on(task: ExportTask) -> None:
    first, second = data_of(task), data_of(task)
    reading = iter(first)
    seen = [next(reading) for _ in range(123)]
    second.load_state_dict(first.state_dict())
    assert seen + list(second) == list(range(COUNT))


def test_rows_reach_the_loader_as_they_are(task: ExportTask) -> None:
    loader = DataLoader(task.to_torch(target_bytes=1_000), batch_size=16, num_workers=2, collate_fn=list)
    assert sorted(row.data_row.id for batch in loader for row in batch) == sorted(f"row {n}" for n in range(COUNT))


def test_an_error_of_a_worker_names_its_row(task: ExportTask) -> None:
    with pytest.raises(ExportFormatError, match="data row row 200: its transformation: ZeroDivisionError"):
        list(DataLoader(task.to_torch(divided), batch_size=16))
    with pytest.raises(RuntimeError, match="data row row 200: its transformation: ZeroDivisionError"):
        list(DataLoader(task.to_torch(divided), batch_size=16, num_workers=2))


def divided(row: ExportRow) -> float:
    return 1 / (number(row) - 200)


@pytest.mark.parametrize(("rank", "world_size"), [(0, None), (2, 2), (-1, 2)])
def test_ranks_that_cannot_be_are_refused(task: ExportTask, rank: int, world_size: int | None) -> None:
    with pytest.raises(ValueError, match="world_size"):
        task.to_torch(rank=rank, world_size=world_size)
