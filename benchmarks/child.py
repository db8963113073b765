"""One job, one way, once, in a process of its own: `python benchmarks/child.py JOB WAY SETTING`; prints JSON.

Started by its path and not as a module: in the vendor's environment the root of this repository must not be on the
path, because the package there has the same import name.
"""

import hashlib
import importlib
import importlib.util
import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from benchmarks.job import Way


def main(name: str, way: "Way", setting_json: str) -> None:
    find_benchmarks()
    from benchmarks.job import Functions, Setting

    job = importlib.import_module(f"benchmarks.jobs.{name}").JOB
    assert isinstance(job.code, Functions)
    work = job.code.of(way)(Setting(**json.loads(setting_json)))
    before = peak_kilobytes()
    start, busy = time.perf_counter(), time.process_time()
    answer = work()
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    after = peak_kilobytes()
    shown = json.dumps(answer, sort_keys=True)
    checksum = hashlib.sha256(shown.encode()).hexdigest()[:16]
    memory = {"peak": after, "above": after - before}
    print(json.dumps({"seconds": seconds, "busy": busy, **memory, "checksum": checksum, "answer": shown[:500]}))


def find_benchmarks() -> None:
    """Make `import benchmarks` work without the root of the repository on the path."""
    here = Path(__file__).resolve().parent
    sys.path[:] = [path for path in sys.path if path != str(here)]
    if importlib.util.find_spec("benchmarks") is None:
        spec = importlib.util.spec_from_file_location(
            "benchmarks", here / "__init__.py", submodule_search_locations=[str(here)]
        )
        assert spec is not None
        sys.modules["benchmarks"] = importlib.util.module_from_spec(spec)


def peak_kilobytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main(sys.argv[1], cast("Way", sys.argv[2]), sys.argv[3])
