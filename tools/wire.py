"""`python -m tools.wire`: every document exactly as it is sent, judged against the recorded protocol.

The places that the public API needs and nobody recorded stand in `tests/spec/wire_allowed.toml`, each with its
reason. An entry that no document needs any more is a failure too.
"""

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "tests" / "spec"
DOCUMENTS = ROOT / "build" / "documents"
ALLOWED = SPEC / "wire_allowed.toml"
JUDGE = [
    *(sys.executable, str(SPEC / "protocol" / "check_wire.py"), str(DOCUMENTS)),
    *("--schema", str(ROOT / "schema" / "labelbox.graphql")),
    *("--strict-positions", "--allow-duplicate-names", "--quiet"),
]


class Allowed(TypedDict):
    """What may be sent although nobody recorded it: the place or the name, and why."""

    positions: dict[str, str]
    names: dict[str, str]


class Finding(TypedDict):
    kind: str
    where: str
    text: str


class Verdict(TypedDict):
    problems: list[Finding]


def main() -> int:
    shutil.rmtree(DOCUMENTS, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "codegen", "documents", str(DOCUMENTS)], cwd=ROOT, check=True)
    allowed = read_allowed()
    unused = unused_entries(allowed)
    for entry in unused:
        print(f"{ALLOWED.name}: no document needs {entry!r} any more")
    return subprocess.run([*JUDGE, *options(allowed)]).returncode or int(bool(unused))


def read_allowed() -> Allowed:
    allowed = tomllib.loads(ALLOWED.read_text())
    return {"positions": allowed["positions"], "names": allowed["names"]}


def options(allowed: Allowed) -> list[str]:
    positions = [("--allow-position", position) for position in allowed["positions"]]
    names = [("--allow-new-name", name) for name in allowed["names"]]
    return [word for option in (*positions, *names) for word in option]


def unused_entries(allowed: Allowed) -> list[str]:
    """Entries without which the judge would say just the same."""
    strict = subprocess.run([*JUDGE, "--json"], stdout=subprocess.PIPE, text=True)
    verdict: Verdict = json.loads(strict.stdout)
    said = [f"{finding['where']} {finding['text']} " for finding in verdict["problems"]]
    entries = [*allowed["positions"], *allowed["names"]]
    return [entry for entry in entries if not any(f" {entry} " in text for text in said)]


if __name__ == "__main__":
    sys.exit(main())
