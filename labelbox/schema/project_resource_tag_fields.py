"""The record of a tag on a project. In a module of its own, so that the entity does not load pydantic."""

from pydantic import Field

from labelbox_graphql.runtime import Model


class ProjectResourceTagFields(Model):
    """Which tag is on which project."""

    uid: str = Field(alias="id")
    resource_tag_id: str = Field(alias="resourceTagId")
    project_id: str = Field(alias="projectId")
