"""`make crash`: kill a program that makes data rows and imports labels at each of its steps, and print every death.

With `--chain`, one program is killed at its first step, run again and killed at its second, and so on to its end.
"""

import argparse
import sys
import time

from tools.crash.matrix import Counts, Death, Setup, chain, deaths


def main() -> int:
    """Print each death, and tell whether any lost or doubled something."""
    options = argparse.ArgumentParser(prog="python -m tools.crash", description=__doc__)
    options.add_argument("--rows", type=int, default=10_000, help="data rows; 10,000 if not given")
    options.add_argument("--rows-per-job", type=int, default=5_000, help="of them in one job; 5,000 if not given")
    options.add_argument("--chain", action="store_true", help="kill one program again and again")
    options.add_argument("--faulty", type=float, default=0.0, help="share of requests that go wrong until the last run")
    options.add_argument("--twice", action="store_true", help="kill the second run, too")
    options.add_argument("--every", type=int, default=1, help="only each so many steps")
    options.add_argument("--program", choices=("labels", "predictions"), default="labels", help="what is killed")
    given = options.parse_args()
    setup = Setup(given.rows, given.rows_per_job, given.faulty, given.twice, given.program)
    wrong, count, began = 0, 0, time.monotonic()
    for death in chain(setup) if given.chain else deaths(setup, every=given.every):
        print(told(death, setup), flush=True)
        wrong += death.after not in (None, Counts.wanted(setup.rows, setup.program))
        count += 1
    print(f"{count} deaths, {wrong} with something lost or doubled, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


def told(death: Death, setup: Setup) -> str:
    """A death in a line."""
    wanted = Counts.wanted(setup.rows, setup.program)
    verdict = {None: "run again", wanted: "none lost, none doubled"}.get(death.after, f"WRONG: {death.after}")
    return f"{death.number:4d}  {death.step:45}  {death.rows:6d} rows then, {death.runs:3d} runs  {verdict}"


if __name__ == "__main__":
    sys.exit(main())
