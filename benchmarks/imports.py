"""What an import costs in a fresh process, above what the interpreter itself costs."""

import statistics
import subprocess
import time

STATEMENTS = ("import labelbox", "from labelbox import Client, Project")


def measure(python: str, statement: str, runs: int) -> float:
    """Milliseconds; a bare interpreter is started beside every run, so that a busy machine slows both."""
    seconds(python, statement)  # writes the bytecode
    return max(0.1, 1000 * statistics.median(seconds(python, statement) - seconds(python, "pass") for _ in range(runs)))


def seconds(python: str, statement: str) -> float:
    start = time.perf_counter()
    subprocess.run([python, "-W", "ignore", "-c", statement], check=True)
    return time.perf_counter() - start
