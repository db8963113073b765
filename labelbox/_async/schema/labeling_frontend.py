# Derived from labelbox/schema/labeling_frontend.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Editors, and what a project made of one."""

from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import DbObject
from labelbox._async.pagination import PaginatedCollection
from labelbox._async.schema.project_owned import ProjectOwned
from labelbox.flows import project as flows
from labelbox_graphql import ops
from labelbox_graphql.entities import LabelingFrontendEntity, LabelingFrontendOptionsEntity

if TYPE_CHECKING:
    from labelbox._async.schema.project import Project
    from labelbox_graphql.fragments import LabelingFrontendFields, LabelingFrontendOptionsFields


class LabelingFrontend(LabelingFrontendEntity, DbObject):
    """An editor. "Editor" is the one that every organization has. Get them from `AsyncClient.get_labeling_frontends`."""

    record: "LabelingFrontendFields"

    def projects(self) -> "PaginatedCollection[Project]":
        """The projects that work with this editor.

        The server does not say it of an editor, so each project is asked for its own, page by page as one iterates.
        """
        from labelbox._async.schema.project import Project

        client, uid = self.client, self.uid
        return PaginatedCollection.walk(
            client,
            lambda cursor: flows.those_that(lambda project_id: flows.has_frontend(uid, project_id), cursor),
            lambda record: Project(client, record),
        )


class LabelingFrontendOptions(LabelingFrontendOptionsEntity, ProjectOwned):
    """The editor of a project with its customisation. Get them from `Project.labeling_frontend_options`."""

    record: "LabelingFrontendOptionsFields"

    async def labeling_frontend(self) -> LabelingFrontend | None:
        """The editor; None if the project has none any more.

        Raises:
            InvalidQueryError: the object did not come from a project.
        """
        project = (await self._run(ops.project.get_project_labeling_frontend(id=self._known_project()))).project
        frontend = project.labeling_frontend if project else None
        return None if frontend is None else LabelingFrontend(self.client, frontend)
