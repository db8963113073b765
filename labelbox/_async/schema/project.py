# Derived from labelbox/schema/project.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Projects. The groups of their methods have modules of their own: `project_setup`, `project_batches`, …"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Never

from labelbox._async.orm.db_object import Deletable, Updateable
from labelbox._async.orm.relationship import ToMany, ToOne
from labelbox._async.pagination import PaginatedCollection
from labelbox._async.schema import project_values as values
from labelbox._async.schema.labeler_performance import LabelerPerformance
from labelbox._async.schema.labeling_parameter_override import LabelingParameterOverride
from labelbox._async.schema.newer_names import NewerProjectNames
from labelbox._async.schema.project_batches import ProjectBatches
from labelbox._async.schema.project_check import ProjectChecks
from labelbox._async.schema.project_exports import ProjectExports
from labelbox._async.schema.project_imports import ProjectImports
from labelbox._async.schema.project_member import ProjectMember
from labelbox._async.schema.project_quality import ProjectQuality
from labelbox._async.schema.project_queues import ProjectQueues
from labelbox._async.schema.project_setup import ProjectSetup
from labelbox.flows import doubt
from labelbox.flows.found import found
from labelbox.orm.conditions import given
from labelbox.orm.expected import refuse_null
from labelbox.orm.unknown import refuse_unknown
from labelbox.schema import media_type as media_types
from labelbox.schema.project import _UPDATEABLE
from labelbox_graphql import ops
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from datetime import datetime

    from labelbox._async.schema.benchmark import Benchmark
    from labelbox._async.schema.labeling_frontend import LabelingFrontend
    from labelbox._async.schema.ontology import Ontology
    from labelbox._async.schema.organization import Organization
    from labelbox._async.schema.resource_tag import ResourceTag
    from labelbox._async.schema.user import User
    from labelbox._async.schema.webhook import Webhook
    from labelbox.schema.media_type import MediaType

__all__ = ["LabelerPerformance", "LabelingParameterOverride", "Project", "ProjectMember"]


class Project(
    ProjectSetup,
    ProjectBatches,
    ProjectQueues,
    ProjectQuality,
    ProjectExports,
    ProjectImports,
    ProjectChecks,
    NewerProjectNames,
    Updateable,
    Deletable,
):
    """A container of a labeling ontology, its data rows and its labels.

    Get one from `AsyncClient.create_project`, `AsyncClient.get_project` or `AsyncClient.get_projects`.
    """

    created_by: "ToOne[User]" = ToOne(
        "User", lambda uid: ops.project.get_project_created_by(id=uid), "project.created_by"
    )
    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.project.get_project_organization(id=uid), "project.organization"
    )
    ontology: "ToOne[Ontology]" = ToOne(
        "Ontology", lambda uid: ops.project.get_project_ontology(id=uid), "project.ontology"
    )
    """The ontology; None before one is connected."""
    labeling_frontend: "ToOne[LabelingFrontend]" = ToOne(
        "LabelingFrontend",
        lambda uid: ops.project.get_project_labeling_frontend(id=uid),
        "project.labeling_frontend",
        connect=lambda uid, other: ops.project.connect_project_and_labeling_frontend(
            project_id=uid, labeling_frontend_id=other
        ),
        disconnect=lambda uid: ops.project.disconnect_project_and_labeling_frontend(project_id=uid),
    )
    """The editor; None before the project is set up."""
    labeling_parameter_overrides: "ToMany[LabelingParameterOverride]" = ToMany(
        "LabelingParameterOverride",
        lambda uid, where, order: ops.task_queue.get_project_labeling_parameter_overrides(
            id=uid, where=given(where), order_by=given(order)
        ),
    )
    """The priorities of its data rows."""
    webhooks: "ToMany[Webhook]" = ToMany(
        "Webhook",
        lambda uid, where, order: ops.project.get_project_webhooks(id=uid, where=given(where), order_by=given(order)),
    )
    benchmarks: "ToMany[Benchmark]" = ToMany(
        "Benchmark",
        lambda uid, where, order: ops.label.get_project_benchmarks(id=uid, where=given(where), order_by=given(order)),
    )
    """The labels that others are measured against."""

    async def update(
        self,
        *,
        name: str | Unset = UNSET,
        description: str | None | Unset = UNSET,
        media_type: "MediaType | Unset" = UNSET,
        setup_complete: "datetime | Unset" = UNSET,
        auto_audit_number_of_labels: int | Unset = UNSET,
        auto_audit_percentage: float | Unset = UNSET,
        queue_mode: Never | Unset = UNSET,
        **unknown: Never,
    ) -> None:
        """Change what is given and leave the rest alone.

        A project is one of benchmark quality (1 label, a percentage of 1) or of consensus (anything else) for all its
        life; the two numbers can change as long as that does not.

        Args:
            name: A new name, shown to labelers.
            description: A new description; None clears it.
            media_type: Another kind of data.
            setup_complete: When the set-up was finished; `setup_editor` and `setup` see to it.
            auto_audit_number_of_labels: How many labels each audited data row gets.
            auto_audit_percentage: The share of data rows that is audited, from 0 to 1.
            queue_mode: Refused: it cannot change.

        Raises:
            InvalidAttributeError: a keyword that a project does not have.
            TypeError: a media type that no project can have, a value of another type, or None for the name.
            ValueError: another queue mode, or a switch between benchmark and consensus.
            ResourceNotFoundError: the project was deleted meanwhile.
        """
        refuse_unknown(Project, unknown, _UPDATEABLE, where="Project.update")
        refuse_null("name", name)
        if queue_mode is not UNSET:
            raise ValueError("queue_mode cannot be changed after a project has been created.")
        values.check_quality_stays(self.record, auto_audit_number_of_labels, auto_audit_percentage)
        op = ops.project.update_project(
            id=self.uid,
            name=name,
            description=description,
            allowed_media_type=UNSET if isinstance(media_type, Unset) else media_types.check_media_type(media_type),
            setup_complete=setup_complete,
            auto_audit_number_of_labels=auto_audit_number_of_labels,
            auto_audit_percentage=auto_audit_percentage,
        )
        self.record = found((await self._run(op)).update_project, "Project", uid=self.uid)

    async def delete(self) -> None:
        """Delete the project with its labels; the data rows stay in their datasets."""
        await self._run(doubt.gone(ops.project.delete_project(id=self.uid)))

    def members(self) -> PaginatedCollection[ProjectMember]:
        """The users who may work on the project, fetched page by page as they are iterated."""
        client, uid = self.client, self.uid
        return PaginatedCollection.of(
            client,
            lambda: ops.project.get_project_members(project_id=uid),
            lambda record: ProjectMember(client, record),
        )

    async def get_resource_tags(self) -> "list[ResourceTag]":
        """The tags of the project.

        Raises:
            ResourceNotFoundError: the project is gone.
        """
        from labelbox._async.schema.resource_tag import ResourceTag

        answer = await self._run(ops.project.get_project_resource_tags(project_id=self.uid))
        tags = found(answer.project, "Project", uid=self.uid).resource_tags
        return [ResourceTag(self.client, tag) for tag in tags]

    async def update_project_resource_tags(
        self, resource_tag_ids: "Iterable[str | ResourceTag]"
    ) -> "list[ResourceTag]":
        """Replace the tags of the project.

        Args:
            resource_tag_ids: Tags or their ids; an empty list takes all tags away.

        Returns:
            The tags that the project has now.

        Raises:
            ResourceNotFoundError: the project is gone.
        """
        from labelbox._async.schema.resource_tag import ResourceTag

        ids = [tag.uid if isinstance(tag, ResourceTag) else tag for tag in resource_tag_ids]
        answer = await self._run(ops.project.update_project_resource_tags(project_id=self.uid, resource_tag_ids=ids))
        tags = found(answer.project, "Project", uid=self.uid).update_project_resource_tags
        return [ResourceTag(self.client, tag) for tag in tags]
