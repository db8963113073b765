"""The same journeys through both clients, and both see the same."""

import asyncio
from pathlib import Path

import pytest

from labelbox.aio import AsyncClient
from labelbox.client import Client
from labelbox.sandbox import Sandbox
from tests.aio import async_journeys, journeys

NAMES = [
    "the_caller",
    "a_project_from_its_making_to_its_end",
    "pages",
    "rows_with_metadata",
    "global_keys",
    "wrong_rows",
    "local_files",
    "imports_and_exports",
    "a_model_run",
    "batches_by_jobs",
]


@pytest.mark.parametrize("name", NAMES)
def test_an_async_journey_sees_what_a_sync_one_sees(
    name: str, sandbox: Sandbox, client: Client, tmp_path: Path
) -> None:
    folders = tmp_path / "sync", tmp_path / "async"
    for folder in folders:
        folder.mkdir()
    seen = getattr(journeys, name)(client, f"{name} s", folders[0])

    async def journey() -> object:
        async with AsyncClient(sandbox.api_key, sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint) as it:
            return await getattr(async_journeys, name)(it, f"{name} a", folders[1])

    assert asyncio.run(journey()) == seen
