"""Foundry of the client: models of Labelbox, run over data rows."""

from typing import TYPE_CHECKING

from labelbox.facets.facet import Facet

if TYPE_CHECKING:
    from labelbox.schema.identifiables import DataRowIdentifiers
    from labelbox.schema.task import Task


class FoundryFacet(Facet):
    """Client methods on foundry apps."""

    def run_foundry_app(self, model_run_name: str, data_rows: "DataRowIdentifiers", app_id: str) -> "Task":
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
        from labelbox.schema.foundry.foundry_client import FoundryClient

        return FoundryClient(self).run_app(model_run_name, data_rows, app_id)
