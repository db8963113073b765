"""What the formats of exports read: a whole stream of an export, and a bar that shows how far it is."""

from abc import ABC, abstractmethod
from collections.abc import Callable

# async: from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

# async: from labelbox.exports.async_writing import in_pieces
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
        source = self._source(stream_type)
        return written(source, Reading(source), work, show_progress=show_progress)

    # async: def _in_pieces(
    # async:     self, work: Callable[[Export], Iterator[T]], show_progress: bool
    # async: ) -> "AsyncGenerator[T, None]":
    # async:     source = self._source(StreamType.RESULT)
    # async:     return in_pieces(source, Reading(source), work, show_progress=show_progress)

    def _source(self, stream_type: StreamType) -> Source:
        # An export without rows has no stream, which is nothing that could fail.
        header = self._header(stream_type) or Header(0, 0)
        client = self._task.client
        return Source(client.files, TaskListing(client, self._task.uid, stream_type), header)
