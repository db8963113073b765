# Derived from labelbox/schema/resource_tag.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Tags that organise projects."""

from typing import TYPE_CHECKING, Never

from labelbox._async.orm.db_object import Updateable
from labelbox._async.pagination import PaginatedCollection
from labelbox.flows import project as project_flows
from labelbox.flows.found import found
from labelbox.orm.unknown import refuse_keywords
from labelbox_graphql import ops
from labelbox_graphql.entities import ResourceTagEntity
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox._async.schema.project_resource_tag import ProjectResourceTag
    from labelbox_graphql.fragments import ResourceTagFields


class ResourceTag(ResourceTagEntity, Updateable):
    """A coloured tag of an organization, to be stuck on projects.

    Make one by `Organization.create_resource_tag`, stick it by `Project.update_project_resource_tags`.
    """

    record: "ResourceTagFields"

    async def update(self, *, text: str | Unset = UNSET, color: str | Unset = UNSET, **unknown: Never) -> None:
        """Change what is given and leave the rest alone.

        Args:
            text: What the tag says.
            color: Six hexadecimal digits without `#`.

        Raises:
            InvalidAttributeError: a keyword that a tag does not have.
            ResourceNotFoundError: the tag was deleted meanwhile.
        """
        refuse_keywords(ResourceTag, "update", unknown)
        op = ops.account.update_resource_tag(
            id=self.uid,
            text=self.text if isinstance(text, Unset) else text,
            color=self.color if isinstance(color, Unset) else color,
        )
        self.record = found((await self._run(op)).update_resource_tag, "ResourceTag", uid=self.uid)

    def project_resource_tag(self) -> "PaginatedCollection[ProjectResourceTag]":
        """Where the tag is stuck: one entry for each project that has it.

        The server does not say it of a tag, so each project is asked for its tags, page by page as one iterates.
        """
        from labelbox._async.schema.project_resource_tag import ProjectResourceTag

        client, uid = self.client, self.uid
        return PaginatedCollection.walk(
            client,
            lambda cursor: project_flows.those_that(lambda project_id: project_flows.has_tag(uid, project_id), cursor),
            lambda project: ProjectResourceTag.of(client, project_id=project.uid, resource_tag_id=uid),
        )
