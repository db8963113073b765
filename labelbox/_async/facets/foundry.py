# Derived from labelbox/facets/foundry.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Foundry of the client: models of Labelbox, run over data rows."""

from typing import TYPE_CHECKING

from labelbox._async.facets.facet import Facet

if TYPE_CHECKING:
    from labelbox._async.schema.task import Task
    from labelbox.schema.identifiables import DataRowIdentifiers


class FoundryFacet(Facet):
    """Client methods on foundry apps."""

    async def run_foundry_app(self, model_run_name: str, data_rows: "DataRowIdentifiers", app_id: str) -> "Task":
        """Run a foundry app over data rows; its predictions come into a new model run. This costs money.

        Args:
            model_run_name: The name of the new run.
            data_rows: Their ids as `UniqueIds`, or their global keys as `GlobalKeys`.
            app_id: The app: a model of Labelbox with its parameters.

        Returns:
            The task, which goes on at the server.

        Raises:
            ValueError: the data rows are named otherwise.
            ResourceNotFoundError: there is no such app.
            LabelboxError: the server did not start it.
        """
        from labelbox._async.schema.foundry.foundry_client import FoundryClient

        return await FoundryClient(self).run_app(model_run_name, data_rows, app_id)
