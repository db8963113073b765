"""`python -m tools.check_verdicts PYTHON`: rows with faults, judged by our check and by the vendor's SDK.

PYTHON is the interpreter of an environment with that SDK. Good rows are spoiled in one place each; the vendor's reader
either makes labels of a row or raises. Where the two differ, the kinds of differences are listed with an example: the
ones to look at are those that only the vendor refuses. Not part of `make test`: it needs the vendor's SDK.
"""

import argparse
import copy
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from labelbox.rules.import_row import check_row
from labelbox.rules.kinds import is_dict, is_list

_POINTS = [{"x": 1, "y": 2}, {"x": 30, "y": 4}, {"x": 5, "y": 50}]
_BOX = {"top": 1, "left": 2, "height": 3, "width": 4}
_KIND = {"name": "kind", "answer": {"name": "truck"}}
_GOOD: dict[str, dict[str, Any]] = {
    "bbox": {"name": "a", "bbox": _BOX, "classifications": [_KIND], "confidence": 0.5},
    "page": {"name": "a", "bbox": _BOX, "page": 1, "unit": "POINTS"},
    "point": {"name": "a", "point": _POINTS[0]},
    "line": {"name": "a", "line": _POINTS[:2]},
    "polygon": {"name": "a", "polygon": _POINTS},
    "mask": {"name": "a", "mask": {"instanceURI": "https://host/m.png", "colorRGB": [1, 2, 3]}},
    "text": {"name": "a", "location": {"start": 1, "end": 2}},
    "document": {"name": "a", "textSelections": [{"tokenIds": ["t"], "groupId": "g", "page": 1}]},
    "radio": {"name": "a", "answer": {"name": "b"}},
    "checklist": {"name": "a", "answer": [{"name": "b"}, {"name": "c"}]},
    "answer": {"name": "a", "answer": "text"},
    "segments": {"name": "a", "segments": [{"keyframes": [{"frame": 1, "bbox": _BOX, "classifications": []}]}]},
    "metric": {"metricName": "m", "metricValue": 0.5, "aggregation": "ARITHMETIC_MEAN"},
}
_SPOILERS: dict[str, object] = {"null": None, "text": "x", "negative": -1, "list": [], "object": {}, "fraction": 0.5}

_READER = """
import json, sys, warnings
warnings.simplefilter("ignore")
from labelbox.data.serialization import NDJsonConverter
verdicts = []
for row in json.load(sys.stdin):
    try:
        verdicts.append(len(list(NDJsonConverter.deserialize([row]))) == 1)
    except Exception:
        verdicts.append(False)
print(json.dumps(verdicts))
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.check_verdicts", description=__doc__)
    parser.add_argument("python", help="interpreter of an environment with the vendor's SDK")
    cases = list(spoiled())
    theirs = reference(parser.parse_args().python, [row for _, row in cases])
    differences: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (what, row), taken in zip(cases, theirs, strict=True):
        errors = [str(finding) for finding in check_row(row) if finding.is_error]
        if taken == bool(errors):
            who = "only we refuse" if errors else "only the vendor refuses"
            kind, spoiler = what.rsplit(" ", 1)
            differences[who, spoiler].append(f"{kind}  {errors[0] if errors else ''}")
    for (who, spoiler), places in sorted(differences.items()):
        print(f"{who}: {spoiler} ({len(places)})", *places, sep="\n    ")
    count = sum(map(len, differences.values()))
    sys.stdout.write(f"{len(cases)} rows, {len(cases) - count} verdicts agree\n")


def spoiled() -> Iterator[tuple[str, dict[str, Any]]]:
    """Rows with what was done to them: nothing, a value taken out, or one replaced."""
    for kind, content in _GOOD.items():
        good = {"uuid": "00000000-0000-4000-8000-000000000001", "dataRow": {"globalKey": "k"}, **content}
        yield f"{kind} good", good
        for path in paths(good):
            where = f"{kind} {'.'.join(map(str, path))}"
            for name, value in _SPOILERS.items():
                yield f"{where} {name}", changed(good, path, value)
            if isinstance(path[-1], str):
                yield f"{where} missing", without(good, path)


def paths(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The places in a row, outer ones first."""
    if at:
        yield at
    items: Iterable[tuple[str | int, Any]] = ()
    if is_dict(value):
        items = value.items()
    elif is_list(value):
        items = enumerate(value)
    for key, each in items:
        yield from paths(each, (*at, key))


def changed(row: Any, path: tuple[str | int, ...], value: object) -> Any:
    twin = copy.deepcopy(row)
    owner(twin, path)[path[-1]] = value
    return twin


def without(row: Any, path: tuple[str | int, ...]) -> Any:
    twin = copy.deepcopy(row)
    del owner(twin, path)[path[-1]]
    return twin


def owner(row: Any, path: tuple[str | int, ...]) -> Any:
    for key in path[:-1]:
        row = row[key]
    return row


def reference(python: str, rows: list[dict[str, Any]]) -> list[bool]:
    """Whether the vendor's reader makes a label of each row. It runs elsewhere: both packages have one name."""
    with tempfile.TemporaryDirectory() as nowhere:
        done = subprocess.run(
            [python, "-W", "ignore", "-c", _READER],
            input=json.dumps(rows),
            capture_output=True,
            text=True,
            check=True,
            cwd=nowhere,
        )
    verdicts: list[bool] = json.loads(done.stdout.splitlines()[-1])
    return verdicts


if __name__ == "__main__":
    main()
