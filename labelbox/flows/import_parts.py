"""One file of rows as several imports: the rows of a data row stay together."""

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from labelbox.exceptions import ReportedError, ResourceNotFoundError
from labelbox.flows.annotation_import import FIRST, RUNNING, Kind, S, from_content, readable
from labelbox.flows.import_progress import Tell
from labelbox.flows.import_rows import Problems
from labelbox.flows.spool import Spool
from labelbox.rules.kinds import is_dict
from labelbox.steps import Flow, all_of, sleep, work
from labelbox.transport.cancel import while_wanted

AT_ONCE: Final = 8
"""Imports that are asked about side by side."""


def part_name(name: str, number: int) -> str:
    """The name of the import of a part: "boxes-0001" is the first of "boxes"."""
    return f"{name}-{number:04d}"


@dataclass(slots=True)
class Part:
    """The rows of one import, as ranges of the file; rows that lie beside each other are one range.

    Attributes:
        size: How many bytes.
    """

    size: int = 0
    _ranges: "array[int]" = field(default_factory=lambda: array("Q"))

    def add(self, start: int, end: int) -> None:
        """Another row, newline and all."""
        if self._ranges and self._ranges[-1] == start:
            self._ranges[-1] = end
        else:
            self._ranges.extend((start, end))
        self.size += end - start

    def end_without_newline(self, unless_at: int) -> None:
        """Leave out the newline of the last row; it has none if it ends at that offset."""
        if self._ranges[-1] != unless_at:
            self._ranges[-1] -= 1
            self.size -= 1

    def content(self, spool: Spool) -> Iterator[bytes]:
        """The bytes."""
        for at in range(0, len(self._ranges), 2):
            yield from spool.part(self._ranges[at], self._ranges[at + 1])


def planned(lines: Iterable[bytes], most: int) -> list[Part]:
    """Which rows go into which import: data rows in the order of their first rows, as many as there is room for.

    Args:
        lines: The file. It is read once; held are some 16 bytes for each row and 100 for each data row.
        most: How many rows an import may have.

    Raises:
        ValueError: rows do not name their data row, or a data row has more rows than that: all of them are listed.
    """
    ends, owners = array("Q"), array("q")
    numbers: dict[int, int] = {}
    counts: array[int] = array("Q")
    problems, end, bare_end = Problems(), 0, -1
    for index, line in enumerate(while_wanted(lines)):
        end += len(line)
        ends.append(end)
        bare_end = -1 if line.endswith(b"\n") else end
        owners.append(-1)
        if not line.strip():
            continue
        if (data_row := _data_row(line)) is None:
            problems.add(f"[{index}].dataRow: expected a row of JSON with {{'id': …}} or {{'globalKey': …}}")
            continue
        owners[-1] = number = numbers.setdefault(hash(data_row), len(counts))
        if number == len(counts):
            counts.append(0)
        counts[number] += 1
        if counts[number] == most + 1:
            problems.add(f"[{index}].dataRow: more than {most} rows for {data_row[1]!r}, which must stay together")
    problems.refuse()
    parts = _parts(ends, owners, _assigned(counts, most))
    for part in parts:
        part.end_without_newline(unless_at=bare_end)
    return parts


def _data_row(line: bytes) -> tuple[str, str] | None:
    try:
        row: object = json.loads(line)
    except ValueError:
        return None
    where: object = row.get("dataRow") if is_dict(row) else None
    if not is_dict(where):
        return None
    found = [(key, str(where[key])) for key in ("id", "globalKey") if where.get(key) is not None]
    return found[0] if len(found) == 1 else None


def _assigned(counts: "array[int]", most: int) -> "array[int]":
    """The part of each data row."""
    assigned, part, room = array("Q"), 0, most
    for count in counts:
        if count > room:
            part, room = part + 1, most
        room -= count
        assigned.append(part)
    return assigned


def _parts(ends: "array[int]", owners: "array[int]", assigned: "array[int]") -> list[Part]:
    parts = [Part() for _ in range(assigned[-1] + 1)] if assigned else []
    start = 0
    for end, owner in zip(ends, owners, strict=True):
        if owner >= 0:
            parts[assigned[owner]].add(start, end)
        start = end
    return parts


def start_parts(kind: Kind, parent_id: str, name: str, spool: Spool, most: int, tell: Tell) -> Flow[list[Any]]:
    """Start an import for each part of a file, one after the other.

    Raises:
        ValueError: see `planned`; nothing was sent.
    """
    parts = yield from work(lambda: planned(spool.lines(), most))
    started: list[Any] = []
    for number, part in enumerate(parts, 1):
        own = part_name(name, number)
        try:
            made = yield from from_content(kind, parent_id, own, partial(part.content, spool), part.size, tell)
        except ReportedError as problem:
            problem.add_note(f"{len(started)} of {len(parts)} imports were started before {own!r}")
            raise
        started.append(made)
    return started


def start_parts_of_path(
    kind: Kind, parent_id: str, name: str, path: str | Path, most: int, tell: Tell
) -> Flow[list[Any]]:
    """Start an import for each part of a file on disk.

    Raises:
        ValueError: there is no such file, or it is empty; or as for `planned`.
    """
    with _opened(readable(path)) as spool:
        return (yield from start_parts(kind, parent_id, name, spool, most, tell))


@contextmanager
def _opened(path: Path) -> Iterator[Spool]:
    with path.open("rb") as file:
        file.seek(0, 2)
        yield Spool(file)


def find_parts(kind: Kind, parent_id: str, name: str) -> Flow[list[Any]]:
    """The imports of the parts that were started, in their order; none if there is not even a first."""
    found: list[Any] = []
    while True:
        names = [part_name(name, len(found) + number) for number in range(1, AT_ONCE + 1)]
        several = yield from all_of((_or_none(kind, parent_id, each) for each in names), AT_ONCE)
        there = several[: several.index(None)] if None in several else several
        found += there
        if len(there) < len(names):
            return found


def _or_none(kind: Kind, parent_id: str, name: str) -> Flow[Any]:
    try:
        return (yield from kind.find(parent_id, name))
    except ResourceNotFoundError:
        return None


def look_at_all(looks: Sequence[Callable[[], Flow[S]]]) -> Flow[list[S]]:
    """The present states of several imports."""
    return (yield from all_of((look() for look in looks), AT_ONCE))


def wait_for_all(
    looks: Sequence[Callable[[], Flow[S]]], now: Sequence[S], every: float, tell: Callable[[Sequence[S]], None]
) -> Flow[list[S]]:
    """Look again until no import is running, soon at first and less and less often later.

    Args:
        looks: Each asks for the present state of one import.
        now: Their states as last seen.
        every: Seconds between two looks, at most.
        tell: Told all states after each look.
    """
    states, pause = list(now), min(FIRST, every)
    while running := [number for number, each in enumerate(states) if each.state == RUNNING]:
        yield from sleep(pause)
        pause = min(pause * 2, every)
        seen = yield from look_at_all([looks[number] for number in running])
        for number, state in zip(running, seen, strict=True):
            states[number] = state
        tell(states)
    return states
