# Derived from labelbox/schema/project_check.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Checking annotations against a project before they are sent."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from labelbox._async.schema.project_part import ProjectPart
from labelbox.flows.found import found
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.schema.import_items import Checkable
    from labelbox.schema.import_report import ImportReport


class ProjectChecks(ProjectPart):
    """The methods that look at annotations before an import."""

    async def check(
        self,
        labels: "Checkable",
        *,
        sizes: Mapping[str, tuple[float, float]] | None = None,
        max_findings: int = 1_000,
    ) -> "ImportReport":
        """Say everything that is wrong with annotations before they are sent: to `LabelImport` or another import.

        One request asks for the ontology; nothing is sent. By the same rules the sandbox takes or refuses rows.

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
        from labelbox._async.schema.ontology import Ontology
        from labelbox.schema.media_type import MediaType
        from labelbox.steps import work

        answer = await self._run(ops.project.get_project_ontology(id=self.uid))
        record = found(answer.project, "Project", uid=self.uid).ontology
        if record is None:
            raise ValueError("the project has no ontology yet, so there is nothing to check annotations against")
        media_type = self.record.media_type
        known = media_type if media_type is not None and MediaType.is_supported(media_type) else None
        ontology = Ontology(self.client, record)
        check = partial(ontology.check, labels, media_type=known, sizes=sizes, max_findings=max_findings)
        return await self._run(work(check))
