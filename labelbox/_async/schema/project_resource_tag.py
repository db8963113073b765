# Derived from labelbox/schema/project_resource_tag.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Tags on projects."""

from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import Updateable
from labelbox_graphql.runtime import Field

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox.schema.project_resource_tag_fields import ProjectResourceTagFields


class ProjectResourceTag(Updateable):
    """A tag on a project. Get those of a tag from `ResourceTag.project_resource_tag`.

    The server has no such object of its own that could be asked for, so the id is made of the two others.
    `Project.update_project_resource_tags` changes which tags a project has.
    """

    record: "ProjectResourceTagFields"

    uid: "Field[str]" = Field("uid", "id")
    """The ids of the project and of the tag, with a slash between them."""
    resource_tag_id: "Field[str]" = Field("resource_tag_id", "resourceTagId")
    """The id of the tag."""
    project_id: "Field[str]" = Field("project_id", "projectId")
    """The id of the project."""

    @classmethod
    def record_type(cls) -> "type[ProjectResourceTagFields]":
        """The model of its fields, which no answer of the server has."""
        from labelbox.schema.project_resource_tag_fields import ProjectResourceTagFields

        return ProjectResourceTagFields

    @classmethod
    def of(cls, client: "Session", *, project_id: str, resource_tag_id: str) -> "ProjectResourceTag":
        """The tag on the project.

        Args:
            client: The client through which both were reached.
            project_id: The id of the project.
            resource_tag_id: The id of the tag.
        """
        uid = f"{project_id}/{resource_tag_id}"
        return cls(client, {"uid": uid, "project_id": project_id, "resource_tag_id": resource_tag_id})
