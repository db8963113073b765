# Derived from labelbox/schema/iam_integration.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Delegated access: how the server reads assets in a cloud bucket of yours."""

from typing import TYPE_CHECKING, Any

from labelbox._async.orm.db_object import DbObject
from labelbox.flows import integration as flows
from labelbox.schema.iam_integration import IAMIntegrationSettings, _settings
from labelbox_graphql.entities import IAMIntegrationEntity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from labelbox._async.orm.session import Session
    from labelbox_graphql.fragments import IAMIntegrationFields
    from labelbox_graphql.runtime import Model


class IAMIntegration(IAMIntegrationEntity, DbObject):
    """An integration that gives the server access to a cloud bucket. It is made in the web app.

    Get one from `Organization.get_iam_integrations`, `Organization.get_default_iam_integration` or
    `Dataset.iam_integration`.

    Args:
        client: The client through which it was reached.
        data: Its fields, or a record of them.
    """

    record: "IAMIntegrationFields"

    def __init__(self, client: "Session", data: "Mapping[str, Any] | Model") -> None:
        super().__init__(client, data)

    @property
    async def settings(self) -> IAMIntegrationSettings | None:
        """What the server needs to know at that cloud; None for a cloud of which this package knows nothing.

        An integration that came from a dataset is looked up among those of the organization first.
        """
        if not hasattr(self.record, "settings"):
            self.record = await self._run(flows.find(self.uid))
        return _settings(getattr(self.record, "settings", None))
