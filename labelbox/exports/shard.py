"""A piece of an export that can be sent anywhere and read there."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from labelbox.exceptions import AuthenticationError
from labelbox.exports.plan import Header, TaskListing
from labelbox.exports.range_reading import RangeReading
from labelbox.exports.reader import Row, Source
from labelbox.exports.rows import ExportRow
from labelbox.exports.rows.selection import Selection

if TYPE_CHECKING:
    import pyarrow

    from labelbox.exports.formats.tables import TableName
    from labelbox.transport import Transport
    from labelbox_graphql.enums import StreamType
    from labelbox_graphql.runtime import Model, Operation

    M = TypeVar("M", bound=Model)

API_KEY_ENV = "LABELBOX_API_KEY"

AT_ONCE = 2
"""Files that one shard fetches side by side: there are as many readers as machines have cores."""

# No key looks like that, so a key that is given for a name is refused, and not shown.
_NAME = re.compile(r"[A-Z][A-Z0-9_]{0,99}")


@dataclass(frozen=True, slots=True)
class ExportShard:
    """A piece of an export: the rows whose lines begin in it, maybe none. Get all of them from `ExportTask.shards`.

    It is small and can be pickled. It holds neither the API key nor a signed URL: whoever reads it takes the key from
    the environment of its own process, and asks the server for the files.

    Attributes:
        task_id: The export.
        stream_type: Rows, or errors of rows.
        start: Where it begins, in the unit in which the server counts.
        end: Where it ends; not a part of it.
        endpoint: The GraphQL address.
        api_key_env: The environment variable that has the API key.
        total: Size and lines of the whole stream.

    Raises:
        ValueError: `api_key_env` is not the name of a variable.
    """

    task_id: str
    stream_type: "StreamType"
    start: int
    end: int
    endpoint: str
    api_key_env: str
    total: Header

    def __post_init__(self) -> None:
        check_name(self.api_key_env)

    @property
    def size(self) -> int:
        """How large it is, in the unit in which the server counts: bytes or characters."""
        return self.end - self.start

    def lines(self) -> Iterator[bytes]:
        """The rows as they came: JSON, without blanks around it.

        Dropped connections are resumed, expired URLs asked for again, and each file of which the end lies in the shard
        is verified, so shards that were all read are a complete export. Stopping early closes all connections.

        Raises:
            AuthenticationError: the environment has no API key, or the server refuses it.
            ExportIncompleteError: in the end, where rows are missing.
            ExportChangedError: a file changed while it was read.
            LabelboxError: the server or the network failed for good.
        """
        for _, _, data in self._read():
            yield data

    def rows(self, *, select: Iterable[str] | None = None) -> Iterator[ExportRow]:
        """The rows, typed to the last leaf.

        Args:
            select: Read only these parts of each row; see `ExportTask.rows`.

        Raises:
            ValueError: `select` names something that no export has.
            LabelboxError: as for `lines`.
        """
        selection = None if select is None else Selection(select)
        return (
            ExportRow(data, line=line, offset=offset, task_id=self.task_id, select=selection)
            for offset, line, data in self._read()
        )

    def record_batches(self, *, table: "TableName" = "data_rows") -> "Iterator[pyarrow.RecordBatch]":
        """The rows as batches of a flat table, whose columns are the same for all shards. Needs the extra `arrow`.

        Args:
            table: `data_rows`, one row for each data row, or `annotations`, one for each annotation.

        Raises:
            ExportFormatError: a value is not of the kind that its column holds.
            ValueError: there is no such table.
            LabelboxError: as for `lines`.
        """
        from labelbox.exports.formats.arrow import record_batches

        return record_batches(self.task_id, self._read(), table=table)

    def _read(self) -> Iterator[Row]:
        with _transport(self.endpoint, self.api_key_env) as transport:
            listing = TaskListing(_Server(transport), self.task_id, self.stream_type)
            source = Source(transport, listing, self.total, at_once=AT_ONCE)
            yield from RangeReading(source, self.start, self.end).rows()


def check_name(api_key_env: str) -> None:
    """Refuse what is not the name of a variable.

    Raises:
        ValueError: it is none. It may be a key, so it is not shown.
    """
    if not _NAME.fullmatch(api_key_env):
        raise ValueError(
            "api_key_env must be the name of an environment variable (capital letters, digits, underscores), not the "
            "API key itself"
        )


@dataclass(frozen=True, slots=True)
class _Server:
    transport: "Transport"

    def run(self, job: "Operation[M]") -> "M":
        return self.transport.send(job)


def _transport(endpoint: str, api_key_env: str) -> "Transport":
    from labelbox.transport import Settings, Transport

    key = os.environ.get(api_key_env)
    if not key:
        raise AuthenticationError(f"this process has no API key: its environment has no {api_key_env}")
    return Transport(Settings(api_key=key, endpoint=endpoint))
