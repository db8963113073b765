"""How a project is set up: editor, ontology, instructions, pre-labels."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from labelbox.flows import file as file_flows
from labelbox.flows import project as flows
from labelbox.flows.found import found
from labelbox.orm.conditions import given
from labelbox.orm.expected import uid_of
from labelbox.pagination import PaginatedCollection
from labelbox.schema.project_part import ProjectPart
from labelbox_graphql import ops

if TYPE_CHECKING:
    from pathlib import Path

    from labelbox.schema.labeling_frontend import LabelingFrontend, LabelingFrontendOptions
    from labelbox.schema.ontology import Ontology
    from labelbox_graphql.runtime import Condition, Order


class ProjectSetup(ProjectPart):
    """The methods that set a project up."""

    def setup_editor(self, ontology: "Ontology") -> None:
        """Connect the default editor and an ontology: six calls, of which the last marks the project as set up.

        >>> project = client.create_project(name="birds", media_type=MediaType.Image)
        >>> ontology = client.create_ontology("birds", OntologyBuilder().asdict(), MediaType.Image)
        >>> project.setup_editor(ontology)
        >>> project.ontology() == ontology
        True

        Args:
            ontology: The ontology to connect.

        Raises:
            TypeError: it is something else, such as what an `OntologyBuilder` made.
            ResourceConflict: the project has an editor already.
        """
        self.record = self._run(flows.setup_editor(self.uid, uid_of("ontology", ontology, "Ontology")))

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
        import json

        options = labeling_frontend_options
        text = options if isinstance(options, str) else json.dumps(options)
        self.record = self._run(
            flows.setup(self.uid, uid_of("labeling_frontend", labeling_frontend, "LabelingFrontend"), text)
        )

    def labeling_frontend_options(
        self, where: "Condition | None" = None, order_by: "Order | None" = None
    ) -> "PaginatedCollection[LabelingFrontendOptions]":
        """The customisations of the project's editor, one per set-up.

        Args:
            where: A comparison such as `LabelingFrontendOptions.uid == "…"`, or several joined by `&`.
            order_by: Such as `LabelingFrontendOptions.uid.asc`.

        Raises:
            InvalidQueryError: the server cannot filter or sort this list like that.
            InvalidAttributeError: a field of another entity.
        """
        from labelbox.schema.labeling_frontend import LabelingFrontendOptions

        client, uid = self.client, self.uid
        return PaginatedCollection.of(
            client,
            lambda: ops.project.get_project_labeling_frontend_options(
                id=uid, where=given(where), order_by=given(order_by)
            ),
            lambda record: LabelingFrontendOptions(client, record).of_project(uid),
        )

    def upsert_instructions(self, instructions_file: "str | Path") -> None:
        """Upload instructions for the labelers. They replace those that there were.

        Args:
            instructions_file: The path of a local .pdf or .html file.

        Raises:
            ValueError: the project has not been set up, there is no such file, or it is neither PDF nor HTML.
        """
        from pathlib import Path

        file = Path(instructions_file)
        if file.suffix.lower() not in (".pdf", ".html"):
            raise ValueError(f"instructions_file must be a pdf or html file. Found {instructions_file}")
        file_flows.readable_size(file)
        self._run(flows.instruct(self.uid, file, set_up=self.setup_complete is not None))

    def enable_model_assisted_labeling(self, toggle: bool = True) -> bool:
        """Show pre-labels to the labelers, or hide them.

        >>> project = client.create_project(name="birds", media_type=MediaType.Image)
        >>> project.enable_model_assisted_labeling()
        True

        Args:
            toggle: False hides them.

        Returns:
            Whether they are shown now.

        Raises:
            ResourceNotFoundError: the project is gone.
        """
        answer = self._run(ops.project.show_predictions_to_labelers(project_id=self.uid, show=toggle))
        project = found(answer.project, "Project", uid=self.uid).show_predictions_to_labelers
        return found(project, "Project", uid=self.uid).showing_predictions_to_labelers
