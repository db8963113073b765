"""`python -m tools.covered [--add] [-n WORKERS] [paths]`: run the tests under coverage, and fail below the bound.

Child processes are measured too, and threads. Tests of the compiler, of types and of packaging are left out, which do
not speak to a server. `--add` keeps what an earlier run of other paths has measured; `--report` runs nothing.
"""

import argparse
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from coverage import Coverage

from tools.covered.contexts import HTTP

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "build" / "coverage"
BOUND = 92.0
ELSEWHERE = ("api", "benchmarks", "codegen", "differential", "ide", "packaging", "typing")
ALL, CLIENT, SERVER, DERIVED = "labelbox/", "the client", "the local server", "the async client, derived"


def main(arguments: Sequence[str]) -> int:
    asked = argparse.ArgumentParser(prog="python -m tools.covered")
    asked.add_argument("--add", action="store_true", help="keep what was measured before")
    asked.add_argument("--report", action="store_true", help="only tell what was measured")
    asked.add_argument("--missing", action="store_true", help="list the lines that no test reaches")
    asked.add_argument("-n", dest="workers", default="2")
    asked.add_argument("paths", nargs="*")
    options = asked.parse_args(arguments)
    failed = False
    if not options.report:
        if not options.add:
            for old in DATA.glob("data*"):
                old.unlink()
        failed = run(options.paths, options.workers)
    reached = report(missing=options.missing)
    if reached < BOUND:
        print(f"{reached:.2f} % is below {BOUND:g} %")
    return int(failed or reached < BOUND)


def run(paths: Sequence[str], workers: str) -> bool:
    """Whether a test failed."""
    DATA.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "coverage", "run", "-m", "pytest", "-q", "-n", workers, "--dist", "worksteal"]
    command += ["-p", "tools.covered.contexts", "-p", "no:cacheprovider"]
    chosen = paths or [f"--ignore=tests/{name}" for name in ELSEWHERE]
    failed = subprocess.run([*command, *chosen], cwd=ROOT).returncode != 0
    subprocess.run([sys.executable, "-m", "coverage", "combine", "--quiet", "--append"], cwd=ROOT, check=True)
    return failed


def report(*, missing: bool) -> float:
    """Print how much of each part was reached, by all tests and by those over HTTP; the share of the whole."""
    measured = Coverage()
    measured.load()
    data = measured.get_data()
    statements, by_all, by_http = Counter[str](), Counter[str](), Counter[str]()
    for name in sorted(data.measured_files()):
        path = Path(name).relative_to(ROOT)
        data.set_query_contexts(None)
        _, lines, _, unreached, shown = measured.analysis2(name)
        # Lines outside of any test: what runs while modules are imported, and in child processes.
        data.set_query_contexts([f"^{HTTP}$", "^$"])
        unreached_by_http = measured.analysis2(name)[3]
        for part in (ALL, _part(path)):
            statements[part] += len(lines)
            by_all[part] += len(lines) - len(unreached)
            by_http[part] += len(lines) - len(unreached_by_http)
        if missing and unreached:
            print(f"{path}: {shown}")
    print(f"{'':28}{'lines':>8}{'all tests':>14}{'over HTTP':>14}")
    for part in (ALL, CLIENT, SERVER, DERIVED):
        shares = [100 * reached[part] / max(1, statements[part]) for reached in (by_all, by_http)]
        print(f"{part:28}{statements[part]:8}{shares[0]:12.2f} %{shares[1]:12.2f} %")
    return 100 * by_all[ALL] / max(1, statements[ALL])


def _part(path: Path) -> str:
    if path.parts[1] == "sandbox":
        return SERVER
    return DERIVED if path.parts[1] in ("_async", "aio.py") else CLIENT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
