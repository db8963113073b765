"""An export, read row by row as text: what a program does that writes it to a place of its own."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from benchmarks import identifiers
from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work

if TYPE_CHECKING:
    from benchmarks.raw import Raw


def export_task(setting: Setting) -> Any:
    from labelbox import Client
    from labelbox.schema.export_task import ExportTask

    return ExportTask.get_task(Client(API_KEY, endpoint=setting.endpoint), identifiers.export_task(setting.size))


def sdk(setting: Setting) -> Work:
    task = export_task(setting)
    if setting.thorough:
        return lambda: digest(row.json_str.encode() for row in task.get_stream())

    def work() -> Any:
        count = size = 0
        for row in task.get_stream():
            count += 1
            size += len(row.json_str)
        return [count, size]

    return work


def raw_blocks(raw: "Raw", setting: Setting) -> Iterator[bytes]:
    """The bytes of the export, as they come in."""
    for url in files(raw, setting):
        with raw.pool.stream("GET", url) as answer:
            yield from answer.iter_stream()


def files(raw: "Raw", setting: Setting) -> Iterator[str]:
    """Where the files of the export lie."""
    uid = identifiers.export_task(setting.size)
    head = "($where: WhereUniqueIdInput, $streamType: TaskStreamType!"
    where = {"where": {"id": uid}, "streamType": "RESULT"}
    header = raw.call(
        f"query GetExportMetadataHeaderPyApi{head}){{task(where: $where)"
        "{exportMetadataHeader(streamType: $streamType) {totalSize totalLines}}}",
        **where,
    )
    total = header["task"]["exportMetadataHeader"]["totalSize"]
    offset = 0
    while offset < total:
        found = raw.call(
            f"query GetExportFileFromOffsetPyApi{head}, $offset: UInt64!){{task(where: $where)"
            "{exportFileFromOffset(streamType: $streamType, offset: $offset)"
            "{offsets {start end} lines {start end} file}}}",
            offset=str(offset),
            **where,
        )
        part = found["task"]["exportFileFromOffset"]
        yield part["file"]
        offset = part["offsets"]["end"] + 1


def raw_rows(raw: "Raw", setting: Setting) -> Iterator[bytes]:
    rest = b""
    for block in raw_blocks(raw, setting):
        *lines, rest = (rest + block).split(b"\n")
        yield from lines


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)
    if setting.thorough:
        return lambda: digest(raw_rows(raw, setting))

    def work() -> Any:
        count = size = 0
        for row in raw_rows(raw, setting):
            count += 1
            size += len(row)
        return [count, size]

    return work


def digest(rows: Iterable[bytes]) -> str:
    """A checksum of all rows."""
    made = hashlib.sha256()
    for row in rows:
        made.update(row + b"\n")
    return made.hexdigest()


JOB = Job(
    title="stream an export of {size} MB",
    code=Functions(sdk, limit),
    size=400,
    quick_size=40,
    times_reference=22,
    peak=80,
    repetitions=2,
)
