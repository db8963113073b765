"""Organizations."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from labelbox.flows import account as flows
from labelbox.flows import integration as integration_flows
from labelbox.flows.found import found
from labelbox.orm.conditions import given, not_deleted
from labelbox.orm.db_object import DbObject
from labelbox.orm.expected import uid_of
from labelbox.orm.relationship import ToMany
from labelbox.schema.iam_integration import IAMIntegration
from labelbox.schema.invite import Invite, InviteLimit
from labelbox.schema.resource_tag import ResourceTag, TagSpec, tag_parts
from labelbox.schema.role import ProjectRole, Role
from labelbox_graphql import ops
from labelbox_graphql.entities import OrganizationEntity

if TYPE_CHECKING:
    from labelbox.schema.project import Project
    from labelbox.schema.user import User
    from labelbox.schema.webhook import Webhook


class Organization(OrganizationEntity, DbObject):
    """A group of users and everything that they own. Get yours by `Client.get_organization`."""

    users: "ToMany[User]" = ToMany(
        "User",
        lambda _, where, order: ops.account.get_organization_users(where=given(where), order_by=given(order)),
    )
    projects: "ToMany[Project]" = ToMany(
        "Project",
        lambda _, where, order: ops.account.get_organization_projects(where=not_deleted(where), order_by=given(order)),
    )
    webhooks: "ToMany[Webhook]" = ToMany(
        "Webhook",
        lambda _, where, order: ops.account.get_organization_webhooks(where=given(where), order_by=given(order)),
    )
    """All webhooks, those of single projects and those that were switched off included."""

    def invite_user(self, email: str, role: Role, project_roles: Sequence[ProjectRole] | None = None) -> Invite:
        """Invite somebody by mail. The same address can be invited several times.

        >>> labeler = client.get_roles()["LABELER"]
        >>> client.get_organization().invite_user("new@example.org", labeler).email
        'new@example.org'

        Args:
            email: Whom to invite.
            role: The role in the organization, one of `Client.get_roles`.
            project_roles: Roles in projects, for somebody whose role in the organization is "None".

        Raises:
            TypeError: the role is something else, such as its name.
            ValueError: project roles beside another role than "None".
            LabelboxError: the server sent no invitation, as for your own address.
        """
        role_id = uid_of("role", role, "Role")
        roles = [] if project_roles is None else list(project_roles)
        if roles and role.name.upper() != flows.NO_ROLE:
            raise ValueError(
                "Project roles cannot be set for a user with organization level permissions. "
                f"Found role name `{role.name}`, expected `{flows.NO_ROLE}`"
            )
        pairs = [(each.project.uid, each.role.uid) for each in roles]
        return Invite(self.client, self._run(flows.invite(self.uid, email, role_id, pairs)))

    def invite_limit(self) -> InviteLimit:
        """How many users the organization has and can have.

        >>> limit = client.get_organization().invite_limit()
        >>> limit.remaining == limit.limit - limit.used
        True
        """
        answer = self._run(ops.account.get_invites_limit(organization_id=self.uid))
        limit = found(answer.invites_limit, "Organization", uid=self.uid)
        return InviteLimit(remaining=limit.remaining, used=limit.used, limit=limit.limit)

    def remove_user(self, user: "User") -> None:
        """Take a user out of the organization. Only a new invitation brings them back.

        Args:
            user: Whom to remove.

        Raises:
            TypeError: it is no user.
            ResourceNotFoundError: there is no such user.
        """
        uid = uid_of("user", user, "User")
        found(self._run(ops.account.delete_member(user_id=uid)).update_user, "User", uid=uid)

    def create_resource_tag(self, tag: TagSpec) -> ResourceTag:
        """Make a tag for projects.

        >>> client.get_organization().create_resource_tag({"text": "birds", "color": "4ed2f9"}).color
        '4ed2f9'

        Args:
            tag: Its `text`, and its `color` as six hexadecimal digits without `#`.

        Raises:
            ValueError: one of the two is missing or empty.
        """
        text, color = tag_parts(tag)
        answer = self._run(ops.account.create_resource_tag(text=text, color=color))
        return ResourceTag(self.client, answer.create_resource_tag)

    def get_resource_tags(self) -> list[ResourceTag]:
        """All tags of the organization.

        >>> tag = client.get_organization().create_resource_tag({"text": "fish", "color": "008856"})
        >>> tag in client.get_organization().get_resource_tags()
        True
        """
        answer = self._run(ops.account.get_organization_resource_tags())
        tags = found(answer.organization, "Organization", uid=self.uid).resource_tag
        return [ResourceTag(self.client, tag) for tag in tags]

    def resource_tags(self) -> list[ResourceTag]:
        """`get_resource_tags`, by the name of the relationship."""
        return self.get_resource_tags()

    def get_iam_integrations(self) -> list[IAMIntegration]:
        """All integrations that give the server access to cloud buckets.

        >>> [integration.name for integration in client.get_organization().get_iam_integrations()]
        []
        """
        return [IAMIntegration(self.client, each) for each in self._run(integration_flows.find_all())]

    def get_default_iam_integration(self) -> IAMIntegration | None:
        """The integration that new datasets get without being asked; None where there is none.

        Raises:
            ValueError: there are several, which the server should not allow.
        """
        default = self._run(integration_flows.find_default())
        return None if default is None else IAMIntegration(self.client, default)
