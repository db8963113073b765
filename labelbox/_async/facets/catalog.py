# Derived from labelbox/facets/catalog.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The catalog, and slices of it and of models."""

from typing import TYPE_CHECKING

from labelbox._async.facets.facet import Facet
from labelbox.facets.catalog import CatalogQuery
from labelbox.flows import catalog as flows

if TYPE_CHECKING:
    from labelbox._async.schema.catalog import Catalog
    from labelbox._async.schema.slice import CatalogSlice, ModelSlice
    from labelbox._async.schema.task import Task
    from labelbox.schema.identifiables import DataRowIdentifiers
    from labelbox.schema.send_to_annotate_params import SendToAnnotateFromCatalogParams


class CatalogFacet(Facet):
    """Client methods on the catalog and on slices."""

    def get_catalog(self) -> "Catalog":
        """All data rows of the organization. Nothing is sent."""
        from labelbox._async.schema.catalog import Catalog

        return Catalog(self)

    async def get_catalog_slice(self, slice_id: str) -> "CatalogSlice":
        """One slice of the catalog by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox._async.schema.slice import CatalogSlice

        return CatalogSlice(self, await self.run(flows.find_slice("CatalogSlice", slice_id)))

    async def get_model_slice(self, slice_id: str) -> "ModelSlice":
        """One slice of a model by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox._async.schema.slice import ModelSlice

        return ModelSlice(self, await self.run(flows.find_slice("ModelSlice", slice_id)))

    @staticmethod
    def build_catalog_query(data_rows: "DataRowIdentifiers") -> CatalogQuery:
        """The clause of a search in the catalog that finds these data rows.

        Args:
            data_rows: `UniqueIds` or `GlobalKeys`.

        Raises:
            ValueError: something else.
        """
        from labelbox.schema.send_to_annotate_requests import rows_query

        kind = rows_query(data_rows).type
        return {"type": "data_row_id" if kind == "data_row_id" else "global_key", "operator": "is", "ids": [*data_rows]}

    async def send_to_annotate_from_catalog(
        self,
        destination_project_id: str,
        task_queue_id: str | None,
        batch_name: str,
        data_rows: "DataRowIdentifiers",
        params: "SendToAnnotateFromCatalogParams",
    ) -> "Task":
        """Send data rows to a project, with the labels of another project or the predictions of a model run.

        Args:
            destination_project_id: Where they go.
            task_queue_id: The queue of that project in which they arrive; None: they are done.
            batch_name: The name of their batch. If there are several batches, the others end in "_1", "_2" and so on.
            data_rows: `UniqueIds` or `GlobalKeys`. They come in random order.
            params: What goes along, of where, and what wins; see `SendToAnnotateFromCatalogParams`.

        Raises:
            ValueError: data rows that are named otherwise, a param that is unknown, or neither a source project nor a
                source model run. Nothing was sent.
        """
        from labelbox._async.schema.task import Task
        from labelbox.schema.send_to_annotate_requests import from_catalog

        asked = from_catalog(destination_project_id, task_queue_id, batch_name, data_rows, params)
        return Task(self, await self.run(flows.send_to_annotate(asked)))
