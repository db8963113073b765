"""`python -m benchmarks [--reference PYTHON] [--quick | --growth] [--write] [JOB ...]`."""

import argparse
import sys
import time
from pathlib import Path

from benchmarks.document import TABLE
from benchmarks.growth import growth
from benchmarks.jobs import NAMES, jobs
from benchmarks.machine import this_machine
from benchmarks.measuring import Bench, Failed, Measured, stub
from benchmarks.report import HEAD, line, page

QUICK_REPETITIONS = 1


def main() -> int:
    options = arguments()
    if options.growth:
        return growth(options.jobs, write=options.write)
    chosen = jobs(options.jobs or NAMES)
    sizes = {name: job.quick_size if options.quick else job.size for name, job in chosen.items()}
    sizes = {name: size for name, size in sizes.items() if size}
    megabytes = max((size for name, size in sizes.items() if name.startswith("export_")), default=0)
    measured: list[Measured | Failed] = []
    start = time.perf_counter()
    print(*HEAD, sep="\n", flush=True)
    with stub(megabytes) as addresses:
        bench = Bench(addresses, options.reference)
        for name, size in sizes.items():
            repetitions = options.repetitions or (QUICK_REPETITIONS if options.quick else chosen[name].repetitions)
            measured.append(bench.tried(name, chosen[name], size, repetitions, thorough=not options.quick))
            print(line(measured[-1]), flush=True)
            if options.write:  # after each job: a run that is cut short has not been in vain
                TABLE.write(page(measured, this_machine(options.reference)))
    print(f"\n{this_machine(options.reference).description}; {time.perf_counter() - start:.0f} s")
    failed = [one for one in measured if isinstance(one, Failed)]
    for one in failed:
        print(f"\n{one.name}: {one.reason}", file=sys.stderr)
    return 1 if failed else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="What it costs, as ratios of one run.")
    parser.add_argument("jobs", nargs="*", metavar="JOB", help=f"which jobs, of {', '.join(NAMES)} (default: all)")
    parser.add_argument(
        "--reference", type=Path, metavar="PYTHON", help="interpreter of an environment with the vendor's SDK"
    )
    parser.add_argument("--quick", action="store_true", help="small sizes, one repetition")
    parser.add_argument("--repetitions", type=int, help="how often each way is timed (default: as the job says)")
    parser.add_argument("--growth", action="store_true", help="how cost grows with size: ours alone")
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
