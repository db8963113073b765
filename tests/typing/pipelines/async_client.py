"""What a type checker knows of the async client."""

from typing import assert_type

from labelbox import MediaType
from labelbox.aio import AsyncBatch, AsyncClient, AsyncOrganization, AsyncProject, AsyncTask


async def pipeline() -> int:
    async with AsyncClient() as client:
        project = await client.create_project(name="birds", media_type=MediaType.Image)
        assert_type(project, AsyncProject)
        assert_type(project.name, str)
        assert_type(await project.organization(), AsyncOrganization | None)
        assert_type([each async for each in project.batches()], list[AsyncBatch])
        found = client.get_projects(where=AsyncProject.name == "birds")
        assert_type(await found.get_one(), AsyncProject | None)
        task = await (await client.get_dataset("d")).create_data_rows([])
        assert_type(task, AsyncTask)
        return len(await task.result)
