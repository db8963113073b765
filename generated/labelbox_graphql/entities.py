"""The columns of each entity, one mixin per fragment. Generated: edit the fragment."""

from typing import TYPE_CHECKING

from . import runtime as gql

if TYPE_CHECKING:
    from datetime import datetime

    from .enums import MediaType, QueueMode
    from .fragments import IAMIntegrationFields, ProjectFields


class IAMIntegrationEntity(gql.Entity["IAMIntegrationFields"]):
    """Delegated access to a cloud bucket."""

    fragment = "IAMIntegrationFields"
    record: "IAMIntegrationFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    is_org_default: "gql.Field[bool]" = gql.Field("is_org_default", "isOrgDefault")
    last_valid_at: "gql.Field[datetime | None]" = gql.Field("last_valid_at", "lastValidAt")
    name: "gql.Field[str]" = gql.Field("name", "name")
    provider: "gql.Field[str]" = gql.Field("provider", "provider")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    valid: "gql.Field[bool]" = gql.Field("valid", "valid")


class ProjectEntity(gql.Entity["ProjectFields"]):
    """A container of an ontology, of queued data rows and of labels."""

    fragment = "ProjectFields"
    record: "ProjectFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    name: "gql.Field[str]" = gql.Field("name", "name")
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    setup_complete: "gql.Field[datetime | None]" = gql.Field("setup_complete", "setupComplete")
    last_activity_time: "gql.Field[datetime | None]" = gql.Field("last_activity_time", "lastActivityTime")
    queue_mode: "gql.Field[QueueMode]" = gql.Field("queue_mode", "queueMode")
    media_type: "gql.Field[MediaType | None]" = gql.Field("media_type", "allowedMediaType")
    auto_audit_number_of_labels: "gql.Field[int | None]" = gql.Field(
        "auto_audit_number_of_labels", "autoAuditNumberOfLabels"
    )
    auto_audit_percentage: "gql.Field[float | None]" = gql.Field("auto_audit_percentage", "autoAuditPercentage")
