"""What was found, as text for people and as JSON for programs."""

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypedDict

from codegen.evolution.comparison import Change, Severity
from codegen.evolution.reconciling import Reconciliation

WIDTH = 116


class ChangeData(TypedDict):
    """A change as JSON has it."""

    severity: str
    kind: str
    at: str
    text: str
    operations: list[str]
    methods: list[str]


def with_methods(changes: Sequence[Change], reach: Mapping[str, Sequence[str]]) -> list[Change]:
    """The changes, with the public methods that lead to their operations."""
    return [
        replace(one, methods=tuple(sorted({method for op in one.operations for method in reach.get(op, ())})))
        for one in changes
    ]


def diff_text(changes: Sequence[Change], show_all: bool) -> str:
    """Breaking and risky changes with what they reach; additive ones as a number, or a line each."""
    shown = [one for one in changes if show_all or one.severity is not Severity.ADDITIVE]
    counts = [(severity, sum(one.severity is severity for one in changes)) for severity in reversed(Severity)]
    total = ", ".join(f"{count} {severity.name.lower()}" for severity, count in counts)
    return "\n\n".join([*("\n".join(_lines(one)) for one in shown), total]) + "\n"


def diff_json(changes: Sequence[Change]) -> str:
    """Everything about every change."""
    worst = max((one.severity for one in changes), default=Severity.ADDITIVE)
    return _json({"severity": worst.name.lower(), "changes": [_data(one) for one in changes]})


def reconciliation_text(found: Reconciliation, written: bool) -> str:
    """What is proven, unproven, refuted and ambiguous, and which files change."""
    parts = [
        _section("proven", [f"{one} is {found.renamed[one]}" if one in found.renamed else one for one in found.proven]),
        _section("renamed", [f"{a} is {b}" for a, b in found.renamed.items() if a not in found.proven]),
        _section("unproven", found.unproven),
        _section("ambiguous", [one.text for one in found.ambiguous]),
        _section("refuted", ["\n  ".join(_lines(one)) for one in found.refuted]),
        _section("written" if written else "would be written", [path.as_posix() for path in sorted(found.files)]),
    ]
    return "\n".join(filter(None, parts))


def reconciliation_json(found: Reconciliation, written: bool) -> str:
    """The same as data."""
    return _json(
        {
            "proven": found.proven,
            "unproven": found.unproven,
            "refuted": [_data(one) for one in found.refuted],
            "ambiguous": [_data(one) for one in found.ambiguous],
            "renamed": found.renamed,
            "files": [path.as_posix() for path in sorted(found.files)],
            "written": written,
        }
    )


def _lines(change: Change) -> list[str]:
    return list(_described(change))


def _described(change: Change) -> Iterator[str]:
    head = f"{change.severity.name.lower()}: "
    yield from textwrap.wrap(head + change.text, WIDTH, subsequent_indent="  ", break_on_hyphens=False)
    for what, names in (("operations", change.operations), ("methods", change.methods)):
        if names:
            text = f"{what}: {', '.join(names)}"
            yield from textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ")


def _section(title: str, entries: Sequence[str]) -> str:
    return "".join([f"{title} ({len(entries)}):\n", *(f"  {one}\n" for one in entries)]) if entries else ""


def _data(change: Change) -> ChangeData:
    return {
        "severity": change.severity.name.lower(),
        "kind": change.kind,
        "at": change.at,
        "text": change.text,
        "operations": list(change.operations),
        "methods": list(change.methods),
    }


def _json(data: object) -> str:
    return f"{json.dumps(data, indent=2, ensure_ascii=False)}\n"
