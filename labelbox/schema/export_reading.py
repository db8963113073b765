"""What the formats of exports read: a whole stream of an export, and a bar that shows how far it is."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from labelbox.exports.formats.source import Export
from labelbox.exports.plan import Header, TaskListing
from labelbox.exports.reader import Source

if TYPE_CHECKING:
    from labelbox.exports.shard import ExportShard
    from labelbox.schema.task import Task
    from labelbox_graphql.enums import StreamType


class ReadsExport(ABC):
    """An `ExportTask`, as far as its formats know it."""

    _task: "Task"

    @abstractmethod
    def shards(
        self, *, target_bytes: int = ..., stream_type: "StreamType" = ..., api_key_env: str = ...
    ) -> "list[ExportShard]": ...

    @abstractmethod
    def _header(self, stream_type: "StreamType") -> Header | None: ...

    def _read(self, stream_type: "StreamType", show_progress: bool) -> Export:
        # An export without rows has no stream, which is nothing that could fail.
        header = self._header(stream_type) or Header(0, 0)
        client = self._task.client
        listing = TaskListing(client, self._task.uid, stream_type)
        return Export(Source(client.files, listing, header), show_progress)
