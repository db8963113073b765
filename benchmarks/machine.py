"""Where and with what was measured."""

import importlib.metadata
import os
import platform
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_ASK = "import importlib.metadata; print(importlib.metadata.version('labelbox'))"


@dataclass(frozen=True)
class Machine:
    """Named beside the figures, because seconds mean nothing without it."""

    date: str
    description: str


def this_machine(reference: Path | None) -> Machine:
    versions = [f"CPython {platform.python_version()}"]
    versions += [f"{name} {importlib.metadata.version(name)}" for name in ("pydantic", "httpcore")]
    if reference is not None:
        # From elsewhere than here, where Python would find our own package.
        asked = subprocess.run([reference.absolute(), "-P", "-c", _ASK], capture_output=True, text=True, check=True)
        versions.append(f"reference labelbox {asked.stdout.strip()}")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    system = f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()} {platform.release()}"
    return Machine(date.today().isoformat(), f"{system}; {', '.join(versions)}")


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("model name")]
    return names[0] if names else platform.machine()
