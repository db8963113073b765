# Derived from labelbox/schema/model.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Models: programs that predict annotations."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import DbObject
from labelbox._async.orm.relationship import ToMany
from labelbox.flows import model as flows
from labelbox.flows.doubt import gone
from labelbox.orm.conditions import given
from labelbox_graphql import ops
from labelbox_graphql.entities import ModelEntity

if TYPE_CHECKING:
    from labelbox._async.schema.model_run import ModelRun
    from labelbox_graphql.runtime import JSONValue


class Model(ModelEntity, DbObject):
    """A program that was trained and can predict annotations of new data.

    Get one from `AsyncClient.create_model`, `AsyncClient.get_model` or `AsyncClient.get_models`.
    """

    model_runs: "ToMany[ModelRun]" = ToMany(
        "ModelRun",
        lambda uid, where, order: ops.model.get_model_model_runs(id=uid, where=given(where), order_by=given(order)),
    )

    async def create_model_run(self, name: str, config: "Mapping[str, JSONValue] | None" = None) -> "ModelRun":
        """Make a run of the model: one training of it, or one set of predictions.

        Args:
            name: Its name.
            config: What it was trained with, any JSON; None for nothing. The server writes the keys of this first
                answer in camel case, those of later ones as they were given.

        Raises:
            ResourceNotFoundError: the model was deleted meanwhile.
        """
        from labelbox._async.schema.model_run import ModelRun

        return ModelRun(self.client, await self._run(flows.create_run(self.uid, name, config)))

    async def delete(self) -> None:
        """Delete the model with its runs and their predictions."""
        await self._run(gone(ops.model.delete_model(id=self.uid)))
