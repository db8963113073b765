"""How far a stream was read, in a small file: another process goes on there."""

import json
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from labelbox.exports.atomic import written_whole

_WIDTH = 20


class Checkpoint:
    """The number of the first row that was not yet handed out, kept in a file of one line of JSON.

    Args:
        path: The file; made if it is not there, in a folder that is.
        task_id: The export that it belongs to.
        stream: Its stream, such as "RESULT".

    Raises:
        ValueError: the file belongs to another stream, or is no checkpoint.
        OSError: it cannot be read or written.

    Attributes:
        line: The row to go on with, from 0; None where nothing was handed out yet.
    """

    def __init__(self, path: Path, task_id: str, stream: str) -> None:
        self.line = _read(path, task_id, stream)
        self._start = json.dumps({"task": task_id, "stream": stream})[:-1] + ', "next_row": '
        if self.line is None:
            with written_whole(path) as file:
                file.write(self._text(0))
        self._file = path.open("r+b", buffering=0)

    def note(self, line: int) -> None:
        """The rows before this one were handed out. Survives the end of the process, not that of the machine."""
        # One write of one width: whoever reads meanwhile finds the number before or this one.
        self._file.seek(len(self._start))
        self._file.write(b"%*d" % (_WIDTH, line))

    def _text(self, line: int) -> bytes:
        return f"{self._start}{line:{_WIDTH}d}}}\n".encode("ascii")

    def __enter__(self) -> "Checkpoint":
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self._file.close()


def _read(path: Path, task_id: str, stream: str) -> int | None:
    try:
        found: Any = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValueError:
        found = None
    facts = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    line = facts.get("next_row")
    if not isinstance(line, int):
        raise ValueError(f"{path} is no checkpoint of an export")
    if (facts.get("task"), facts.get("stream")) != (task_id, stream):
        raise ValueError(
            f"{path} belongs to the {facts.get('stream')} stream of task {facts.get('task')}, "
            f"not to the {stream} stream of task {task_id}"
        )
    return line
