# Derived from labelbox/schema/project_owned.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Things that a project lists and that the server does not know by themselves."""

from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import DbObject
from labelbox.exceptions import InvalidQueryError
from labelbox.flows import project as flows
from labelbox_graphql import ops

if TYPE_CHECKING:
    from typing import Self

    from labelbox._async.schema.organization import Organization
    from labelbox._async.schema.project import Project


class ProjectOwned(DbObject):
    """Base of what belongs to a project of which the server does not say it: it is known from where it came."""

    _project_id: str | None = None

    def of_project(self, uid: str) -> "Self":
        """This object, knowing its project.

        Args:
            uid: The id of the project.
        """
        self._project_id = uid
        return self

    async def project(self) -> "Project":
        """The project.

        Raises:
            InvalidQueryError: the object did not come from a project.
            ResourceNotFoundError: the project is gone.
        """
        from labelbox._async.schema.project import Project

        return Project(self.client, await self._run(flows.get(self._known_project())))

    async def organization(self) -> "Organization | None":
        """The organization of the project.

        Raises:
            InvalidQueryError: the object did not come from a project.
        """
        from labelbox._async.schema.organization import Organization

        project = (await self._run(ops.project.get_project_organization(id=self._known_project()))).project
        organization = project.organization if project else None
        return None if organization is None else Organization(self.client, organization)

    def _known_project(self) -> str:
        if self._project_id is None:
            raise InvalidQueryError(
                f"the server does not say which project a {self.type_name()} belongs to; get it from its project"
            )
        return self._project_id
