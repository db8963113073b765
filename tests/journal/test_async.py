"""The async client writes the same journals: it runs the same flows."""

from __future__ import annotations

import asyncio
from pathlib import Path

from labelbox import Dataset, aio
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Reset
from tests.journal.conftest import MakeRows, keys_of


def test_a_run_of_either_client_goes_on_where_one_of_the_other_ended(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(4)

    async def make() -> list[str | None]:
        async with aio.AsyncClient(
            sandbox.api_key, endpoint=sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint
        ) as client:
            theirs = await client.get_dataset(dataset.uid)
            with sandbox.fault(Reset(applied=True), operation="AppendRowsToDataset*", times=1):
                result = await theirs.create_data_rows(rows, journal=journal)
            return [item.global_key for item in result.created]

    dataset.create_data_rows(rows[:2], journal=journal)
    assert asyncio.run(make()) == keys_of(rows)
    before = len(sandbox.calls())
    assert len(dataset.create_data_rows(rows, journal=journal).created) == 4
    assert len(sandbox.calls()) == before
    assert len(list(dataset.data_rows())) == 4
