"""`python -m tools.load [--seconds 60] [--rows 1000000] [--write]`: what many threads, tasks and rows do.

The server is a process of its own; the client is this one, which is watched: descriptors, threads, memory.
"""

import argparse
import asyncio
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import labelbox as lb
from labelbox.aio import AsyncClient
from labelbox.sandbox import Sandbox

ROOT = Path(__file__).resolve().parent.parent
THREADS, TASKS = 64, 200

HEAD = """\
# Load

What `make load` said last. Descriptors, threads and memory must not grow. The bare requests show what the server can
do; with many threads or tasks most of the time is the client's, on the same two cores. Operations a second depend on
what else the machine does, milliseconds of processor time hardly.
"""


@dataclass(frozen=True)
class Server:
    """A server that runs elsewhere."""

    process: int
    key: str
    endpoint: str
    rest_endpoint: str

    @property
    def worked(self) -> float:
        """Seconds of processor time that it has used."""
        fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def client(self) -> lb.Client:
        return lb.Client(self.key, endpoint=self.endpoint, rest_endpoint=self.rest_endpoint)


@contextmanager
def serving(db: Path | None = None) -> Iterator[Server]:
    """`labelbox sandbox` in a process of its own."""
    command = [sys.executable, "-u", "-m", "labelbox.sandbox", *(["--db", str(db)] if db else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            said = process.stdout.readline() if process.stdout else ""
            yield Server(process.pid, *re.findall(r'="([^"]*)"', said))
        finally:
            process.terminate()


@dataclass(frozen=True)
class Use:
    """What this process holds."""

    descriptors: int
    sockets: int
    threads: int
    megabytes: float

    @staticmethod
    def now() -> "Use":
        names: list[str] = []
        for entry in os.listdir("/proc/self/fd"):
            try:
                names.append(os.readlink(f"/proc/self/fd/{entry}"))
            except OSError:
                continue  # it was the one of this listing, or closed meanwhile
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        sockets = sum(name.startswith("socket:") for name in names)
        return Use(len(names), sockets, threading.active_count(), pages * os.sysconf("SC_PAGE_SIZE") / 2**20)

    def __str__(self) -> str:
        return (
            f"{self.descriptors} descriptors, {self.sockets} sockets, {self.threads} threads, {self.megabytes:.0f} MB"
        )


@dataclass
class Tally:
    """What came of it."""

    done: int = 0
    errors: int = 0


def by_hand(server: Server, seconds: float) -> Iterator[str]:
    """Bare requests on one connection, one after the other: what the server alone can do."""
    with server.client() as client:
        project = client.create_project(name="load", media_type=lb.MediaType.Image)
    at = urlsplit(server.endpoint)
    query = "query GetProject($id: ID!) { project(where: {id: $id}) { id name description createdAt updatedAt } }"
    body = json.dumps({"query": query, "variables": {"id": project.uid}})
    headers = {"Authorization": f"Bearer {server.key}", "Content-Type": "application/json"}
    with closing(HTTPConnection(at.netloc)) as connection:
        done, worked, began = 0, server.worked, time.perf_counter()
        while time.perf_counter() < began + seconds:
            connection.request("POST", at.path, body, headers)
            if project.uid not in connection.getresponse().read().decode():
                raise RuntimeError("the server did not find its project")
            done += 1
        worked = server.worked - worked
    yield (
        f"bare requests, one after the other, {seconds:.0f} s: {done:,} operations, {done / seconds:,.0f} a second;"
        f" each takes the server {1000 * worked / done:.2f} ms of processor time"
    )


def by_threads(server: Server, seconds: float) -> Iterator[str]:
    """One client, many threads."""
    tallies = [Tally() for _ in range(THREADS)]
    with server.client() as client:
        uid = client.create_project(name="load", media_type=lb.MediaType.Image).uid
        end = time.monotonic() + seconds

        def work(tally: Tally) -> None:
            while time.monotonic() < end:
                try:
                    client.get_project(uid)
                    tally.done += 1
                except Exception:
                    tally.errors += 1

        before, busy = Use.now(), time.process_time()
        threads = [threading.Thread(target=work, args=(tally,)) for tally in tallies]
        for thread in threads:
            thread.start()
        time.sleep(seconds / 4)
        early = Use.now()
        time.sleep(seconds / 2)
        late = Use.now()
        for thread in threads:
            thread.join()
        busy = time.process_time() - busy
    yield from told(f"{THREADS} threads", tallies, seconds, busy, before, early, late)


async def by_tasks(server: Server, seconds: float) -> list[str]:
    """One async client, many tasks."""
    tallies = [Tally() for _ in range(TASKS)]
    before, busy = Use.now(), time.process_time()
    async with AsyncClient(server.key, endpoint=server.endpoint, rest_endpoint=server.rest_endpoint) as client:
        uid = (await client.create_project(name="load", media_type=lb.MediaType.Image)).uid
        end = time.monotonic() + seconds

        async def work(tally: Tally) -> None:
            while time.monotonic() < end:
                try:
                    await client.get_project(uid)
                    tally.done += 1
                except Exception:
                    tally.errors += 1

        async with asyncio.TaskGroup() as group:
            for tally in tallies:
                group.create_task(work(tally))
            await asyncio.sleep(seconds / 4)
            early = Use.now()
            await asyncio.sleep(seconds / 2)
            late = Use.now()
    busy = time.process_time() - busy
    return list(told(f"{TASKS} async tasks", tallies, seconds, busy, before, early, late))


def told(
    who: str, tallies: list[Tally], seconds: float, busy: float, before: Use, early: Use, late: Use
) -> Iterator[str]:
    done = sum(tally.done for tally in tallies)
    errors = sum(tally.errors for tally in tallies)
    yield (
        f"{who}, {seconds:.0f} s: {done:,} operations, {done / seconds:,.0f} a second, {errors} errors;"
        f" each takes the client {1000 * busy / max(done, 1):.2f} ms of processor time"
    )
    yield f"    before: {before}"
    yield f"    after a quarter: {early}"
    yield f"    after three quarters: {late}"
    yield f"    in the end: {Use.now()}"


def many_rows(rows: int) -> Iterator[str]:
    """One row is found by its key among many, in a file."""
    with tempfile.TemporaryDirectory() as folder:
        db, started = Path(folder) / "rows.db", time.perf_counter()
        with Sandbox(db=db) as sandbox, sandbox.client() as client:
            row = client.create_dataset(name="many").create_data_row(row_data="a text", global_key="row")
            with sandbox.state.db.transaction():
                sandbox.state.db.run(_COPIES, row.uid, rows)
        took, size = time.perf_counter() - started, db.stat().st_size / 2**20
        yield f"{rows:,} data rows in a file of {size:,.0f} MB, made in {took:.0f} s"
        with serving(db) as server, server.client() as client:
            times: list[float] = []
            worked, busy = server.worked, time.process_time()
            for number in range(0, rows, max(1, rows // 500)):
                began = time.perf_counter()
                client.get_data_row_by_global_key(f"row-{number + 1}")
                times.append(1000 * (time.perf_counter() - began))
            worked, busy = server.worked - worked, time.process_time() - busy
        percentiles = statistics.quantiles(times, n=100)
        yield (
            f"    get_data_row_by_global_key, {len(times)} keys, three requests each: median"
            f" {statistics.median(times):.1f} ms, 95 % below {percentiles[94]:.1f} ms, 99 % below"
            f" {percentiles[98]:.1f} ms"
        )
        yield (
            f"    of processor time, each takes the server {1000 * worked / len(times):.1f} ms and the client"
            f" {1000 * busy / len(times):.1f} ms"
        )


_COPIES = """
WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT ?2)
INSERT INTO data_row (id, datasetId, globalKey, rowData, mediaType, mediaAttributes, createdById, createdAt, updatedAt,
  lastActivityAt)
SELECT printf('c%024d', n), datasetId, 'row-' || n, rowData, mediaType, mediaAttributes, createdById, createdAt,
  updatedAt, lastActivityAt
FROM number, (SELECT * FROM data_row WHERE id = ?1)
"""


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="for threads, and again for tasks")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--write", action="store_true", help="into docs/load.md")
    asked = parser.parse_args()
    lines = [f"{os.cpu_count()} cores, Python {platform.python_version()}, client and server each in a process"]
    with serving() as server:
        lines += by_hand(server, asked.seconds)
        lines += by_threads(server, asked.seconds)
        lines += asyncio.run(by_tasks(server, asked.seconds))
    lines += many_rows(asked.rows)
    print("\n".join(lines))
    if asked.write:
        text = HEAD + "\n```text\n" + "\n".join(lines) + "\n```\n"
        (ROOT / "docs" / "load.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
