"""A local server with one large finished export, kept in `build/cluster`. Not part of the suite: `make test-spark` and
`make test-ray` need it.

The server makes an export of a thousand data rows, as always; then its rows are multiplied, each with an id and a key
of its own, and stored as the server stores an export, in files that cut rows. Rendering a million data rows instead
would take the sandbox ten minutes.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from labelbox.client import Client
from labelbox.sandbox import Sandbox
from labelbox.sandbox.domains.exports import streams
from labelbox.sandbox.state import Call
from labelbox.schema.export_task import ExportTask

ROWS = int(os.environ.get("LABELBOX_CLUSTER_ROWS", "1000000"))
RENDERED = 1000

FOLDER = Path(__file__).resolve().parents[2] / "build" / "cluster"
KEY = "the-key-of-the-cluster-tests"


@dataclass(frozen=True)
class Running:
    """The server and its export."""

    client: Client
    endpoint: str
    task: ExportTask


@contextmanager
def served() -> Iterator[Running]:
    """Serve the export, made before or now."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    db, note = FOLDER / f"{ROWS}.db", FOLDER / f"{ROWS}.json"
    if not note.exists():
        db.unlink(missing_ok=True)
    with Sandbox(db=db, api_key=KEY) as sandbox, sandbox.client() as client:
        if not note.exists():
            note.write_text(json.dumps(_made(sandbox, client)))
        yield Running(client, client.endpoint, ExportTask.get_task(client, json.loads(note.read_text())))


def _made(sandbox: Sandbox, client: Client) -> str:
    dataset = sandbox.seed(data_rows=RENDERED).dataset
    assert dataset is not None
    task = client.get_dataset(dataset).export()
    task.wait_till_done()
    rows = [row.json_str for row in task.get_stream()]
    state = sandbox.state
    call = Call(state, state.db.row("SELECT * FROM user ORDER BY seq") or {})
    with state.db.transaction():
        state.db.run("DELETE FROM export_part WHERE taskId = ?", task.uid)
        for part in streams.cut(_multiplied(rows), state.options.export_part_size, inside_rows=True):
            streams.store(call, task.uid, part)
    return task.uid


def _multiplied(rows: list[str]) -> Iterator[str]:
    names = [(row, *(json.loads(row)["data_row"][key] for key in ("id", "global_key"))) for row in rows]
    for number in range(ROWS):
        row, uid, key = names[number % len(names)]
        yield row.replace(uid, f"{uid[:-8]}{number:08d}").replace(key, f"seeded-{number:08d}") + "\n"


if __name__ == "__main__":
    with served() as running:
        print(running.task)
