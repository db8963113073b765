"""Editors, and what a project made of one."""

from labelbox.orm.db_object import DbObject
from labelbox_graphql.entities import LabelingFrontendEntity, LabelingFrontendOptionsEntity


class LabelingFrontend(LabelingFrontendEntity, DbObject):
    """An editor. "Editor" is the one that every organization has."""


class LabelingFrontendOptions(LabelingFrontendOptionsEntity, DbObject):
    """The editor of a project with its customisation."""
