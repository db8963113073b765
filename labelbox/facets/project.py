"""Projects and batches of the client."""

from typing import TYPE_CHECKING, Never

from labelbox.facets.facet import Facet
from labelbox.flows import batch as batch_flows
from labelbox.flows import project as flows
from labelbox.orm.conditions import not_deleted
from labelbox.pagination import PaginatedCollection
from labelbox.schema import project_values as values
from labelbox_graphql import ops
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox.schema.batch import Batch
    from labelbox.schema.labeling_frontend import LabelingFrontend
    from labelbox.schema.project import Project
    from labelbox.schema.quality_mode import QualityMode
    from labelbox_graphql.enums import MediaType, QueueMode
    from labelbox_graphql.runtime import Condition


class ProjectFacet(Facet):
    """Client methods on projects."""

    def get_project(self, project_id: str) -> "Project":
        """One project by its id.

        >>> client.get_project(project.uid).name
        'birds'

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.project import Project

        return Project(self, self.run(flows.get(project_id)))

    def get_projects(self, where: "Condition | None" = None) -> "PaginatedCollection[Project]":
        """The projects that this API key may see, fetched page by page as they are iterated.

        >>> [found.name for found in client.get_projects(where=Project.name == "birds")]
        ['birds']

        Args:
            where: A comparison such as `Project.name == "cats"`, or several joined by `&`; None for all.

        Raises:
            InvalidQueryError: a combination other than `&`, or two comparisons of one field.
            InvalidAttributeError: a field of another entity.
        """
        from labelbox.schema.project import Project

        return PaginatedCollection.of(
            self,
            lambda: ops.project.get_projects(where=not_deleted(where)),
            lambda record: Project(self, record),
        )

    def create_project(
        self,
        *,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
        media_type: "MediaType | Unset" = UNSET,
        queue_mode: "QueueMode | Unset" = UNSET,
        quality_mode: "QualityMode | None | Unset" = UNSET,
        auto_audit_percentage: Never | Unset = UNSET,
        auto_audit_number_of_labels: Never | Unset = UNSET,
        **unknown: Never,
    ) -> "Project":
        """Make a new project. Names need not be unique.

        >>> made = client.create_project(name="owls", description="at night", media_type=MediaType.Image)
        >>> made.name, made.media_type.value
        ('owls', 'IMAGE')

        Args:
            name: Shown to labelers; must not be blank.
            description: Shown to labelers.
            media_type: The kind of data that it is for; a warning when it is not given.
            queue_mode: Only `QueueMode.Batch` is left; not needed.
            quality_mode: How labels are judged; `QualityMode.Benchmark` by default.
            auto_audit_percentage: Refused: `quality_mode` decides.
            auto_audit_number_of_labels: Refused: `quality_mode` decides.

        Raises:
            InvalidAttributeError: a keyword that a project does not have.
            ValueError: a blank name, `QueueMode.Dataset`, a refused keyword, or no quality mode.
            TypeError: a media type that no project can have.
        """
        from labelbox.schema.project import Project

        new = values.project_values(
            name=name,
            description=description,
            media_type=media_type,
            queue_mode=queue_mode,
            quality_mode=quality_mode,
            refused=(auto_audit_percentage, auto_audit_number_of_labels),
            unknown=unknown,
        )
        return Project(self, self.run(flows.create(new)))

    def get_batch(self, project_id: str, batch_id: str) -> "Batch":
        """One batch of a project.

        >>> (batch,) = project.batches()
        >>> client.get_batch(project.uid, batch.uid).name
        'b0'

        Raises:
            ResourceNotFoundError: the project has no such batch.
        """
        from labelbox.schema.batch import Batch

        return Batch(self, project_id, self.run(batch_flows.get(project_id, batch_id)))

    def get_labeling_frontends(self, where: "Condition | None" = None) -> "PaginatedCollection[LabelingFrontend]":
        """The editors that projects can be set up with, fetched page by page as they are iterated.

        >>> client.get_labeling_frontends(LabelingFrontend.name == "Editor").get_one().name
        'Editor'

        Args:
            where: A comparison such as `LabelingFrontend.name == "Editor"`, or several joined by `&`; None for all.

        Raises:
            InvalidQueryError: a combination other than `&`, or two comparisons of one field.
            InvalidAttributeError: a field of another entity.
        """
        from labelbox.schema.labeling_frontend import LabelingFrontend

        return PaginatedCollection.of(
            self,
            lambda: ops.ontology.get_labeling_frontends(where=not_deleted(where)),
            lambda record: LabelingFrontend(self, record),
        )
