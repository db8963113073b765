"""A program need not close anything: it ends at once, without a warning of Python's developer mode."""

import os
import pickle
import subprocess
import sys
import threading

from labelbox import Client
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Latency
from tests.exports.stored import Export, Faults, Server

EXPORT = """
import pickle

rows = iter(pickle.loads(bytes.fromhex({task!r})).get_stream())
print(next(rows).json_str)
"""

HALF = """
from labelbox import Client

def main():
    client = Client()
    client.upload_data(b"x" * 3_000_000, filename="a.bin")
    itself = [iter(client.get_datasets())]
    itself.append(itself)
    for _ in range(100):
        next(itself[0])
    with Client() as other:
        other.get_user()

main()
client = Client()
datasets = iter(client.get_datasets())
for _ in range(100):
    name = next(datasets).name
print("read")
"""

LOOPS = """
import asyncio
from labelbox.aio import AsyncClient

async def main():
    client = AsyncClient()
    await asyncio.gather(client.get_organization(), client.get_user())

for _ in range(3):
    asyncio.run(main(), debug=False)
print("looped")
"""


class Hesitant(Server):
    """Knows where the first file is, and hands it out once it has been asked for another one, which it never tells."""

    def __init__(self) -> None:
        super().__init__(Export([b'{"a":1}\n', *[b'{"a":2}\n'] * 9]), Faults(holds_after=0))
        self.over = threading.Event()

    def answer(self, query: str, variables: dict[str, object]) -> object:
        if int(str(variables.get("offset", 0))) > 7:
            self.faults.let_go.set()
            self.over.wait(60)
        return super().answer(query, variables)


def ended(program: str, **environment: str) -> tuple[int, str, str]:
    """How a process ended that ran it, and what it printed as result and as complaint."""
    command = [sys.executable, "-X", "dev", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | environment, timeout=60)
    return done.returncode, done.stdout.strip(), done.stderr.strip()


def ended_on(sandbox: Sandbox, program: str) -> tuple[int, str, str]:
    return ended(
        program,
        LABELBOX_API_KEY=sandbox.api_key,
        LABELBOX_ENDPOINT=sandbox.endpoint,
        LABELBOX_REST_ENDPOINT=sandbox.rest_endpoint,
    )


def test_a_program_that_ends_amid_an_export_does_not_hang() -> None:
    server = Hesitant()
    with server:
        program = EXPORT.format(task=pickle.dumps(server.task()).hex())
        try:
            assert ended(program, LABELBOX_API_KEY="k") == (0, '{"a":1}', "")
        finally:
            server.over.set()


def test_clients_that_nobody_closes_and_lists_half_read_leave_no_connection(sandbox: Sandbox, client: Client) -> None:
    for number in range(101):
        client.create_dataset(name=f"left open {number}")
    with sandbox.fault(Latency(0.1), operation="GetDatasets*"):
        assert ended_on(sandbox, HALF) == (0, "read", "")


def test_async_clients_that_nobody_closes_end_with_their_loop(sandbox: Sandbox) -> None:
    assert ended_on(sandbox, LOOPS) == (0, "looped", "")
