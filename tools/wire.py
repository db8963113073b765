"""`python -m tools.wire`: every document exactly as it is sent, judged against the recorded protocol.

The places that the public API needs and nobody recorded stand in `tests/spec/wire_allowed.toml`, each with its
reason; a `*` in one stands for any text. An entry that no document needs any more is a failure too.
"""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from fnmatch import fnmatchcase
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
    allowed, findings = read_allowed(), unforgiving()
    unused = unused_entries(allowed, findings)
    for entry in unused:
        print(f"{ALLOWED.name}: no document needs {entry!r} any more")
    return subprocess.run([*JUDGE, *options(allowed, findings)]).returncode or int(bool(unused))


def read_allowed() -> Allowed:
    allowed = tomllib.loads(ALLOWED.read_text())
    return {"positions": allowed["positions"], "names": allowed["names"]}


def unforgiving() -> list[Finding]:
    """What the judge says when nothing is allowed."""
    strict = subprocess.run([*JUDGE, "--json"], stdout=subprocess.PIPE, text=True)
    verdict: Verdict = json.loads(strict.stdout)
    return verdict["problems"]


def options(allowed: Allowed, findings: Sequence[Finding]) -> list[str]:
    """The judge knows no patterns, so it is told the places that they match."""
    places = {place for finding in findings if (place := place_of(finding))}
    positions = sorted(place for place in places if any(fnmatchcase(place, p) for p in allowed["positions"]))
    given = [("--allow-position", p) for p in positions] + [("--allow-new-name", n) for n in allowed["names"]]
    return [word for option in given for word in option]


def unused_entries(allowed: Allowed, findings: Sequence[Finding]) -> list[str]:
    """Entries without which the judge would say just the same."""
    places = {place_of(finding) for finding in findings}
    said = [f"{finding['where']} " for finding in findings]
    return [
        *(entry for entry in allowed["positions"] if not any(fnmatchcase(place, entry) for place in places)),
        *(entry for entry in allowed["names"] if not any(f" {entry} " in text for text in said)),
    ]


def place_of(finding: Finding) -> str:
    """The place in a document that is spoken of, such as `query projects(where).name`; empty if there is none."""
    found = re.match(r"(?:query|mutation) \S+", finding["text"])
    return found[0] if found else ""


if __name__ == "__main__":
    sys.exit(main())
