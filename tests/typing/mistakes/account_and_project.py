"""Mistakes around an organization and a project that both checkers report."""

from labelbox import Client, Label, Project
from labelbox.schema.organization import Organization
from labelbox.schema.webhook import Webhook


def mistakes(client: Client, organization: Organization, project: Project, label: Label) -> None:
    organization.create_resource_tag({"text": "birds"})  # error: typeddict-item | reportArgumentType
    organization.invite_user("a@example.org", "LABELER")  # error: arg-type | reportArgumentType
    project.update(auto_audit_percentage="all")  # error: arg-type | reportArgumentType
    project.update(queue_mode="BATCH")  # error: arg-type | reportArgumentType
    project.update_data_row_labeling_priority(["id"], "high")  # error: arg-type | reportArgumentType
    project.set_labeling_parameter_overrides([("id", 1)])  # error: list-item | reportArgumentType
    project.review_metrics("Positive")  # error: arg-type | reportArgumentType
    label.create_review(score="good")  # error: arg-type | reportArgumentType
    label.update(label="{}", seconds=3)  # error: arg-type | reportArgumentType
    Webhook.create(client, ["LABEL_CREATED"], "https://h", "s", "project")  # error: arg-type | reportArgumentType
    client.create_dataset("good", name="birds")  # error: arg-type | reportArgumentType
