"""`python -m tools.covered [--add] [-n WORKERS] [paths]`: run the tests under coverage, and fail below the bound.

All tests run, then what users do once more through the async client, unless paths say what runs. Child processes are
measured too, and threads. Tests of the compiler, of types and of packaging are left out, which do not speak to a
server. `--add` keeps what an earlier run of other paths has measured; `--report` runs nothing.

The bound holds for all tests and for those over HTTP, of which `contexts.py` has the rule. A line outside of functions
runs once in a process, when its module is imported, for whichever test comes first: it counts as over HTTP where a test
over HTTP runs anything of its module, or where that has no functions.
"""

import argparse
import ast
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from coverage import Coverage
from coverage.results import format_lines

from tools.covered.contexts import TESTS, over_http

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "build" / "coverage"
BOUND = 92.0
ELSEWHERE = ("api", "benchmarks", "codegen", "covered", "differential", "ide", "packaging", "typing")
THROUGH_ASYNC = {"LABELBOX_TESTS": "async"}
ALL, CLIENT, SERVER, DERIVED = "labelbox/", "the client", "the local server", "the async client, derived"


def main(arguments: Sequence[str]) -> int:
    asked = argparse.ArgumentParser(prog="python -m tools.covered")
    asked.add_argument("--add", action="store_true", help="keep what was measured before")
    asked.add_argument("--report", action="store_true", help="only tell what was measured")
    asked.add_argument("--missing", action="store_true", help="list the lines that no test reaches, or none over HTTP")
    asked.add_argument("-n", dest="workers", default="2")
    asked.add_argument("paths", nargs="*")
    options = asked.parse_args(arguments)
    failed = False
    if not options.report:
        if not options.add:
            for old in (*DATA.glob("data*"), DATA / TESTS):
                old.unlink(missing_ok=True)
        failed = run(options.paths, options.workers)
    below = [
        f"{name}: {reached:.2f} % is below {BOUND:g} %" for name, reached in report(options.missing) if reached < BOUND
    ]
    print(*below, sep="\n", end="\n" if below else "")
    return int(failed or bool(below))


def run(paths: Sequence[str], workers: str) -> bool:
    """Whether a test failed."""
    DATA.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "coverage", "run", "-m", "pytest", "-q", "-n", workers, "--dist", "worksteal"]
    command += ["-p", "tools.covered.contexts", "-p", "no:cacheprovider"]
    passes: list[tuple[Sequence[str], dict[str, str]]]
    passes = [(paths, {})] if paths else [([f"--ignore=tests/{name}" for name in ELSEWHERE], {}), ((), THROUGH_ASYNC)]
    failed = False
    for chosen, clients in passes:
        failed |= subprocess.run([*command, *chosen], cwd=ROOT, env=os.environ | clients).returncode != 0
    subprocess.run([sys.executable, "-m", "coverage", "combine", "--quiet", "--append"], cwd=ROOT, check=True)
    return failed


def report(missing: bool) -> list[tuple[str, float]]:
    """Print how much of each part was reached; the shares of the whole, by all tests and by those over HTTP."""
    measured = Coverage()
    measured.load()
    data = measured.get_data()
    contexts = [f"^(?:{'|'.join(map(re.escape, over_http(DATA)))})$"]
    statements, by_all, by_http = Counter[str](), Counter[str](), Counter[str]()
    for name in sorted(data.measured_files()):
        path = Path(name).relative_to(ROOT)
        data.set_query_contexts(None)
        lines, unreached = _lines(measured, name)
        data.set_query_contexts(contexts)
        only_elsewhere = _lines(measured, name)[1] - unreached
        inside = _inside_functions(Path(name)) & lines
        if not inside or inside - unreached - only_elsewhere:
            only_elsewhere &= inside
        for part in (ALL, _part(path)):
            statements[part] += len(lines)
            by_all[part] += len(lines) - len(unreached)
            by_http[part] += len(lines) - len(unreached) - len(only_elsewhere)
        if missing:
            for what, which in (("no test", unreached), ("none over HTTP", only_elsewhere)):
                if which:
                    print(f"{path}: {what}: {format_lines(lines, which)}")
    print(f"{'':28}{'lines':>8}{'all tests':>14}{'over HTTP':>14}")
    for part in (ALL, CLIENT, SERVER, DERIVED):
        shares = [_share(reached[part], statements[part]) for reached in (by_all, by_http)]
        print(f"{part:28}{statements[part]:8}{shares[0]:12.2f} %{shares[1]:12.2f} %")
    return [("all tests", _share(by_all[ALL], statements[ALL])), ("over HTTP", _share(by_http[ALL], statements[ALL]))]


def _lines(measured: Coverage, name: str) -> tuple[set[int], set[int]]:
    """The first lines of all statements of a file, and of those that were not reached."""
    _, lines, _, unreached, _ = measured.analysis2(name)
    return set(lines), set(unreached)


def _inside_functions(file: Path) -> set[int]:
    nodes = ast.walk(ast.parse(file.read_bytes()))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {line for each in functions for line in range(each.body[0].lineno, (each.end_lineno or each.lineno) + 1)}


def _share(some: int, whole: int) -> float:
    return 100 * some / max(1, whole)


def _part(path: Path) -> str:
    if path.parts[1] == "sandbox":
        return SERVER
    return DERIVED if path.parts[1] in ("_async", "aio.py") else CLIENT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
