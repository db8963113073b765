"""How cost grows with size: ours alone, each size in a process of its own."""

import subprocess
import sys
from collections.abc import Mapping, Sequence

from benchmarks.document import GROWTH
from benchmarks.jobs import jobs
from benchmarks.machine import this_machine
from benchmarks.measuring import Bench, ChildError, Run, stub

SIZES: Mapping[str, Sequence[int]] = {
    "create_data_rows": (1_000, 10_000, 100_000, 150_000),
    "create_data_rows_iterator": (1_000, 10_000, 100_000, 150_000),
    "global_keys": (1_000, 10_000, 100_000, 1_000_000),
    "export_stream": (10, 100, 400),
    "data_rows": (1_000, 10_000, 100_000, 1_000_000),
    "metadata_upsert": (1_000, 10_000, 100_000),
    "export_rows": (10, 100, 400),
    "annotations_import_iterator": (100, 1_000, 10_000),
}
"""Rows, of which the server takes 150,000 in a call; megabytes for exports; labels of 13 annotations for the last."""

COLUMNS = ("job", "time", "CPU time for each", "memory above the start")
HEAD = (f"| {' | '.join(COLUMNS)} |", "|---|--:|--:|--:|")


def growth(names: Sequence[str], *, write: bool) -> int:
    """Measure, print, and write the table after each line of it; the exit code."""
    sizes = {name: counts for name, counts in SIZES.items() if not names or name in names}
    chosen = jobs([*sizes])
    about = f"{this_machine(None).date}, {this_machine(None).description}."
    lines = [*HEAD]
    failed = 0
    print(*HEAD, sep="\n", flush=True)
    for name, counts in sizes.items():
        megabytes = max(counts) if name.startswith("export_") else 0
        with stub(megabytes) as addresses:  # one for each job: it keeps what it is sent
            bench = Bench(addresses, None)
            for size in counts:
                try:
                    measured = figures(bench.alone(name, chosen[name], size), size)
                except (ChildError, subprocess.SubprocessError) as problem:
                    failed += 1
                    print(problem, file=sys.stderr)
                    measured = "**failed** | – | –"
                lines.append(f"| {chosen[name].title.format(size=f'{size:,}')} | {measured} |")
                print(lines[-1], flush=True)
                if write:
                    GROWTH.write("\n".join([about, "", *lines]))
    return 1 if failed else 0


def figures(run: Run, size: int) -> str:
    """The cells of a line after the first."""
    return f"{run.seconds:.2f} s | {run.busy / size * 1e6:.3g} µs | {(run.above or 0) / 1000:.0f} MB"
