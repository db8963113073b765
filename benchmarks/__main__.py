"""`python -m benchmarks [--reference PYTHON]`: PYTHON is the interpreter of an environment with the vendor's SDK."""

import argparse
import platform
import sys

from benchmarks.imports import STATEMENTS, measure


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--reference", metavar="PYTHON", help="interpreter of an environment with the vendor's SDK")
    parser.add_argument("--runs", type=int, default=7, help="fresh processes per figure (default: %(default)s)")
    options = parser.parse_args()
    print(f"{platform.processor() or platform.machine()}, CPython {platform.python_version()}, fresh processes,")
    print("milliseconds above a bare interpreter (median), and how many times faster than the reference\n")
    for statement in STATEMENTS:
        ours = measure(sys.executable, statement, options.runs)
        if options.reference:
            theirs = measure(options.reference, statement, options.runs)
            print(f"{statement:40} {ours:8.1f} ms   reference {theirs:8.1f} ms   {theirs / ours:6.1f} ×")
        else:
            print(f"{statement:40} {ours:8.1f} ms")


main()
