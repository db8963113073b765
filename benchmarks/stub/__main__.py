"""`python -m benchmarks.stub MEGABYTES`: serves until its standard input ends; first prints its addresses as JSON."""

import asyncio
import gc
import json
import socket
import sys
from functools import partial

from benchmarks.job import Server
from benchmarks.stub import certificate
from benchmarks.stub.answers import Answers, make_ready
from benchmarks.stub.connection import Connection

LATENCY = 0.040
DELAYS: dict[Server, float] = {"plain": 0.0, "tls": 0.0, "far": LATENCY, "far-tls": LATENCY}


async def serve(megabytes: int) -> None:
    certificate.make()
    sockets: dict[Server, socket.socket] = {
        name: socket.create_server(("127.0.0.1", 0), backlog=100) for name in DELAYS
    }
    addresses = {
        name: f"{'https' if 'tls' in name else 'http'}://127.0.0.1:{listening.getsockname()[1]}"
        for name, listening in sockets.items()
    }
    # One and the same for all, so that what came in one way can be looked at in another.
    answers = Answers(addresses["plain"], megabytes)
    make_ready()
    loop = asyncio.get_running_loop()
    for name, listening in sockets.items():
        context = certificate.server_context() if "tls" in name else None
        await loop.create_server(
            partial(Connection, answers, addresses[name], DELAYS[name]), sock=listening, ssl=context
        )
    gc.freeze()
    print(json.dumps(addresses), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(serve(int(sys.argv[1])))
