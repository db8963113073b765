"""`python -m tools.checks [--then-pytest]`: every check of `make test`, two at a time, and all failures of a run."""

import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Check:
    """A command that must succeed, and what to do when it does not."""

    name: str
    command: Sequence[str]
    cure: str = ""


def tool(name: str, *arguments: str) -> list[str]:
    return [str(BIN / name), *arguments]


def module(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", name, *arguments]


# The slow ones first, so that the short ones fill the second core.
CHECKS = (
    Check("mypy --strict", tool("mypy")),
    Check("pyright", tool("pyright", "--project", ".")),
    Check("generated is fresh", module("codegen", "check"), "make generate"),
    Check("async client is fresh", module("tools.unasync", "--check"), "make generate"),
    Check("documents as sent", module("tools.wire")),
    Check("surface may not fall", module("tools.surface")),
    Check("public API", module("tools.api"), "note the break in tests/api/broken.toml, with its reason"),
    Check("import contracts", tool("lint-imports", "--no-cache")),
    Check("lint", tool("ruff", "check", "--no-cache"), "make format"),
    Check("format", tool("ruff", "format", "--check"), "make format"),
)
PYTEST = module("pytest", "-q", "-n", "2", "--dist", "worksteal")


def main(arguments: Sequence[str]) -> int:
    failed = run_checks()
    if "--then-pytest" in arguments and subprocess.run(PYTEST, cwd=ROOT).returncode != 0:
        failed.append("pytest")
    # When all is well, the last line is pytest's own summary.
    if failed:
        print(f"failed: {', '.join(failed)}", flush=True)
    return int(bool(failed))


def run_checks() -> list[str]:
    """The names of the checks that failed; what each said is printed as soon as it ends."""
    failed: list[str] = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for future in as_completed([pool.submit(run, check) for check in CHECKS]):
            check, passed, seconds, output = future.result()
            print(f"{'ok  ' if passed else 'FAIL'} {seconds:5.1f} s  {check.name}", flush=True)
            if not passed:
                failed.append(check.name)
                cure = f"\ncure: {check.cure}" if check.cure else ""
                print(f"{output.rstrip()}{cure}\n", flush=True)
    return failed


def run(check: Check) -> tuple[Check, bool, float, str]:
    start = time.perf_counter()
    done = subprocess.run(
        check.command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return check, done.returncode == 0, time.perf_counter() - start, done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
