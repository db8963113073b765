"""`python -m tools.surface [--update]`: the documented symbols that are missing may only become fewer.

`tests/spec/surface_missing.txt` names every symbol that the package still lacks. Without `--update` it must say
exactly what the checker finds; with it, symbols that are there now leave the file, and none is ever added.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

SPEC = Path(__file__).resolve().parent.parent / "tests" / "spec"
MISSING = SPEC / "surface_missing.txt"
CHECKER = [sys.executable, "-W", "ignore", str(SPEC / "surface" / "check_surface.py"), "--json"]


class Failure(TypedDict):
    tier: str
    path: str
    problems: list[str]


class Surface(TypedDict):
    ok: int
    total: int
    failures: list[Failure]


def main(arguments: Sequence[str]) -> int:
    surface = find_surface()
    missing = {f"{one['tier']}: {one['path']}": one["problems"] for one in surface["failures"]}
    noted = set(MISSING.read_text().splitlines())
    lost = sorted(missing.keys() - noted)
    gained = sorted(noted - missing.keys())
    for symbol in lost:
        print(f"lost: {symbol}: {'; '.join(missing[symbol])}")
    if "--update" in arguments and not lost:
        MISSING.write_text("".join(f"{symbol}\n" for symbol in sorted(missing)))
    elif gained:
        print(f"{len(gained)} symbols are there that {MISSING.name} calls missing: run `make surface` and commit it")
    print(f"surface: {surface['ok']}/{surface['total']}")
    return int(bool(lost or (gained and "--update" not in arguments)))


def find_surface() -> Surface:
    found: Surface = json.loads(subprocess.run(CHECKER, stdout=subprocess.PIPE, text=True).stdout)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
