"""What the parts of a project have in common."""

from typing import TYPE_CHECKING

from labelbox.orm.db_object import DbObject
from labelbox_graphql.entities import ProjectEntity

if TYPE_CHECKING:
    from labelbox_graphql.fragments import ProjectFields


class ProjectPart(ProjectEntity, DbObject):
    """Base of the groups of methods of `Project`; each has a module of its own."""

    record: "ProjectFields"
