"""What the formats of exports read: a whole stream of an export, and a bar that shows how far it is."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from labelbox.exports.formats.source import Export
from labelbox.exports.plan import Header, TaskListing
from labelbox.exports.reader import Reading, Source
from labelbox.exports.writing import written
from labelbox_graphql.enums import StreamType

if TYPE_CHECKING:
    from labelbox.exports.shard import ExportShard
    from labelbox.schema.task import Task

T = TypeVar("T")


class ReadsExport(ABC):
    """An `ExportTask`, as far as its formats know it."""

    _task: "Task"

    @abstractmethod
    def shards(
        self, *, target_bytes: int = ..., stream_type: "StreamType" = ..., api_key_env: str = ...
    ) -> "list[ExportShard]": ...

    @abstractmethod
    def _header(self, stream_type: "StreamType") -> Header | None: ...

    def _written(
        self, work: Callable[[Export], T], show_progress: bool, stream_type: StreamType = StreamType.RESULT
    ) -> T:
        # An export without rows has no stream, which is nothing that could fail.
        header = self._header(stream_type) or Header(0, 0)
        client = self._task.client
        source = Source(client.files, TaskListing(client, self._task.uid, stream_type), header)
        return written(source, Reading(source), work, show_progress=show_progress)
