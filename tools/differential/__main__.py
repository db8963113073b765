"""`python -m tools.differential --reference PYTHON`: what the vendor's SDK and ours do differently."""

import argparse
import sys
from pathlib import Path

from tools.differential.run import compare


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reference", type=Path, required=True, help="Python of the vendor's environment")
    parser.add_argument("--all", action="store_true", help="show listed differences too")
    given = parser.parse_args()
    verdict = compare(given.reference)
    for each in verdict.found if given.all else verdict.unlisted:
        print(each)
    for entry in verdict.unneeded:
        print(f"nothing needs this entry any more: {entry}")
    print(f"{verdict.steps} steps, {len(verdict.found)} differences, {len(verdict.unlisted)} of them not listed")
    return int(bool(verdict.unlisted or verdict.unneeded))


if __name__ == "__main__":
    sys.exit(main())
