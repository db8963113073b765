"""Measurements as a table."""

from collections.abc import Sequence

from benchmarks.machine import Machine
from benchmarks.measuring import Failed, Measured

COLUMNS = (
    *("job", "ours", "reference", "limit", "× reference (CPU)", "≥", "÷ limit (CPU)", "≤"),
    *("peak MB: ours, reference, limit", "met"),
)
HEAD = (f"| {' | '.join(COLUMNS)} |", "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|")


def table(measured: Sequence[Measured | Failed]) -> list[str]:
    """A markdown table."""
    return [*HEAD, *map(line, measured)]


def line(one: Measured | Failed) -> str:
    """One job's line of it."""
    if isinstance(one, Failed):
        why = " ".join(one.reason.split())[-120:].replace("|", "/")
        return f"| {one.job.title.format(size=f'{one.size:,}')} {'| – ' * (len(COLUMNS) - 2)}| **failed**: {why} |"
    job, has_reference = one.job, "reference" in one.runs
    faster = one.times("reference") if has_reference else None
    slower = 1 / one.times("limit")
    wanted = _times(job.times_reference) + (f" (goal {_times(job.goal)})" if job.goal else "")
    peaks = ", ".join(f"{one.peak(way):.0f}" for way in one.runs)
    cells = (
        job.title.format(size=f"{one.size:,}"),
        _seconds(one.seconds("ours")),
        _seconds(one.seconds("reference")) if has_reference else "–",
        _seconds(one.seconds("limit")),
        "–" if faster is None else f"**{_times(faster)}** ({_times(one.times_busy('reference'))})",
        wanted if job.times_reference else "–",
        f"**{_times(slower)}** ({_times(1 / one.times_busy('limit'))})",
        "–" if job.times_limit is None else _times(job.times_limit),
        peaks + (f"; ours above the start {one.above('ours'):.0f} (≤ {job.peak:.0f})" if job.peak else ""),
        "; ".join(unmet(one, faster, slower)) or "yes",
    )
    return f"| {' | '.join(cells)} |"


def unmet(one: Measured, faster: float | None, slower: float) -> list[str]:
    """What is demanded of a job and not reached."""
    job, found = one.job, list[str]()
    if faster is not None and faster < job.times_reference:
        found.append("**no: × reference**")
    if job.times_limit is not None and slower > job.times_limit:
        found.append("**no: ÷ limit**")
    if job.peak is not None and one.above("ours") > job.peak:
        found.append("**no: memory**")
    if not found and job.goal is not None and faster is not None and faster < job.goal:
        found.append("yes, short of the goal")
    return found


def _seconds(value: float) -> str:
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def _times(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def page(measured: Sequence[Measured | Failed], machine: Machine) -> str:
    """The generated part of `docs/benchmarks.md`."""
    return "\n".join(
        [
            f"{machine.date}, {machine.description}.",
            f"Medians of {_repetitions(measured)} repetitions of each way, by turns.",
            "",
            *table(measured),
            "",
        ]
    )


def _repetitions(measured: Sequence[Measured | Failed]) -> str:
    counts = sorted({len(one.runs["ours"]) for one in measured if isinstance(one, Measured)}) or [0]
    return str(counts[0]) if len(counts) == 1 else f"{counts[0]} to {counts[-1]}"
