# Derived from labelbox/facets/model.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Models and model runs of the client."""

from typing import TYPE_CHECKING

from labelbox._async.facets.facet import Facet
from labelbox._async.pagination import PaginatedCollection
from labelbox.flows import model as flows
from labelbox.orm.conditions import given
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox._async.schema.model import Model
    from labelbox._async.schema.model_run import ModelRun
    from labelbox_graphql.runtime import Condition


class ModelFacet(Facet):
    """Client methods on models."""

    async def create_model(self, name: str, ontology_id: str) -> "Model":
        """Make a model. Names need not be unique.

        Args:
            name: Its name.
            ontology_id: The ontology that its predictions are in.

        Raises:
            ResourceNotFoundError: there is no such ontology.
        """
        from labelbox._async.schema.model import Model

        return Model(self, await self.run(flows.create(name, ontology_id)))

    async def get_model(self, model_id: str) -> "Model":
        """One model by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox._async.schema.model import Model

        return Model(self, await self.run(flows.get(model_id)))

    def get_models(self, where: "Condition | None" = None) -> "PaginatedCollection[Model]":
        """The models that this API key may see, newest first, fetched page by page as they are iterated.

        Args:
            where: A comparison such as `Model.name == "cats"`, or several joined by `&`; None for all.

        Raises:
            InvalidQueryError: a combination other than `&`, or two comparisons of one field.
            InvalidAttributeError: a field of another entity.
        """
        from labelbox._async.schema.model import Model

        return PaginatedCollection.of(
            self, lambda: ops.model.get_models(where=given(where)), lambda record: Model(self, record)
        )

    async def get_model_run(self, model_run_id: str) -> "ModelRun":
        """One model run by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox._async.schema.model_run import ModelRun

        return ModelRun(self, await self.run(flows.get_run(model_run_id)))
