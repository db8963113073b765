"""A dataset, rows for it, and a journal that is not there yet."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from labelbox import Client, Dataset
from labelbox.flows import once
from labelbox.schema.data_row_spec import DataRowSpec

MakeRows = Callable[[int], list[DataRowSpec]]


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was applied in spite of a lost answer is there at once."""
    monkeypatch.setattr(once, "PAUSES", (0.0,))


@pytest.fixture
def dataset(client: Client) -> Dataset:
    return client.create_dataset(name="journaled")


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "run.db"


@pytest.fixture
def make_rows() -> MakeRows:
    """Makes rows whose global keys nobody else has."""

    def make(count: int) -> list[DataRowSpec]:
        run = uuid.uuid4().hex
        return [{"row_data": f"https://h/{n}.png", "global_key": f"{run}-{n}"} for n in range(count)]

    return make


def keys_of(rows: Sequence[DataRowSpec]) -> list[str]:
    """The global keys of rows that all have one."""
    return [str(row.get("global_key")) for row in rows]
