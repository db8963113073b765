"""Delegated access: how the server reads assets in a cloud bucket of yours."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from labelbox.flows import integration as flows
from labelbox.orm.db_object import DbObject
from labelbox_graphql.entities import IAMIntegrationEntity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from labelbox.orm.session import Session
    from labelbox_graphql.fragments import IAMIntegrationFields
    from labelbox_graphql.runtime import Model


@dataclass(frozen=True, slots=True)
class AwsIamIntegrationSettings:
    """How the server reads from Amazon S3.

    Attributes:
        role_arn: The role that the server assumes.
    """

    role_arn: str | None


@dataclass(frozen=True, slots=True)
class GcpIamIntegrationSettings:
    """How the server reads from Google Cloud Storage.

    Attributes:
        service_account_email_id: The account that the server acts as.
        read_bucket: The bucket that it may read.
    """

    service_account_email_id: str | None
    read_bucket: str | None


IAMIntegrationSettings: TypeAlias = AwsIamIntegrationSettings | GcpIamIntegrationSettings


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
    def settings(self) -> IAMIntegrationSettings | None:
        """What the server needs to know at that cloud; None for a cloud of which this package knows nothing.

        An integration that came from a dataset is looked up among those of the organization first.
        """
        if not hasattr(self.record, "settings"):
            self.record = self._run(flows.find(self.uid))
        return _settings(getattr(self.record, "settings", None))


def _settings(value: Any) -> IAMIntegrationSettings | None:
    match getattr(value, "typename__", None):
        case "AwsIamIntegrationSettings":
            return AwsIamIntegrationSettings(value.role_arn)
        case "GcpIamIntegrationSettings":
            return GcpIamIntegrationSettings(value.service_account_email_id, value.read_bucket)
        case _:
            return None
