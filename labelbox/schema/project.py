"""Projects."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Never

from labelbox.flows import batch as batch_flows
from labelbox.flows import project as flows
from labelbox.flows.found import found
from labelbox.orm.conditions import given
from labelbox.orm.db_object import Deletable, Updateable
from labelbox.orm.relationship import ToOne
from labelbox.orm.unknown import refuse_unknown
from labelbox.pagination import PaginatedCollection
from labelbox.schema.batch import Batch
from labelbox.schema.batch_rows import batch_rows, consensus_input
from labelbox.schema.label import Label
from labelbox.schema.media_type import MediaType, check_media_type
from labelbox_graphql import ops
from labelbox_graphql.entities import ProjectEntity
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox.schema.data_row import DataRow
    from labelbox.schema.dataset import Dataset
    from labelbox.schema.labeling_frontend import LabelingFrontend
    from labelbox.schema.ontology import Ontology
    from labelbox.schema.organization import Organization
    from labelbox.schema.user import User
    from labelbox_graphql.runtime import Order


class Project(ProjectEntity, Updateable, Deletable):
    """A container of a labeling ontology, its data rows and its labels.

    Get one from `Client.create_project`, `Client.get_project` or `Client.get_projects`.
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
    labeling_frontend: "ToOne[LabelingFrontend]" = ToOne(
        "LabelingFrontend",
        lambda uid: ops.project.get_project_labeling_frontend(id=uid),
        "project.labeling_frontend",
        connect=lambda uid, other: ops.project.connect_project_and_labeling_frontend(
            project_id=uid, labeling_frontend_id=other
        ),
    )

    def update(
        self,
        *,
        name: str | Unset = UNSET,
        description: str | None | Unset = UNSET,
        media_type: MediaType | Unset = UNSET,
        **unknown: Never,
    ) -> None:
        """Change what is given and leave the rest alone.

        Args:
            name: A new name, shown to labelers.
            description: A new description; None clears it.
            media_type: Another kind of data.

        Raises:
            InvalidAttributeError: a keyword that a project does not have.
            TypeError: a media type that no project can have.
            ResourceNotFoundError: the project was deleted meanwhile.
        """
        refuse_unknown(Project, unknown, ("name", "description", "media_type"))
        kind = UNSET if isinstance(media_type, Unset) else check_media_type(media_type)
        op = ops.project.update_project(id=self.uid, name=name, description=description, allowed_media_type=kind)
        self.record = found(self._run(op).update_project, "Project", uid=self.uid)

    def delete(self) -> None:
        """Delete the project with its labels; the data rows stay in their datasets."""
        self._run(ops.project.delete_project(id=self.uid))

    def setup_editor(self, ontology: "Ontology") -> None:
        """Connect the default editor and an ontology: six calls, of which the last marks the project as set up.

        Raises:
            ResourceConflict: the project has an editor already.
        """
        self.record = self._run(flows.setup_editor(self.uid, ontology.uid))

    def connect_ontology(self, ontology: "Ontology") -> None:
        """`setup_editor`, by its newer name."""
        self.setup_editor(ontology)

    def setup(
        self, labeling_frontend: "LabelingFrontend", labeling_frontend_options: "str | Mapping[str, Any]"
    ) -> None:
        """Connect an editor with options of your own.

        Args:
            labeling_frontend: The editor.
            labeling_frontend_options: Its options as JSON text or as a dict; the server makes an ontology of them.

        Raises:
            ResourceConflict: the project has an editor already.
        """
        options = labeling_frontend_options
        text = options if isinstance(options, str) else json.dumps(options)
        self.record = self._run(flows.setup(self.uid, labeling_frontend.uid, text))

    def create_batch(
        self,
        name: str,
        data_rows: "Iterable[str | DataRow] | None" = None,
        priority: int = 5,
        consensus_settings: Mapping[str, float] | None = None,
        global_keys: Sequence[str] | None = None,
    ) -> Batch:
        """Send data rows to the project. Waits until the server has processed them.

        Args:
            name: Not used by another batch of the project.
            data_rows: Data rows or their ids, at most 100,000.
            priority: From 1 (first) to 5 (last).
            consensus_settings: `{"number_of_labels": 3, "coverage_percentage": 0.5}`; None without consensus.
            global_keys: Their global keys, instead of `data_rows`.

        Raises:
            ValueError: no data rows, too many, or something else than data rows; or consensus settings that are none.
            ProcessingWaitTimeout: the server did not process the data rows within an hour.
            ResourceConflict: the name is taken.
        """
        rows = batch_rows(self.queue_mode, data_rows, global_keys)
        made = self._run(batch_flows.create(self.uid, name, rows, priority, consensus_input(consensus_settings)))
        return Batch(self.client, self.uid, made.batch, made.failed)

    def batches(self) -> PaginatedCollection[Batch]:
        """The batches of the project, fetched page by page as they are iterated."""
        client, uid = self.client, self.uid
        return PaginatedCollection.of(
            client,
            lambda: ops.batch.get_project_batches(project_id=uid),
            lambda record: Batch(client, uid, record),
        )

    def labels(
        self, datasets: "Iterable[Dataset] | None" = None, order_by: "Order | None" = None
    ) -> PaginatedCollection[Label]:
        """The labels of the project, newest first unless sorted otherwise.

        Args:
            datasets: Only labels on data rows of these; None for all.
            order_by: Such as `Label.created_at.asc`.

        Raises:
            InvalidAttributeError: an order by a field of another entity.
        """
        client, uid, order = self.client, self.uid, given(order_by)
        ids = None if datasets is None else [dataset.uid for dataset in datasets]
        return PaginatedCollection.of(
            client,
            lambda: (
                ops.label.get_project_labels(project_id=uid, order_by=order)
                if ids is None
                else ops.label.get_project_labels_of_datasets(project_id=uid, dataset_ids=ids, order_by=order)
            ),
            lambda record: Label(client, record),
        )

    def get_label_count(self) -> int:
        """How many labels the project has."""
        answer = self._run(ops.project.get_label_count(project_id=self.uid))
        return found(answer.project, "Project", uid=self.uid).label_count or 0
