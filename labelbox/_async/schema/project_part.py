# Derived from labelbox/schema/project_part.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What the parts of a project have in common."""

from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import DbObject
from labelbox_graphql.entities import ProjectEntity

if TYPE_CHECKING:
    from labelbox_graphql.fragments import ProjectFields


class ProjectPart(ProjectEntity, DbObject):
    """Base of the groups of methods of `Project`; each has a module of its own."""

    record: "ProjectFields"
