# Derived from labelbox/schema/foundry/foundry_client.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Making, finding and running foundry apps."""

from typing import TYPE_CHECKING

from labelbox._async.schema.task import Task
from labelbox.flows import foundry as flows
from labelbox.schema.identifiables import UniqueIds
from labelbox.schema.send_to_annotate_requests import rows_query

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox.schema.foundry.app import App
    from labelbox.schema.identifiables import DataRowIdentifiers


class FoundryClient:
    """What a client can do with foundry apps; `AsyncClient.run_foundry_app` is all that most need.

    Args:
        client: The client.
    """

    def __init__(self, client: "Session") -> None:
        self.client = client

    async def run_app(self, model_run_name: str, data_rows: "DataRowIdentifiers", app_id: str) -> Task:
        """Run an app over data rows; see `AsyncClient.run_foundry_app`."""
        ids = rows_query(data_rows).ids or []
        by_id = isinstance(data_rows, UniqueIds)
        return Task(self.client, await self.client.run(flows.run(model_run_name, app_id, ids, by_id=by_id)))

    async def create_app(self, app: "App") -> "App":
        """Make an app on the server.

        Args:
            app: What it is to be; `id` and `created_by` are the server's to give.

        Returns:
            The app as the server has it.

        Raises:
            LabelboxError: the server refused, such as for a model or an ontology that there is not.
        """
        from labelbox.schema.foundry.app import App

        made = await self.client.run(flows.create(**app.model_dump(exclude={"id", "created_by"})))
        return App.model_validate(made.model_dump(by_alias=True))

    async def get_app(self, app_id: str) -> "App":
        """One app by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.foundry.app import App

        return App.model_validate((await self.client.run(flows.get(app_id))).model_dump(by_alias=True))

    async def delete_app(self, app_id: str) -> None:
        """Delete an app; what it predicted stays."""
        await self.client.run(flows.delete(app_id))
