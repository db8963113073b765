"""`make crash`: the whole table, for ten thousand data rows; its summary goes to docs/crash-test.md."""

import argparse
import sys
import time
from pathlib import Path

from tools.crash.matrix import Counts, Death, Setup, deaths

PAGE = Path(__file__).parent.parent.parent / "docs" / "crash-test.md"


def main() -> int:
    """Kill at each step, print each death, and tell whether any lost or doubled something."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=10_000)
    options.add_argument("--rows-per-job", type=int, default=5_000)
    options.add_argument("--faulty", type=float, default=0.0, help="share of requests that go wrong until the last run")
    options.add_argument("--twice", action="store_true", help="kill the second run, too")
    options.add_argument("--every", type=int, default=1, help="only each so many steps")
    options.add_argument("--first", type=int, default=1, help="the step to begin with")
    options.add_argument("--last", type=int, default=None, help="the step to end with")
    options.add_argument("--log", type=Path, help="append each death to this file as well")
    given = options.parse_args()
    setup = Setup(given.rows, given.rows_per_job, given.faulty, given.twice)
    wrong, count, began = 0, 0, time.monotonic()
    for death in deaths(setup, every=given.every, first=given.first):
        if given.last is not None and death.number > given.last:
            break
        line = told(death, setup)
        wrong += death.after != Counts.wanted(setup.rows)
        count += 1
        print(line, flush=True)
        if given.log:
            with given.log.open("a") as log:
                log.write(line + "\n")
    spent = time.monotonic() - began
    print(f"{count} deaths, {wrong} with something lost or doubled, {spent:.0f} s")
    return 1 if wrong else 0


def told(death: Death, setup: Setup) -> str:
    """A death in a line."""
    wanted = Counts.wanted(setup.rows)
    verdict = "none lost, none doubled" if death.after == wanted else f"WRONG: {death.after}, wanted {wanted}"
    return f"{death.number:4d}  {death.step:45}  {death.rows:6d} rows then, {death.runs} runs  {verdict}"


if __name__ == "__main__":
    sys.exit(main())
