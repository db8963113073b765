"""What leaves a project: exports of its data rows and labels, of today and of old."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Never, overload

from labelbox.exceptions import LabelboxError
from labelbox.flows import old_export as flows
from labelbox.orm.unknown import refuse_keywords
from labelbox.schema import export_filters, export_start, old_exports
from labelbox.schema.project_part import ProjectPart

if TYPE_CHECKING:
    from labelbox.data.annotation_types.collection import LabelGenerator
    from labelbox.schema.export_filters import ProjectExportFilters
    from labelbox.schema.export_params import ProjectExportParams
    from labelbox.schema.export_task import ExportTask
    from labelbox.schema.task import Task
    from labelbox_graphql.inputs import ExportDateRangeInput


class ProjectExports(ProjectPart):
    """The methods on what leaves a project."""

    def export(
        self,
        task_name: str | None = None,
        filters: "ProjectExportFilters | None" = None,
        params: "ProjectExportParams | None" = None,
    ) -> "ExportTask":
        """Export data rows with their labels, to be read as a stream.

        >>> task = project.export(params={"label_details": True})
        >>> task.wait_till_done()
        >>> rows = [row.json_str for row in task.get_stream()]

        Args:
            task_name: The name of the task; none, if not given.
            filters: Which data rows; all of them, if not given. See `ProjectExportFilters`.
            params: What to tell of each; see `ProjectExportParams`.

        Raises:
            ValueError: a filter or a param is unknown, or not what it must be. Nothing was sent.
        """
        from labelbox.schema.export_task import ExportTask

        return ExportTask(self._exported(task_name, filters, params, streamable=True))

    def export_v2(
        self,
        task_name: str | None = None,
        filters: "ProjectExportFilters | None" = None,
        params: "ProjectExportParams | None" = None,
    ) -> "Task":
        """Export data rows as a whole: `result` of the task is the list of rows. Arguments as for `export`.

        >>> task = project.export_v2(params={"label_details": True})
        >>> task.wait_till_done()
        >>> len(task.result)
        3

        Raises:
            ValueError: as for `export`.
        """
        return self._exported(task_name, filters, params, streamable=False)

    def _exported(
        self,
        task_name: str | None,
        filters: "ProjectExportFilters | None",
        params: "ProjectExportParams | None",
        *,
        streamable: bool,
    ) -> "Task":
        return export_start.of_project(self.client, self.uid, task_name, filters, params, streamable=streamable)

    @overload
    def export_labels(
        self,
        download: Literal[False] = False,
        timeout_seconds: float = 1800,
        *,
        start: str | None = None,
        end: str | None = None,
        last_activity_start: str | None = None,
        last_activity_end: str | None = None,
        **unknown: Never,
    ) -> str | None: ...
    @overload
    def export_labels(
        self,
        download: Literal[True],
        timeout_seconds: float = 1800,
        *,
        start: str | None = None,
        end: str | None = None,
        last_activity_start: str | None = None,
        last_activity_end: str | None = None,
        **unknown: Never,
    ) -> list[dict[str, Any]] | None: ...
    def export_labels(
        self,
        download: bool = False,
        timeout_seconds: float = 1800,
        *,
        start: str | None = None,
        end: str | None = None,
        last_activity_start: str | None = None,
        last_activity_end: str | None = None,
        **unknown: Never,
    ) -> str | list[dict[str, Any]] | None:
        """Export the labels in the format of old; `export` is the way of today. A new file at most every 30 minutes.

        >>> len(project.export_labels(download=True))
        1

        Args:
            download: Whether to return the labels themselves.
            timeout_seconds: How long to wait.
            start: Only labels made from then on, `YYYY-MM-DD` or `YYYY-MM-DD hh:mm:ss`.
            end: Only labels made until then.
            last_activity_start: Only labels whose data row was touched from then on.
            last_activity_end: Only labels whose data row was not touched after that.

        Returns:
            The address of a JSON file, or with `download` its content; None when the server was not done in time.

        Raises:
            ValueError: a date of another form. Nothing was sent.
            InvalidAttributeError: another keyword.
        """
        old_exports.warn_of_age("Project.export_labels", "Project.export")
        refuse_keywords(type(self), "export_labels", unknown)
        created, touched = _span(start, end), _span(last_activity_start, last_activity_end)
        url = self._run(flows.labels(self.uid, timeout_seconds, created, touched))
        return self._run(flows.read_labels(url)) if download and url else url

    def label_generator(
        self,
        timeout_seconds: float = 600,
        *,
        start: str | None = None,
        end: str | None = None,
        last_activity_start: str | None = None,
        last_activity_end: str | None = None,
        **unknown: Never,
    ) -> "LabelGenerator":
        """The labels as annotation types, of images and texts or of videos. Skipped labels are left out.

        >>> [label.annotations[0].name for label in project.label_generator()]
        ['bird']

        Args:
            timeout_seconds: How long to wait for the export.
            start: As for `export_labels`, like the others.
            end: Likewise.
            last_activity_start: Likewise.
            last_activity_end: Likewise.

        Raises:
            ValueError: videos are mixed with something else; `export_labels` can read that.
            LabelboxError: the export was not done in time.
        """
        refuse_keywords(type(self), "label_generator", unknown)
        created, touched = _span(start, end), _span(last_activity_start, last_activity_end)
        url = self._run(flows.labels(self.uid, timeout_seconds, created, touched))
        if url is None:
            raise LabelboxError(f"Unable to export labels within {timeout_seconds} seconds.")
        return _as_labels(self._run(flows.read_labels(url)))

    def export_queued_data_rows(
        self, timeout_seconds: float = 120, include_metadata: bool = False
    ) -> list[dict[str, Any]]:
        """The data rows that wait to be labeled, as JSON. The server keeps the answer for 30 minutes.

        >>> len(project.export_queued_data_rows())
        2

        Args:
            timeout_seconds: How long to wait.
            include_metadata: Whether their metadata is told.

        Raises:
            LabelboxError: the export failed, or was not done in time.
        """
        from labelbox.exports.stored_rows import stored_rows

        old_exports.warn_of_age("Project.export_queued_data_rows", "Project.export")
        url = self._run(flows.queued_rows(self.uid, timeout_seconds, metadata=include_metadata))
        return list(stored_rows(self.client.files, url, "the exported data rows"))


def _span(start: str | None, end: str | None) -> "ExportDateRangeInput | None":
    """When something was done.

    Raises:
        ValueError: an end is no date.
    """
    from labelbox_graphql.inputs import ExportDateRangeInput

    ends = {name: date for name, date in (("start", start), ("end", end)) if date is not None}
    for name, date in ends.items():
        with export_filters.named(name):
            export_filters.parsed_instant(date)
    return ExportDateRangeInput(**ends) if ends else None


def _as_labels(rows: list[dict[str, Any]]) -> "LabelGenerator":
    from labelbox.data.serialization.labelbox_v1 import LBV1Converter

    labeled = [row for row in rows if row["Label"]]
    videos = [row for row in labeled if _is_video(row)]
    if videos and len(videos) < len(labeled):
        raise ValueError(
            "Found mixed data types of video and text/image. Use `Project.export_labels` to export projects with "
            "mixed data types."
        )
    return LBV1Converter.deserialize_video(videos, None) if videos else LBV1Converter.deserialize(labeled)


def _is_video(row: Mapping[str, Any]) -> bool:
    return "frames" in row["Label"]
