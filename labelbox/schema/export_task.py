"""Exports: the server's job, and the streams of what it made."""

import os
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar, overload

from labelbox.exceptions import redacted
from labelbox.exports.converters import BufferedJsonConverter as BufferedJsonConverter
from labelbox.exports.converters import BufferedJsonConverterOutput as BufferedJsonConverterOutput
from labelbox.exports.converters import Converter as Converter
from labelbox.exports.converters import FileConverter as FileConverter
from labelbox.exports.converters import FileConverterOutput as FileConverterOutput
from labelbox.exports.converters import JsonConverter as JsonConverter
from labelbox.exports.converters import JsonConverterOutput as JsonConverterOutput
from labelbox.exports.converters import TaskContext
from labelbox.exports.errors import ExportChangedError as ExportChangedError
from labelbox.exports.errors import ExportFormatError as ExportFormatError
from labelbox.exports.errors import ExportIncompleteError as ExportIncompleteError
from labelbox.exports.errors import ExportLeafError as ExportLeafError
from labelbox.exports.errors import ExportProjectError as ExportProjectError
from labelbox.exports.errors import ExportRowError as ExportRowError
from labelbox.exports.plan import Header, TaskListing
from labelbox.exports.ranges import TARGET_BYTES
from labelbox.exports.reader import Source
from labelbox.exports.rows import ExportRow as ExportRow
from labelbox.exports.rows import RowConverter
from labelbox.exports.shard import API_KEY_ENV
from labelbox.exports.shard import ExportShard as ExportShard
from labelbox.exports.stream import Stream as Stream
from labelbox.flows import export as flows
from labelbox.schema.export_formats import ExportFormats
from labelbox.schema.export_training import ExportTraining
from labelbox.schema.newer_names import NewerWaitingNames
from labelbox.schema.task import Task
from labelbox_graphql.enums import StreamType as StreamType

if TYPE_CHECKING:
    from labelbox.orm.relationship import BoundToOne
    from labelbox.orm.session import Session
    from labelbox.schema.organization import Organization
    from labelbox.schema.user import User

OutputT = TypeVar("OutputT")


class ExportTask(ExportFormats, ExportTraining, NewerWaitingNames):
    """An export. Get one from `export(...)` of a project, dataset, slice or model run, or by `get_task`.

        task = project.export(params={"label_details": True})
        task.wait_till_done()
        for row in task.get_stream():
            print(row.json_str)

    Args:
        task: The job on the server.
    """

    class ExportTaskException(Exception):
        """The export failed, or is not done yet. Notes name the task and the server's reason.

        Attributes:
            task_id: The id of the task.
            reason: What the server says about a failure; None where it says nothing.
        """

        def __init__(self, message: str, task_id: str = "", reason: str | None = None) -> None:
            super().__init__(message)
            self.task_id = task_id
            self.reason = reason
            if task_id:
                self.add_note(f"task {task_id}" + (f": {reason}" if reason else ""))

        def __reduce__(self) -> tuple[object, ...]:
            return type(self), (str(self), self.task_id, self.reason)

    def __init__(self, task: Task) -> None:
        self._task = task
        self._headers: dict[StreamType, Header | None] = {}

    @staticmethod
    def get_task(client: "Session", task_id: str) -> "ExportTask":
        """Find an export of the caller's.

        Args:
            client: Where to ask.
            task_id: The id of its task.

        Raises:
            ResourceNotFoundError: the caller's user started no such task.
        """
        return ExportTask(Task.get_task(client, task_id))

    @property
    def uid(self) -> str:
        """The id of the task."""
        return self._task.uid

    @property
    def name(self) -> str | None:
        """The name that it was given."""
        return self._task.name

    @property
    def status(self) -> str:
        """IN_PROGRESS, COMPLETE or FAILED, as last seen."""
        return self._task.status

    @property
    def type(self) -> str | None:
        """The kind of job: `export-data-rows`."""
        return self._task.type

    @property
    def created_at(self) -> datetime:
        """When it was started."""
        return self._task.created_at

    @property
    def updated_at(self) -> datetime:
        """When the server last changed it."""
        return self._task.updated_at

    @property
    def completion_percentage(self) -> float | None:
        """How far it is, 0 to 100, as last seen."""
        return self._task.completion_percentage

    @property
    def metadata(self) -> Any:
        """What the server notes about it."""
        return self._task.metadata

    @property
    def result(self) -> str | None:
        """The URL of the result; None where it is not in one file. It opens the file to whoever has it."""
        return self._task.result_url

    @property
    def deleted(self) -> bool:
        """Always False: the server shows no task that was deleted."""
        return False

    @property
    def created_by(self) -> "BoundToOne[User]":
        """Who started it: call it to ask the server."""
        return self._task.created_by

    @property
    def organization(self) -> "BoundToOne[Organization]":
        """Where it was started: call it to ask the server."""
        return self._task.organization

    def wait_till_done(self, timeout_seconds: float = 300) -> None:
        """Wait until the export is over; returns silently when the time is up.

        Args:
            timeout_seconds: How long to wait at most.
        """
        self._task.wait_till_done(timeout_seconds)

    def get_total_file_size(self, stream_type: StreamType) -> int | None:
        """How large a stream is, in bytes or characters (they differ only beyond ASCII); None where there is none.

        Raises:
            ExportTaskException: the export failed or is not done.
        """
        header = self._header(stream_type)
        return header.size if header else None

    def get_total_lines(self, stream_type: StreamType) -> int | None:
        """How many rows a stream has; None where there is none.

        Raises:
            ExportTaskException: the export failed or is not done.
        """
        header = self._header(stream_type)
        return header.lines if header else None

    def has_result(self) -> bool:
        """Whether there are rows.

        Raises:
            ExportTaskException: the export failed or is not done.
        """
        return bool(self.get_total_file_size(StreamType.RESULT))

    def has_errors(self) -> bool:
        """Whether there are errors of single rows.

        Raises:
            ExportTaskException: the export failed or is not done.
        """
        return bool(self.get_total_file_size(StreamType.ERRORS))

    @overload
    def get_stream(
        self, *, stream_type: StreamType = StreamType.RESULT, checkpoint: str | os.PathLike[str] | None = None
    ) -> Stream[JsonConverterOutput]: ...
    @overload
    def get_stream(
        self,
        converter: Converter[OutputT],
        stream_type: StreamType = StreamType.RESULT,
        *,
        checkpoint: str | os.PathLike[str] | None = None,
    ) -> Stream[OutputT]: ...
    def get_stream(
        self,
        converter: Converter[Any] | None = None,
        stream_type: StreamType = StreamType.RESULT,
        *,
        checkpoint: str | os.PathLike[str] | None = None,
    ) -> Stream[Any]:
        """Read what the export made, while it comes and in bounded memory.

        >>> task = project.export(params={"label_details": True})
        >>> task.wait_till_done()
        >>> rows = [json.loads(row.json_str) for row in task.get_stream()]
        >>> sorted(row["data_row"]["global_key"] for row in rows)
        ['bird-1', 'bird-2', 'bird-3']

        Args:
            converter: What is made of it: by default each row is handed out as text.
            stream_type: The rows, or the errors of rows.
            checkpoint: A file that notes which rows were handed out. Iterating, in this process or in another one,
                goes on at the first row that was not. Delete it to begin anew. Rows only: not for a `FileConverter`.

        Raises:
            ExportTaskException: the export failed or is not done.
            ValueError: there is no such stream (an empty export has none), or the converter keeps no checkpoint.
        """
        header = self._header(stream_type)
        if header is None:
            raise ValueError(f"Task {self.uid} does not have a {stream_type.value} stream")
        return self._stream(converter or JsonConverter(), stream_type, header, checkpoint).with_offset(0)

    def get_buffered_stream(
        self,
        stream_type: StreamType = StreamType.RESULT,
        *,
        checkpoint: str | os.PathLike[str] | None = None,
    ) -> Stream[BufferedJsonConverterOutput]:
        """Read the rows as values: `.json` of each output. Arguments and errors as `get_stream`."""
        return self.get_stream(BufferedJsonConverter(), stream_type, checkpoint=checkpoint)

    def rows(
        self,
        stream_type: StreamType = StreamType.RESULT,
        *,
        select: Iterable[str] | None = None,
        checkpoint: str | os.PathLike[str] | None = None,
    ) -> Stream[ExportRow]:
        """Read the rows, typed to the last leaf. They come one at a time, and each is parsed only when it is touched.

        >>> task = project.export(params={"label_details": True})
        >>> task.wait_till_done()
        >>> sorted(str(row.data_row.global_key) for row in task.rows())
        ['bird-1', 'bird-2', 'bird-3']
        >>> sum(len(row.projects[project.uid].labels) for row in task.rows(select=["projects.*.labels.*.id"]))
        1

        Args:
            stream_type: The rows, or the errors of rows: those have `data` only.
            select: Read only these parts of each row, which is faster: keys of the JSON with dots between them, such as
                `data_row.global_key`; `*` stands for every id, name, frame and place in a list, as in
                `projects.*.labels.*.annotations`. Other parts then raise ExportLeafError. None reads everything.
            checkpoint: A file that notes which rows were handed out; see `get_stream`.

        Returns:
            A stream, to be iterated; `with_line` and `with_offset` say where to begin. Empty if the export is.

        Raises:
            ExportTaskException: the export failed or is not done.
            ValueError: `select` names something that no export has, or that is misspelt.
        """
        return self._stream(RowConverter(select), stream_type, self._header(stream_type) or Header(0, 0), checkpoint)

    def _stream(
        self,
        converter: Converter[OutputT],
        stream_type: StreamType,
        header: Header,
        checkpoint: str | os.PathLike[str] | None,
    ) -> Stream[OutputT]:
        client = self._task.client
        source = Source(client.files, TaskListing(client, self.uid, stream_type), header)
        return Stream(TaskContext(client, self.uid, stream_type, header), source, converter, checkpoint=checkpoint)

    def shards(
        self,
        *,
        target_bytes: int = TARGET_BYTES,
        stream_type: StreamType = StreamType.RESULT,
        api_key_env: str = API_KEY_ENV,
    ) -> list[ExportShard]:
        """Divide the export into pieces that other processes and machines read. They hold each row exactly once.

        >>> task = project.export()
        >>> task.wait_till_done()
        >>> [shard.start for shard in task.shards()]
        [0]

        Args:
            target_bytes: How large a piece is at most, about: pieces begin where the server's files do, unless a file
                is larger. Of such a file each piece fetches its own bytes, if the server counts the file in bytes, or
                else all from its beginning.
            stream_type: The rows, or the errors of rows.
            api_key_env: The environment variable in which readers find their API key. Only its name is carried.

        Returns:
            The pieces, in the order of the rows; they can be pickled. Empty if the export is.

        Raises:
            ExportTaskException: the export failed or is not done.
            ValueError: `target_bytes` is below 1 or makes more than 100,000 pieces; `api_key_env` is not the name of
                a variable: capital letters, digits and underscores.
        """
        header = self._header(stream_type)
        if header is None:
            return []
        client = self._task.client
        whole = ExportShard(
            self.uid, stream_type, 0, header.size, endpoint=client.endpoint, api_key_env=api_key_env, total=header
        )
        return client.run(flows.shards(whole, target_bytes))

    def _header(self, stream_type: StreamType) -> Header | None:
        self._check()
        if stream_type not in self._headers:
            self._headers[stream_type] = TaskListing(self._task.client, self.uid, stream_type).header()
        return self._headers[stream_type]

    def _check(self) -> None:
        if self.status == "FAILED":
            raise ExportTask.ExportTaskException("Task failed", self.uid, self._reason())
        if self.status != "COMPLETE":
            raise ExportTask.ExportTaskException("Task is not ready yet", self.uid)

    def _reason(self) -> str | None:
        # A failed job leaves its reason as JSON where others leave a URL.
        said = [one for one in (self._task.errors_url, self._task.result_url) if one]
        return next((redacted(one)[:200] for one in said if not one.startswith(("http://", "https://"))), None)

    def __eq__(self, other: object) -> bool:
        return self._task == other._task if isinstance(other, ExportTask) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._task)

    def __repr__(self) -> str:
        return f"<ExportTask ID: {self.uid}>"
