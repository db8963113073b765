# Derived from labelbox/schema/export_reading.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What the formats of exports read: a whole stream of an export, and a bar that shows how far it is."""

from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Callable, Iterator
from typing import TYPE_CHECKING

from labelbox._async.exports.plan import TaskListing
from labelbox._async.exports.reader import Reading, Source
from labelbox.exports.async_writing import in_pieces, written
from labelbox.exports.formats.source import Export
from labelbox.exports.plan import Header
from labelbox.schema.export_reading import T
from labelbox_graphql.enums import StreamType

if TYPE_CHECKING:
    from labelbox._async.schema.task import Task
    from labelbox.exports.shard import ExportShard


class ReadsExport(ABC):
    """An `ExportTask`, as far as its formats know it."""

    _task: "Task"

    @abstractmethod
    async def shards(
        self, *, target_bytes: int = ..., stream_type: "StreamType" = ..., api_key_env: str = ...
    ) -> "list[ExportShard]": ...

    @abstractmethod
    async def _header(self, stream_type: "StreamType") -> Header | None: ...

    async def _written(
        self, work: Callable[[Export], T], show_progress: bool, stream_type: StreamType = StreamType.RESULT
    ) -> T:
        source = await self._source(stream_type)
        return await written(source, Reading(source), work, show_progress=show_progress)

    async def _in_pieces(self, work: Callable[[Export], Iterator[T]], show_progress: bool) -> "AsyncGenerator[T, None]":
        source = await self._source(StreamType.RESULT)
        return in_pieces(source, Reading(source), work, show_progress=show_progress)

    async def _source(self, stream_type: StreamType) -> Source:
        # An export without rows has no stream, which is nothing that could fail.
        header = await self._header(stream_type) or Header(0, 0)
        client = self._task.client
        return Source(client.files, TaskListing(client, self._task.uid, stream_type), header)
