"""Checking annotations against a project before they are sent."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from labelbox.flows.found import found
from labelbox.schema.project_part import ProjectPart
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.schema.import_items import Checkable
    from labelbox.schema.import_report import ImportReport


class ProjectChecks(ProjectPart):
    """The methods that look at annotations before an import."""

    def check(
        self,
        labels: "Checkable",
        *,
        sizes: Mapping[str, tuple[float, float]] | None = None,
        max_findings: int = 1_000,
    ) -> "ImportReport":
        """Say everything that is wrong with annotations before they are sent: to `LabelImport` or another import.

        One request asks for the ontology; nothing is sent. By the same rules the sandbox takes or refuses rows.

        >>> project = client.create_project(name="birds", media_type=MediaType.Image)
        >>> beak = OntologyBuilder(tools=[Tool(Tool.Type.POINT, "beak")])
        >>> project.setup_editor(client.create_ontology("birds", beak.asdict(), MediaType.Image))
        >>> row = {"uuid": "0b7f2c1e-5d0a-4c55-9d5e-6f0e7a1b2c3d", "dataRow": {"globalKey": "1"}, "name": "beek"}
        >>> row["point"] = {"x": 9, "y": 9}
        >>> print(project.check([row]).errors[0])
        [0] error $.name: the ontology has no tool 'beek' here; did you mean 'beak'?

        Args:
            labels: `labelbox.types.Label`, or rows of the annotation import format, in any iterable, which is read
                once; or the path of an NDJSON file, which is streamed.
            sizes: Width and height of data rows in pixels, by global key or id. Labels may also have them, as `width`
                and `height` in the `media_attributes` of their data. What lies outside is found only then.
            max_findings: How many errors, and how many warnings, are kept; the rest is counted.

        Returns:
            The findings; as a truth value, whether there are no errors.

        Raises:
            ValueError: the project has no ontology yet; a URL, or something that can hold neither labels nor rows.
            OSError: the file cannot be read.
            ResourceNotFoundError: the project is gone.
        """
        from labelbox.schema.media_type import MediaType
        from labelbox.schema.ontology import Ontology
        from labelbox.steps import work

        answer = self._run(ops.project.get_project_ontology(id=self.uid))
        record = found(answer.project, "Project", uid=self.uid).ontology
        if record is None:
            raise ValueError("the project has no ontology yet, so there is nothing to check annotations against")
        media_type = self.record.media_type
        known = media_type if media_type is not None and MediaType.is_supported(media_type) else None
        ontology = Ontology(self.client, record)
        check = partial(ontology.check, labels, media_type=known, sizes=sizes, max_findings=max_findings)
        return self._run(work(check))
