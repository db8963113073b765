"""Users of an organization."""

from typing import TYPE_CHECKING

from labelbox.orm.conditions import given
from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import ToMany, ToOne
from labelbox_graphql import ops
from labelbox_graphql.entities import UserEntity

if TYPE_CHECKING:
    from labelbox.schema.organization import Organization
    from labelbox.schema.project import Project
    from labelbox.schema.task import Task

    pass


class User(UserEntity, DbObject):
    """A registered user. Get the API key's own by `Client.get_user`."""

    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.account.get_user_organization(id=uid), "user.organization"
    )
    created_tasks: "ToMany[Task]" = ToMany(
        "Task",
        lambda uid, where, order: ops.account.get_user_created_tasks(id=uid, where=given(where), order_by=given(order)),
    )
    projects: "ToMany[Project]" = ToMany(
        "Project",
        lambda uid, where, order: ops.account.get_user_projects(id=uid, where=given(where), order_by=given(order)),
    )
