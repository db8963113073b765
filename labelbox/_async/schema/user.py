# Derived from labelbox/schema/user.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Users of an organization."""

from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import DbObject
from labelbox._async.orm.relationship import ToMany, ToOne
from labelbox.flows import account as flows
from labelbox.flows.found import found
from labelbox.orm.computed import Computed
from labelbox.orm.conditions import given
from labelbox.orm.expected import uid_of
from labelbox_graphql import ops
from labelbox_graphql.entities import UserEntity

if TYPE_CHECKING:
    from labelbox._async.schema.organization import Organization
    from labelbox._async.schema.project import Project
    from labelbox._async.schema.role import Role
    from labelbox._async.schema.task import Task
    from labelbox_graphql.fragments import UserFields


def _is_external(user: "User") -> bool | None:
    return user.record.is_external_user


class User(UserEntity, DbObject):
    """A registered user. Get the API key's own by `AsyncClient.get_user`, all by `Organization.users`.

    The role in the organization decides what a user sees: with the role "None" it is only the projects in which the
    user has a role of their own, with any other all of them.
    """

    record: "UserFields"

    is_external_viewer: "Computed[bool | None]" = Computed("is_external_viewer", "isExternalUser", _is_external)
    """Whether the user is from outside the organization; `is_external_user` by its documented name."""

    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.account.get_user_organization(id=uid), "user.organization"
    )
    org_role: "ToOne[Role]" = ToOne("Role", lambda uid: ops.account.get_user_org_role(id=uid), "user.org_role")
    """The role in the organization."""
    created_tasks: "ToMany[Task]" = ToMany(
        "Task",
        lambda uid, where, order: ops.account.get_user_created_tasks(id=uid, where=given(where), order_by=given(order)),
    )
    projects: "ToMany[Project]" = ToMany(
        "Project",
        lambda uid, where, order: ops.account.get_user_projects(id=uid, where=given(where), order_by=given(order)),
    )

    async def update_org_role(self, role: "Role") -> None:
        """Set the role in the organization. Roles in projects survive a change to and fro.

        Args:
            role: One of `AsyncClient.get_roles`.

        Raises:
            TypeError: the role is something else, such as its name.
            ResourceNotFoundError: there is no such user any more.
        """
        answer = await self._run(
            ops.account.set_organization_role(user_id=self.uid, role_id=uid_of("role", role, "Role"))
        )
        found(answer.set_organization_role, "User", uid=self.uid)

    async def upsert_project_role(self, project: "Project", role: "Role") -> None:
        """Set the role in a project, or replace it. For users whose role in the organization is "None".

        Args:
            project: The project.
            role: One of `AsyncClient.get_roles`.

        Raises:
            TypeError: an argument is something else, such as a name.
            ValueError: the user has another role in the organization, and so sees all projects.
        """
        ids = (uid_of("project", project, "Project"), uid_of("role", role, "Role"))
        await self._run(flows.set_project_role(self.uid, *ids))

    async def remove_from_project(self, project: "Project") -> None:
        """Take the user out of a project. For users whose role in the organization is "None".

        Args:
            project: The project.

        Raises:
            TypeError: the project is something else, such as its id.
            ValueError: the user has another role in the organization, and so sees all projects.
        """
        await self._run(flows.remove_from_project(self.uid, uid_of("project", project, "Project")))
