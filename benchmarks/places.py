"""Where the benchmarks keep what they make once: all below `build/benchmarks`, which nothing else uses."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "benchmarks"

EXPORT = BUILD / "export"
FILES = BUILD / "files"
TLS = BUILD / "tls"

NOWHERE = BUILD / "nowhere"
"""An empty folder that children run in: Python looks for packages where it is started, and here it would find ours."""


def part_file(number: int) -> Path:
    return EXPORT / f"part-{number:04d}.ndjson"


def upload_file(number: int) -> Path:
    return FILES / f"picture-{number:03d}.jpg"
