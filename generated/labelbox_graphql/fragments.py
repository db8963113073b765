"""The fields of each entity, as the server sends them. Generated: edit schema/ or queries/."""

from datetime import datetime

from pydantic import Field

from . import runtime as gql
from .enums import MediaType, QueueMode


class IAMIntegrationFields(gql.Model):
    """Delegated access to a cloud bucket."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    is_org_default: bool = Field(alias="isOrgDefault")
    last_valid_at: datetime | None = Field(alias="lastValidAt")
    name: str
    provider: str
    updated_at: datetime = Field(alias="updatedAt")
    valid: bool


class ProjectFields(gql.Model):
    """A container of an ontology, of queued data rows and of labels."""

    uid: str = Field(alias="id")
    name: str
    description: str | None
    created_at: datetime = Field(alias="createdAt")
    updated_at: datetime = Field(alias="updatedAt")
    setup_complete: datetime | None = Field(alias="setupComplete")
    last_activity_time: datetime | None = Field(alias="lastActivityTime")
    queue_mode: QueueMode = Field(alias="queueMode")
    media_type: MediaType | None = Field(alias="allowedMediaType")
    auto_audit_number_of_labels: int | None = Field(alias="autoAuditNumberOfLabels")
    auto_audit_percentage: float | None = Field(alias="autoAuditPercentage")
