"""Journeys around the users of an organization."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from labelbox.exceptions import LabelboxError
from labelbox.flows.found import found
from labelbox.steps import Flow, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.account import CreateInvitesCreateInvitesInvite as Invite
    from labelbox_graphql.fragments import RoleFields

NO_ROLE = "NONE"
"""The role of those who see only the projects in which they have a role of their own."""


def invite(organization_id: str, email: str, role_id: str, project_roles: Sequence[tuple[str, str]]) -> "Flow[Invite]":
    """Invite somebody in the name of the API key's owner.

    Args:
        organization_id: Where to.
        email: Whom.
        role_id: The role in the organization.
        project_roles: Pairs of a project's id and a role's.

    Raises:
        LabelboxError: the server sent no invitation, as for the address of the inviting user.
    """
    from labelbox_graphql.inputs import CreateInviteInput, InviteProjectRoleInput

    me = found((yield from call(ops.account.get_user())).user, "User")
    data = CreateInviteInput(
        inviter_id=me.uid,
        invitee_email=email,
        organization_id=organization_id,
        organization_role_id=role_id,
        projects=[InviteProjectRoleInput(project_id=project, project_role_id=role) for project, role in project_roles],
    )
    results = (yield from call(ops.account.create_invites(data=[data]))).create_invites
    made = results[0].invite if results else None
    if made is None:
        raise LabelboxError(f"Unable to send invite for email {email}.")
    return made


def set_project_role(user_id: str, project_id: str, role_id: str) -> Flow[None]:
    """Give a user a role in a project.

    Raises:
        ValueError: the user sees all projects, because of a role in the organization.
    """
    user = found((yield from call(ops.account.get_user_org_role(id=user_id))).user, "User", uid=user_id)
    if user.org_role is None or user.org_role.name.upper() != NO_ROLE:
        raise ValueError("User is not project based and has access to all projects")
    op = ops.account.set_project_membership(user_id=user_id, role_id=role_id, project_id=project_id)
    yield from call(op)


def remove_from_project(user_id: str, project_id: str) -> Flow[None]:
    """Take a user out of a project: the role there becomes "None".

    Raises:
        ValueError: the user sees all projects, because of a role in the organization.
    """
    role = yield from _role(NO_ROLE)
    yield from set_project_role(user_id, project_id, role.uid)


def _role(name: str) -> "Flow[RoleFields]":
    roles = (yield from call(ops.account.get_available_user_roles())).roles
    return found(next((role for role in roles if role.name.upper() == name), None), "Role", name=name)
