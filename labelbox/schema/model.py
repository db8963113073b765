"""Models: programs that predict annotations."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from labelbox.flows import model as flows
from labelbox.flows.doubt import gone
from labelbox.orm.conditions import given
from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import ToMany
from labelbox_graphql import ops
from labelbox_graphql.entities import ModelEntity

if TYPE_CHECKING:
    from labelbox.schema.model_run import ModelRun
    from labelbox_graphql.runtime import JSONValue


class Model(ModelEntity, DbObject):
    """A program that was trained and can predict annotations of new data.

    Get one from `Client.create_model`, `Client.get_model` or `Client.get_models`.
    """

    model_runs: "ToMany[ModelRun]" = ToMany(
        "ModelRun",
        lambda uid, where, order: ops.model.get_model_model_runs(id=uid, where=given(where), order_by=given(order)),
    )

    def create_model_run(self, name: str, config: "Mapping[str, JSONValue] | None" = None) -> "ModelRun":
        """Make a run of the model: one training of it, or one set of predictions.

        >>> model.create_model_run("first try", {"epochs": 3}).training_metadata
        {'epochs': 3}

        Args:
            name: Its name.
            config: What it was trained with, any JSON; None for nothing. The server writes the keys of this first
                answer in camel case, those of later ones as they were given.

        Raises:
            ResourceNotFoundError: the model was deleted meanwhile.
        """
        from labelbox.schema.model_run import ModelRun

        return ModelRun(self.client, self._run(flows.create_run(self.uid, name, config)))

    def delete(self) -> None:
        """Delete the model with its runs and their predictions."""
        self._run(gone(ops.model.delete_model(id=self.uid)))
