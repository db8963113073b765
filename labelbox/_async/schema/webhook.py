# Derived from labelbox/schema/webhook.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Webhooks: notifications that the server sends to a URL of yours."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from labelbox._async.orm.db_object import Updateable
from labelbox._async.orm.relationship import ToOne
from labelbox.flows.found import found
from labelbox.orm.expected import uid_of
from labelbox.schema.webhook import _check_text, _member, _topics
from labelbox_graphql import ops
from labelbox_graphql.entities import WebhookEntity
from labelbox_graphql.enums import WebhookStatus, WebhookTopic
from labelbox_graphql.runtime import UNSET

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox._async.schema.organization import Organization
    from labelbox._async.schema.project import Project
    from labelbox._async.schema.user import User
    from labelbox_graphql.fragments import WebhookFields
    from labelbox_graphql.runtime import OpenEnum


class Webhook(WebhookEntity, Updateable):
    """A rule by which the server notifies a web server of yours of what happens in a project or an organization.

    A notification is a POST with JSON; the secret signs it. There is no other way to delete a webhook than to switch it
    off, so lists of webhooks keep showing those that were deleted, as INACTIVE.
    """

    record: "WebhookFields"

    Status: TypeAlias = WebhookStatus
    Topic: TypeAlias = WebhookTopic

    # The same as class attributes: programs for the vendor's package use both.
    LABEL_CREATED = WebhookTopic.LABEL_CREATED
    LABEL_UPDATED = WebhookTopic.LABEL_UPDATED
    LABEL_DELETED = WebhookTopic.LABEL_DELETED
    ACTIVE = WebhookStatus.ACTIVE
    INACTIVE = WebhookStatus.INACTIVE
    REVOKED = WebhookStatus.REVOKED

    created_by: "ToOne[User]" = ToOne(
        "User", lambda uid: ops.account.get_webhook_created_by(id=uid), "webhook.created_by"
    )
    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.account.get_webhook_organization(id=uid), "webhook.organization"
    )
    project: "ToOne[Project]" = ToOne("Project", lambda uid: ops.account.get_webhook_project(id=uid), "webhook.project")
    """The project that it is for; None where it is for the whole organization."""

    @staticmethod
    async def create(
        client: "Session", topics: Iterable[str | WebhookTopic], url: str, secret: str, project: "Project | None"
    ) -> "Webhook":
        """Make a webhook.

        Args:
            client: The client to make it with.
            topics: What to be notified of: members of `Webhook.Topic` or their names.
            url: Where the notifications go.
            secret: Signs the notifications. It cannot be read back.
            project: The project to be notified of; None for all of the organization.

        Raises:
            ValueError: no topics, an unknown one, or an empty URL or secret.
            TypeError: topics that are no list, or a project that is none.
        """
        from labelbox_graphql.inputs import WebhookProjectInput

        _check_text(secret, "Secret")
        chosen = _topics(topics)
        _check_text(url, "URL")
        where = UNSET if project is None else WebhookProjectInput(id=uid_of("project", project, "Project"))
        op = ops.account.create_webhook(topics=chosen, url=url, secret=secret, project=where)
        return Webhook(client, (await client.run(op)).create_webhook)

    async def update(
        self,
        topics: Iterable[str | WebhookTopic] | None = None,
        url: str | None = None,
        status: str | WebhookStatus | None = None,
    ) -> None:
        """Change what is given and leave the rest alone.

        Args:
            topics: The new topics instead of the old ones; None leaves them.
            url: The new URL; None leaves it.
            status: A member of `Webhook.Status` or its name; None leaves it.

        Raises:
            ValueError: an empty list of topics, an unknown topic or status, or an empty URL.
            TypeError: topics that are no list.
            ResourceNotFoundError: the webhook is gone.
        """
        from labelbox_graphql.inputs import WebhookTopicsInput

        if url is not None:
            _check_text(url, "URL")
        op = ops.account.update_webhook(
            id=self.uid,
            topics=UNSET if topics is None else WebhookTopicsInput(set=_topics(topics)),
            url=UNSET if url is None else url,
            status=UNSET if status is None else _member(WebhookStatus, status),
        )
        self.record = found((await self._run(op)).update_webhook, "Webhook", uid=self.uid)

    async def delete(self) -> None:
        """Switch the webhook off for good: its status becomes INACTIVE."""
        await self.update(status=WebhookStatus.INACTIVE)

    @staticmethod
    def validate_topics(topics: Iterable[str | WebhookTopic]) -> None:
        """Check topics as `create` and `update` do.

        Raises:
            ValueError: there are none, or an unknown one.
            TypeError: they are no list.
        """
        _topics(topics)

    @staticmethod
    def validate_value(value: str, enum: "type[OpenEnum]") -> None:
        """Check a topic or a status as `create` and `update` do.

        Args:
            value: The member or its name.
            enum: `Webhook.Topic` or `Webhook.Status`.

        Raises:
            ValueError: there is no such member.
        """
        _member(enum, value)
