"""The differences of two runs, as lines of text, against the list of those that are wanted."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labelbox.rules.kinds import is_dict, is_list

ROOT = Path(__file__).resolve().parent.parent.parent
LIST = Path(__file__).with_name("known.toml")
PAGE = ROOT / "docs" / "differences.md"


@dataclass(frozen=True)
class Step:
    """One step of a run.

    Attributes:
        name: What was called.
        asked: What the server was asked meanwhile, sorted, each line once.
        got: What the caller got, as JSON.
    """

    name: str
    asked: Sequence[str]
    got: Any


@dataclass(frozen=True)
class Difference:
    """A line that one run has and the other does not, or a place where the results differ."""

    step: str
    line: str

    def __str__(self) -> str:
        return f"{self.step}: {self.line}"


@dataclass(frozen=True)
class Known:
    """A difference that is wanted.

    Attributes:
        reason: The name of the line in docs/differences.md that explains it.
        step: A regular expression for names of steps.
        line: A regular expression for lines.
    """

    reason: str
    step: str
    line: str

    def covers(self, difference: Difference) -> bool:
        """Whether it explains this one."""
        return bool(re.fullmatch(self.step, difference.step) and re.fullmatch(self.line, difference.line))


def differences(theirs: Sequence[Step], ours: Sequence[Step]) -> list[Difference]:
    """All differences, in the order of the steps. `-` is what only the vendor's SDK does, `+` what only ours does."""
    found: list[Difference] = []
    mine = {step.name: step for step in ours}
    for step in theirs:
        other = mine.pop(step.name, None)
        lines = ["- the step"] if other is None else [*_asked(step, other), *_got(step.got, other.got, "got")]
        found += [Difference(step.name, line) for line in lines]
    return [*found, *(Difference(name, "+ the step") for name in mine)]


def _asked(step: Step, other: Step) -> Iterator[str]:
    yield from (f"- {line}" for line in step.asked if line not in other.asked)
    yield from (f"+ {line}" for line in other.asked if line not in step.asked)


def _got(theirs: Any, ours: Any, place: str) -> Iterator[str]:
    if is_dict(theirs) and is_dict(ours):
        yield from _of_objects(theirs, ours, place)
    elif is_list(theirs) and is_list(ours):
        yield from _of_lists(theirs, ours, place)
    elif theirs != ours or isinstance(theirs, bool) != isinstance(ours, bool):
        yield f"{place}: {theirs!r} ≠ {ours!r}"


def _of_objects(theirs: dict[str, Any], ours: dict[str, Any], place: str) -> Iterator[str]:
    for key in sorted({*theirs, *ours}):
        if key not in ours:
            yield f"- {place}.{key} = {theirs[key]!r}"
        elif key not in theirs:
            yield f"+ {place}.{key} = {ours[key]!r}"
        else:
            yield from _got(theirs[key], ours[key], f"{place}.{key}")


def _of_lists(theirs: list[Any], ours: list[Any], place: str) -> Iterator[str]:
    if len(theirs) != len(ours):
        yield f"{place}: {theirs!r} ≠ {ours!r}"
        return
    for index, (one, other) in enumerate(zip(theirs, ours, strict=True)):
        yield from _got(one, other, f"{place}[{index}]")


def read_known() -> list[Known]:
    """The list.

    Raises:
        ValueError: the page has no line of that name.
    """
    entries = tomllib.loads(LIST.read_text())["known"]
    explained = set(re.findall(r"^\| ([^|]+?) \|", PAGE.read_text(), re.MULTILINE))
    if lost := sorted({entry["reason"] for entry in entries} - explained):
        raise ValueError(f"{PAGE.relative_to(ROOT)} does not explain {', '.join(map(repr, lost))}")
    return [Known(entry["reason"], entry.get("step", ".*"), line) for entry in entries for line in entry["lines"]]


def judge(found: Sequence[Difference], known: Sequence[Known]) -> tuple[list[Difference], list[Known]]:
    """The differences that nobody listed, and the entries that nothing needs any more."""
    unlisted = [each for each in found if not any(entry.covers(each) for entry in known)]
    unneeded = [entry for entry in known if not any(entry.covers(each) for each in found)]
    return unlisted, unneeded
