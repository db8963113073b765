"""The catalog, and slices of it and of models."""

from typing import TYPE_CHECKING, Literal, TypedDict

from labelbox.facets.facet import Facet
from labelbox.flows import catalog as flows

if TYPE_CHECKING:
    from labelbox.schema.catalog import Catalog
    from labelbox.schema.identifiables import DataRowIdentifiers
    from labelbox.schema.send_to_annotate_params import SendToAnnotateFromCatalogParams
    from labelbox.schema.slice import CatalogSlice, ModelSlice
    from labelbox.schema.task import Task


class CatalogQuery(TypedDict):
    """The clause of a search in the catalog that finds certain data rows."""

    type: Literal["data_row_id", "global_key"]
    operator: Literal["is"]
    ids: list[str]


class CatalogFacet(Facet):
    """Client methods on the catalog and on slices."""

    def get_catalog(self) -> "Catalog":
        """All data rows of the organization. Nothing is sent."""
        from labelbox.schema.catalog import Catalog

        return Catalog(self)

    def get_catalog_slice(self, slice_id: str) -> "CatalogSlice":
        """One slice of the catalog by its id.

        >>> client.get_catalog_slice("csandboxcatalogslice00001").name
        'All data rows'

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.slice import CatalogSlice

        return CatalogSlice(self, self.run(flows.find_slice("CatalogSlice", slice_id)))

    def get_model_slice(self, slice_id: str) -> "ModelSlice":
        """One slice of a model by its id.

        >>> client.get_model_slice("csandboxmodelslice0000001").name
        'All rows of a model run'

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.slice import ModelSlice

        return ModelSlice(self, self.run(flows.find_slice("ModelSlice", slice_id)))

    @staticmethod
    def build_catalog_query(data_rows: "DataRowIdentifiers") -> CatalogQuery:
        """The clause of a search in the catalog that finds these data rows.

        >>> Client.build_catalog_query(UniqueIds(["ck1"]))
        {'type': 'data_row_id', 'operator': 'is', 'ids': ['ck1']}

        Args:
            data_rows: `UniqueIds` or `GlobalKeys`.

        Raises:
            ValueError: something else.
        """
        from labelbox.schema.send_to_annotate_requests import rows_query

        kind = rows_query(data_rows).type
        return {"type": "data_row_id" if kind == "data_row_id" else "global_key", "operator": "is", "ids": [*data_rows]}

    def send_to_annotate_from_catalog(
        self,
        destination_project_id: str,
        task_queue_id: str | None,
        batch_name: str,
        data_rows: "DataRowIdentifiers",
        params: "SendToAnnotateFromCatalogParams",
    ) -> "Task":
        """Send data rows to a project, with the labels of another project or the predictions of a model run.

        >>> task = client.send_to_annotate_from_catalog(
        ...     other_project.uid, None, "from catalog", UniqueIds(row_ids[:1]), {"source_project_id": project.uid}
        ... )
        >>> task.wait_till_done()
        >>> task.status
        'COMPLETE'

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
        from labelbox.schema.send_to_annotate_requests import from_catalog
        from labelbox.schema.task import Task

        asked = from_catalog(destination_project_id, task_queue_id, batch_name, data_rows, params)
        return Task(self, self.run(flows.send_to_annotate(asked)))
