"""Bodies that do not arrive as they should. They hit files, unless an operation or a path is given."""

import math
from dataclasses import dataclass

from .exchange import Answer, Exchange
from .fault import Fault

FILES = "/files/*"
_STEPS = 20  # pieces per second of a slow body


@dataclass(frozen=True)
class Truncated(Fault):
    """The body breaks off: its length was announced, but the connection closes before.

    Args:
        at: How many bytes come; None draws a number, below the length of the body, by chance.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     url = client.upload_data(b"meow")
        ...     with sandbox.fault(Truncated(at=2)):
        ...         httpx.get(url)
        Traceback (most recent call last):
        httpx.RemoteProtocolError: peer closed connection without sending complete message body...
    """

    usual_path = FILES
    at: int | None = None

    async def strike(self, exchange: Exchange) -> None:
        """Close it in the middle."""
        answer = await exchange.carry_out()
        kept = Answer(answer.status, answer.headers, answer.body[: _place(self.at, answer, exchange)])
        exchange.connection.close(kept.encoded(announced=len(answer.body)))


@dataclass(frozen=True)
class Stalled(Fault):
    """The body stops coming, on a connection that stays open.

    Args:
        at: After how many bytes; None draws a number, below the length of the body, by chance.
        seconds: For how long, before the rest comes; by default until the block is left.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     url = client.upload_data(b"meow")
        ...     with sandbox.fault(Stalled(at=2, seconds=0.05)):
        ...         httpx.get(url).content
        b'meow'
    """

    usual_path = FILES
    at: int | None = None
    seconds: float = math.inf

    async def strike(self, exchange: Exchange) -> None:
        """Send a part, wait, send the rest."""
        answer = await exchange.carry_out()
        at = _place(self.at, answer, exchange)
        await exchange.begin(answer)
        await exchange.body(answer.body[:at], more=True)
        await exchange.pause(self.seconds)
        await exchange.body(answer.body[at:])


@dataclass(frozen=True)
class Slow(Fault):
    """The body trickles. When the block is left, the rest comes at once.

    Args:
        bytes_per_second: How fast; at least 1.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     url = client.upload_data(b"meow")
        ...     with sandbox.fault(Slow(bytes_per_second=400)):
        ...         httpx.get(url).content
        b'meow'
    """

    usual_path = FILES
    bytes_per_second: float

    def __post_init__(self) -> None:
        if self.bytes_per_second < 1:
            raise ValueError(f"bytes_per_second: expected at least 1, got {self.bytes_per_second}")

    async def strike(self, exchange: Exchange) -> None:
        """Send piece by piece."""
        answer = await exchange.carry_out()
        piece = max(1, int(self.bytes_per_second / _STEPS))
        await exchange.begin(answer)
        for start in range(0, len(answer.body), piece):
            if not await exchange.pause(piece / self.bytes_per_second):
                return
            await exchange.body(answer.body[start : start + piece], more=True)
        await exchange.body(b"")


@dataclass(frozen=True)
class WrongLength(Fault):
    """The header `Content-Length` does not tell the truth; all of the body comes, and then the connection closes.

    Args:
        by: How many bytes more than there are it announces; fewer if negative.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     url = client.upload_data(b"meow")
        ...     with sandbox.fault(WrongLength(by=-1)):
        ...         httpx.get(url).content
        b'meo'
    """

    usual_path = FILES
    by: int = 1

    async def strike(self, exchange: Exchange) -> None:
        """Announce another length."""
        answer = await exchange.carry_out()
        exchange.connection.close(answer.encoded(announced=max(0, len(answer.body) + self.by)))


def _place(at: int | None, answer: Answer, exchange: Exchange) -> int:
    return exchange.random.randrange(max(1, len(answer.body))) if at is None else at
