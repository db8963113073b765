"""Answers by the name of the operation, as bytes. What is asked for is found by patterns: parsing would cost more."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from pathlib import Path

from benchmarks import identifiers
from benchmarks.stub import export_file, records
from benchmarks.stub.received import Received
from benchmarks.stub.records import answer, joined, written

_NAME = re.compile(rb"(?:query|mutation) +(\w+)")
_SKIP, _FIRST = re.compile(rb"skip:\s*(\d+)"), re.compile(rb"first:\s*(\d+)")
_CURSOR = re.compile(rb'"from":\s*(?:null|"([^"]*)")')
_OFFSET, _ID = re.compile(rb'"offset":\s*"?(\d+)'), re.compile(rb'"(c[dei]\d{23})"')
_KEY, _JOB = re.compile(rb"key-(\d{9})"), re.compile(rb"job-(\d+)-(\d+)")

Answer = Callable[[bytes], bytes]

READY_ROWS = 20_000


class Answers:
    """All that the stub can be asked for.

    Args:
        base: The address under which it serves files.
        megabytes: How large the largest export is.
    """

    def __init__(self, base: str, megabytes: int) -> None:
        self.received = Received()
        self._base = base
        self._parts = export_file.files(megabytes) if megabytes else []
        self._by_name: dict[bytes, Answer] = {
            b"GetProjectPyApi": _always(answer(project=records.project(0))),
            b"GetProjectsPyApi": lambda body: projects(_number(_SKIP, body), _number(_FIRST, body)),
            b"GetDatasetPyApi": lambda body: answer(dataset=records.dataset_of(identifiers.number_of(_id(body)))),
            b"DatasetDataRowsPyApi": _data_rows,
            b"GetUserPyApi": _always(answer(user=records.USER_RECORD)),
            b"GetUserCreatedTasksPyApi": self._task,
            b"AppendRowsToDatasetPyApi": _always(
                answer(appendRowsToDataset={"taskId": identifiers.IMPORT_TASK, "accepted": True, "errorMessage": None})
            ),
            b"getDataRowsForGlobalKeysPyApi": _start_lookup,
            b"getDataRowsForGlobalKeysResultPyApi": _found_ids,
            b"GetMetadataOntologyBetaPyApi": _always(answer(customMetadataOntology=records.METADATA_FIELDS)),
            b"UpsertDataRowMetadataBetaPyApi": self._upsert,
            b"GetExportMetadataHeaderPyApi": self._export_header,
        }

    def graphql(self, content_type: str, body: bytes, base: str) -> bytes:
        """The answer of the server at an address."""
        found = _NAME.search(body)
        name = found[1] if found else b""
        if name == b"UploadFile":
            path = self.received.file(content_type.partition("boundary=")[2].strip('"'), body)
            return answer(uploadFile={"url": self._base + path, "filename": path})
        if name == b"createLabelImportByFilePyApi":
            path = self.received.file(content_type.partition("boundary=")[2].strip('"'), body)
            return answer(createLabelImport=records.label_import(self._base + path))
        if name == b"GetExportFileFromOffsetPyApi":
            return self._export_part(body, base)
        if name not in self._by_name:
            return written({"errors": [{"message": f"the stub has no answer to {name.decode()}"}]})
        return self._by_name[name](body)

    def file(self, path: str) -> list[Path]:
        """The files that lie at a path, one after the other; none if there is nothing."""
        _, kind, number = path.split("/")
        if kind == "export":
            return [self._parts[int(number)]]
        return self._parts[: self._extent(int(number))[0]] if kind == "result" else []

    def _upsert(self, body: bytes) -> bytes:
        self.received.metadata.append(body)
        return _NO_FAILURES

    def _task(self, body: bytes) -> bytes:
        uid = _id(body)
        result = None if uid == identifiers.IMPORT_TASK else f"{self._base}/result/{identifiers.number_of(uid)}"
        return answer(user={"createdTasks": [records.task(uid, result)]})

    def _export_header(self, body: bytes) -> bytes:
        if b'"RESULT"' not in body:
            return answer(task={"exportMetadataHeader": None})
        count, size = self._extent(identifiers.number_of(_id(body)))
        lines = count * export_file.ROWS
        return answer(task={"exportMetadataHeader": {"totalSize": size, "totalLines": lines}})

    def _export_part(self, body: bytes, base: str) -> bytes:
        offset = _number(_OFFSET, body)
        ends = list(accumulate(path.stat().st_size for path in self._parts))
        number = bisect_right(ends, offset)
        if number >= self._extent(identifiers.number_of(_id(body)))[0]:
            return answer(task={"exportFileFromOffset": None})
        rows = export_file.ROWS
        found = {
            "offsets": {"start": ends[number - 1] if number else 0, "end": ends[number] - 1},
            "lines": {"start": number * rows, "end": (number + 1) * rows - 1},
            "file": f"{base}/export/{number}",
        }
        return answer(task={"exportFileFromOffset": found})

    def _extent(self, megabytes: int) -> tuple[int, int]:
        """How many files make so many megabytes, and how many bytes these are."""
        size = 0
        for count, path in enumerate(self._parts, 1):
            size += path.stat().st_size
            if size >= megabytes * identifiers.MEGABYTE:
                return count, size
        return len(self._parts), size


_NO_FAILURES = answer(upsertDataRowCustomMetadata=[])


def _always(content: bytes) -> Answer:
    return lambda _body: content


def _number(pattern: re.Pattern[bytes], body: bytes) -> int:
    found = pattern.search(body)
    return int(found[1]) if found else 0


def _id(body: bytes) -> str:
    found = _ID.search(body)
    return found[1].decode() if found else ""


@cache
def projects(skip: int, first: int) -> bytes:
    numbers = range(skip, min(skip + first, identifiers.PROJECTS))
    return b'{"data":{"projects":' + joined(map(_project, numbers)) + b"}}"


def _data_rows(body: bytes) -> bytes:
    cursor = _CURSOR.search(body)
    after = cursor[1] if cursor else None
    return page(identifiers.number_of(_id(body)), identifiers.number_of(after.decode()) + 1 if after else 0)


@cache
def page(rows: int, start: int) -> bytes:
    numbers = range(start, min(start + identifiers.PAGE, rows))
    cursor = identifiers.data_row(numbers[-1]) if numbers else None
    info = {"hasNextPage": bool(numbers) and numbers[-1] + 1 < rows, "startCursor": cursor}
    nodes = joined(map(_row, numbers))
    return b'{"data":{"datasetDataRows":{"nodes":' + nodes + b',"pageInfo":' + written(info) + b"}}}"


def _start_lookup(body: bytes) -> bytes:
    """Keys come in order and without gaps, so the first and the number of them say all."""
    return answer(dataRowsForGlobalKeys={"jobId": f"job-{_number(_KEY, body)}-{body.count(b'key-')}"})


def _found_ids(body: bytes) -> bytes:
    found = _JOB.search(body)
    return ids(int(found[1]), int(found[2])) if found else written({"errors": []})


@cache
def ids(first: int, count: int) -> bytes:
    rows = joined(b'{"id":"%b"}' % identifiers.data_row(number).encode() for number in range(first, first + count))
    rest = b',"notFoundGlobalKeys":[],"accessDeniedGlobalKeys":[]},"jobStatus":"COMPLETE"}}}'
    return b'{"data":{"dataRowsForGlobalKeysResult":{"data":{"fetchedDataRows":' + rows + rest


@cache
def _row(number: int) -> bytes:
    return written(records.row(number))


@cache
def _project(number: int) -> bytes:
    return written(records.project(number))


def make_ready() -> None:
    """Write what is long before somebody asks for it."""
    for number in range(READY_ROWS):
        _row(number)
    for number in range(identifiers.PROJECTS):
        _project(number)
