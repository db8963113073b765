"""Mistakes with the async client: above all, an await that was forgotten."""

from labelbox.aio import AsyncClient, AsyncProject, AsyncUser


def show(user: AsyncUser) -> None: ...


async def forgets(client: AsyncClient, project: AsyncProject) -> None:
    project.delete()  # error: unused-coroutine | reportUnusedCoroutine
    show(client.get_user())  # error: arg-type | reportArgumentType
    len(project.batches())  # error: arg-type | reportArgumentType


async def awaits_too_much(project: AsyncProject) -> None:
    await project.name  # error: misc | reportGeneralTypeIssues
