"""An export, read through a proxy that cuts each connection at a random byte, against the same export read undisturbed.

python -m tests.exports.cutting [MEGABYTES [SEED]]
"""

import hashlib
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from labelbox import Client, ExportTask, StreamType
from labelbox.exports.plan import TaskListing
from labelbox.sandbox import Sandbox
from labelbox.sandbox.options import Options

_TEXTS = ("plain ", "é車🚗 ", "\u2028\x85 ", "{ lone ", 'quote " \\ ', "line\nbreak\r\n ", "\x00\x7f ")


@dataclass(frozen=True)
class Outcome:
    """What was read, and what stood in the way.

    Attributes:
        same: Whether the rows are the source, byte for byte.
    """

    size: int
    rows: int
    files: int
    connections: int
    cut: int
    seconds: float
    checksum: str
    same: bool

    def __str__(self) -> str:
        return (
            f"{self.rows:,} rows, {self.size:,} bytes in {self.files} files\n"
            f"{self.connections:,} connections, {self.cut:,} of them cut at a random byte\n"
            f"read in {self.seconds:.1f} s; sha256 of the rows {self.checksum[:16]}…\n"
            f"equal to the source byte for byte: {'yes' if self.same else 'NO'}"
        )


def export(client: Client, megabytes: float, seed: int) -> ExportTask:
    """An export of about that size; its rows have all that is hard about texts."""
    chance, dataset = Random(seed), client.create_dataset(name=f"cut {megabytes} {seed}")
    left, number = int(megabytes * 1e6), 0
    while left > 0:
        specs: list[dict[str, object]] = []
        while left > 0 and len(specs) < 1_000:
            text = chance.choice(_TEXTS) * chance.randrange(1, 400)
            specs.append({"row_data": f"{number} {text}", "external_id": f"{number}"})
            left, number = left - len(ascii(text)) - 150, number + 1
        dataset.create_data_rows_sync(specs)
    task = dataset.export()
    task.wait_till_done(600)
    return task


def through_cuts(sandbox: Sandbox, megabytes: float, seed: int, cut_after: tuple[int, int]) -> Outcome:
    """Read an export through the proxy, and compare it."""
    with sandbox.client() as near:
        task = export(near, megabytes, seed)
        source = hashlib.sha256()
        parts = list(_parts(TaskListing(near, task.uid, StreamType.RESULT)))
        for part in parts:
            source.update(part)
    rows, digest, started = 0, hashlib.sha256(), time.perf_counter()
    with sandbox.proxied(cut_after=cut_after, seed=seed) as proxy, proxy.client() as far:
        for row in ExportTask.get_task(far, task.uid).rows():
            digest.update(row.raw + b"\n")
            rows += 1
        seconds = time.perf_counter() - started
        size, checksum = sum(map(len, parts)), digest.hexdigest()
        same = checksum == source.hexdigest()
        return Outcome(size, rows, len(parts), proxy.connections, proxy.cut, seconds, checksum, same)


def _parts(listing: TaskListing) -> Iterator[bytes]:
    header = listing.header()
    offset = 0
    while header is not None and offset < header.size:
        part = listing.part_at(offset)
        assert part is not None
        with urllib.request.urlopen(part.url) as answer:
            yield answer.read()
        offset = part.end + 1


def main() -> None:
    """Print the outcome of one run; exit with 1 if a byte is wrong."""
    megabytes, seed = float((sys.argv[1:] or ["100"])[0]), int((sys.argv[2:] or ["1"])[0])
    options = Options(export_cuts_rows=True)
    with Sandbox(options=options) as sandbox:
        outcome = through_cuts(sandbox, megabytes, seed, (0, 2_000_000))
    print(outcome)
    sys.exit(not outcome.same)


if __name__ == "__main__":
    main()
