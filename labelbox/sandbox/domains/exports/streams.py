"""The part files of a streamed export, by offset and by line.

Offsets count characters and bytes alike: export files are pure ASCII, with everything else escaped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ariadne import ObjectType

from ...errors import Malformed
from ...files import NDJSON
from ...state import Call, Info
from ...storage import Row

TABLES = """
CREATE TABLE IF NOT EXISTS export_part (
  seq INTEGER PRIMARY KEY, taskId TEXT NOT NULL, fileId TEXT NOT NULL, startOffset INTEGER NOT NULL,
  endOffset INTEGER NOT NULL, startLine INTEGER NOT NULL, endLine INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS export_part_by_task ON export_part (taskId, startOffset);
"""

task = ObjectType("Task")


@dataclass(frozen=True)
class Part:
    """A piece of a stream; both ranges are inclusive, the lines those that have a character in it."""

    text: str
    start: int
    first_line: int
    last_line: int


def cut(lines: Iterable[str], size: int, *, inside_rows: bool) -> Iterator[Part]:
    """Cut a stream of lines (each with its line break) into parts.

    Args:
        lines: The rows.
        size: Characters in a part, at most.
        inside_rows: Cut to exactly that size; otherwise only between rows, and a longer row is a part of its own.
    """
    held: list[str] = []  # joined at the end: adding to a text copies all of it
    length = start = line = first = 0
    for row in lines:
        if held and not inside_rows and length + len(row) > size:
            yield Part("".join(held), start, first, line - 1)
            held, length, start, first = [], 0, start + length, line
        held.append(row)
        length += len(row)
        while inside_rows and length >= size:
            text = "".join(held)
            yield Part(text[:size], start, first, line)
            length -= size
            held, start, first = [text[size:]] if length else [], start + size, line if length else line + 1
        line += 1
    if held:
        yield Part("".join(held), start, first, line - 1)


def store(call: Call, task_id: str, part: Part) -> str:
    """Keep a part as a file; returns its id."""
    name = f"part-{part.start}.ndjson"
    uid = call.files.put(part.text.encode("ascii"), name, NDJSON)
    call.db.insert(
        "export_part",
        {
            "taskId": task_id, "fileId": uid, "startOffset": part.start, "endOffset": part.start + len(part.text) - 1,
            "startLine": part.first_line, "endLine": part.last_line,
        },
    )  # fmt: skip
    return uid


@task.field("exportMetadataHeader")
def resolve_header(parent: Row, info: Info, streamType: str) -> Row | None:
    if streamType != "RESULT" or parent["status"] != "COMPLETE":
        return None
    sql = "SELECT max(endOffset) + 1 AS totalSize, max(endLine) + 1 AS totalLines FROM export_part WHERE taskId = ?"
    found = info.context.db.row(sql, parent["id"])
    return found if found and found["totalSize"] is not None else None


@task.field("exportFileFromOffset")
def resolve_from_offset(parent: Row, info: Info, streamType: str, offset: int) -> Row | None:
    return _part(info.context, parent, streamType, "Offset", offset)


@task.field("exportFileFromLine")
def resolve_from_line(parent: Row, info: Info, streamType: str, line: int) -> Row | None:
    return _part(info.context, parent, streamType, "Line", line)


def _part(call: Call, parent: Row, stream: str, column: str, wanted: int) -> Row | None:
    if stream != "RESULT" or parent["status"] != "COMPLETE":
        return None
    sql = f"SELECT * FROM export_part WHERE taskId = ? AND ? BETWEEN start{column} AND end{column} ORDER BY startOffset"
    found = call.db.row(sql, parent["id"], wanted)
    if found is None:
        raise Malformed(f"{column} {wanted} is out of range")
    return {
        "offsets": {"start": found["startOffset"], "end": found["endOffset"]},
        "lines": {"start": found["startLine"], "end": found["endLine"]},
        "file": call.files.address(found["fileId"]),
    }


RESOLVERS = (task,)
