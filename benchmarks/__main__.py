"""`python -m benchmarks [--reference PYTHON] [--quick] [--write] [JOB ...]`."""

import argparse
import time
from pathlib import Path

from benchmarks.jobs import NAMES, jobs
from benchmarks.machine import this_machine
from benchmarks.measuring import Bench, Measured, stub
from benchmarks.places import ROOT
from benchmarks.report import HEAD, line, page

DOCUMENT = ROOT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- written by make bench: begin -->\n", "<!-- written by make bench: end -->\n"
QUICK_REPETITIONS = 1


def main() -> None:
    options = arguments()
    chosen = jobs(options.jobs or NAMES)
    sizes = {name: job.quick_size if options.quick else job.size for name, job in chosen.items()}
    sizes = {name: size for name, size in sizes.items() if size}
    megabytes = max((size for name, size in sizes.items() if name.startswith("export_")), default=0)
    measured: list[Measured] = []
    start = time.perf_counter()
    print(*HEAD, sep="\n", flush=True)
    with stub(megabytes) as addresses:
        bench = Bench(addresses, options.reference)
        for name, size in sizes.items():
            repetitions = options.repetitions or (QUICK_REPETITIONS if options.quick else chosen[name].repetitions)
            measured.append(bench.measure(name, chosen[name], size, repetitions, thorough=not options.quick))
            print(line(measured[-1]), flush=True)
    print(f"\n{this_machine(options.reference).description}; {time.perf_counter() - start:.0f} s")
    if options.write:
        write(page(measured, this_machine(options.reference)))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="What it costs, as ratios of one run.")
    parser.add_argument("jobs", nargs="*", metavar="JOB", help=f"which jobs, of {', '.join(NAMES)} (default: all)")
    parser.add_argument(
        "--reference", type=Path, metavar="PYTHON", help="interpreter of an environment with the vendor's SDK"
    )
    parser.add_argument("--quick", action="store_true", help="small sizes, one repetition")
    parser.add_argument("--repetitions", type=int, help="how often each way is timed (default: as the job says)")
    parser.add_argument("--write", action="store_true", help=f"put the table into {DOCUMENT.relative_to(ROOT)}")
    return parser.parse_args()


def write(text: str) -> None:
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    DOCUMENT.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
