"""What a type checker knows of an organization and of a project."""

from datetime import datetime
from typing import assert_type

from labelbox import Client, DataRow, Label, Project, User
from labelbox.pagination import PaginatedCollection
from labelbox.schema.batch import Batch
from labelbox.schema.benchmark import Benchmark
from labelbox.schema.iam_integration import IAMIntegration, IAMIntegrationSettings
from labelbox.schema.organization import Organization
from labelbox.schema.project import LabelerPerformance, LabelingParameterOverride, ProjectMember
from labelbox.schema.resource_tag import ResourceTag
from labelbox.schema.review import Review
from labelbox.schema.role import Role
from labelbox.schema.task_queue import TaskQueue
from labelbox.schema.webhook import Webhook
from labelbox_graphql.enums import WebhookStatus, WebhookTopic
from labelbox_graphql.runtime import Comparison


def of_an_organization(client: Client, organization: Organization) -> None:
    assert_type(client.get_roles(), dict[str, Role])
    assert_type(organization.users().get_one(), User | None)
    assert_type(organization.get_default_iam_integration(), IAMIntegration | None)
    assert_type(organization.get_iam_integrations()[0].settings, IAMIntegrationSettings | None)
    assert_type(organization.invite_limit().remaining, int)
    assert_type(organization.create_resource_tag({"text": "birds", "color": "4ed2f9"}), ResourceTag)


def of_a_user(user: User) -> None:
    assert_type(user.is_external_viewer, bool | None)
    assert_type(user.org_role(), Role | None)
    assert_type(User.name == "Ada", Comparison)


def of_a_webhook(client: Client, project: Project | None) -> None:
    hook = Webhook.create(client, [Webhook.Topic.LABEL_CREATED, "LABEL_DELETED"], "https://h", "s3cret", project)
    assert_type(hook.status, WebhookStatus)
    assert_type(hook.topics, list[WebhookTopic])
    assert_type(hook.project(), Project | None)


def of_a_project(project: Project, label: Label) -> None:
    assert_type(project.setup_complete, datetime | None)
    assert_type(project.members(), PaginatedCollection[ProjectMember])
    assert_type([member.role() for member in project.members()], list[Role])
    assert_type(project.task_queues(), list[TaskQueue])
    assert_type(project.labeling_parameter_overrides(), PaginatedCollection[LabelingParameterOverride])
    assert_type([override.data_row() for override in project.labeling_parameter_overrides()], list[DataRow])
    assert_type(project.benchmarks().get_one(), Benchmark | None)
    assert_type(project.labeler_performance(), PaginatedCollection[LabelerPerformance])
    assert_type([performance.user for performance in project.labeler_performance()], list[User])
    assert_type(project.create_batches("part", ["id"]).result(), list[Batch])
    assert_type(label.create_review(score=1.0), Review)
