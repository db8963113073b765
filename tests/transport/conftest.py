"""A scripted server, and a transport to it that waits without spending time."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from labelbox.transport import Pace, Settings, Transport
from tests.transport.scripted import Server

CERTIFICATE = Path(__file__).parent / "self_signed.pem"
KEY = "sk-very-secret-key"


@dataclass
class Waits:
    """A clock that only waiting moves, and the waits themselves. Chance always takes all it can."""

    now: float = 0.0
    all: list[float] = field(default_factory=list[float])

    def wait(self, seconds: float) -> None:
        self.all.append(seconds)
        self.now += seconds

    def pace(self) -> Pace:
        return Pace(wait=self.wait, now=lambda: self.now, jitter=lambda seconds: seconds)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture
def waits() -> Waits:
    return Waits()


Connect = Callable[..., Transport]


@pytest.fixture
def connect(server: Server, waits: Waits) -> Connect:
    """Makes transports to the server; keyword arguments go to the settings."""

    def make(**options: object) -> Transport:
        given: dict[str, object] = {
            "api_key": KEY,
            "endpoint": f"{server.url}/graphql",
            "rest_endpoint": f"{server.url}/api/v1",
            **options,
        }
        return Transport(Settings(**given), pace=waits.pace())  # type: ignore[arg-type]  # checked where it is written

    return make


@pytest.fixture
def tls_server() -> Iterator[Callable[[], str]]:
    """Starts a server whose certificate nobody vouches for, and gives its URL."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def greet() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                    context.wrap_socket(connection, server_side=True).close()
                except ssl.SSLError:
                    continue
                except OSError:
                    return

        threading.Thread(target=greet, daemon=True).start()
        yield lambda: f"https://127.0.0.1:{listening.getsockname()[1]}"


@pytest.fixture
def transport(connect: Connect) -> Iterator[Transport]:
    with connect() as transport:
        yield transport
