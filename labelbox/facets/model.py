"""Models and model runs of the client."""

from typing import TYPE_CHECKING

from labelbox.facets.facet import Facet
from labelbox.flows import model as flows
from labelbox.orm.conditions import given
from labelbox.pagination import PaginatedCollection
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.schema.model import Model
    from labelbox.schema.model_run import ModelRun
    from labelbox_graphql.runtime import Condition


class ModelFacet(Facet):
    """Client methods on models."""

    def create_model(self, name: str, ontology_id: str) -> "Model":
        """Make a model. Names need not be unique.

        >>> client.create_model("bird detector", ontology.uid).name
        'bird detector'

        Args:
            name: Its name.
            ontology_id: The ontology that its predictions are in.

        Raises:
            ResourceNotFoundError: there is no such ontology.
        """
        from labelbox.schema.model import Model

        return Model(self, self.run(flows.create(name, ontology_id)))

    def get_model(self, model_id: str) -> "Model":
        """One model by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.model import Model

        return Model(self, self.run(flows.get(model_id)))

    def get_models(self, where: "Condition | None" = None) -> "PaginatedCollection[Model]":
        """The models that this API key may see, newest first, fetched page by page as they are iterated.

        >>> [found.uid for found in client.get_models(where=Model.name == model.name)] == [model.uid]
        True

        Args:
            where: A comparison such as `Model.name == "cats"`, or several joined by `&`; None for all.

        Raises:
            InvalidQueryError: a combination other than `&`, or two comparisons of one field.
            InvalidAttributeError: a field of another entity.
        """
        from labelbox.schema.model import Model

        return PaginatedCollection.of(
            self, lambda: ops.model.get_models(where=given(where)), lambda record: Model(self, record)
        )

    def get_model_run(self, model_run_id: str) -> "ModelRun":
        """One model run by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.model_run import ModelRun

        return ModelRun(self, self.run(flows.get_run(model_run_id)))
