"""A slow server."""

from dataclasses import dataclass

from .exchange import Exchange
from .fault import Fault


@dataclass(frozen=True)
class Latency(Fault):
    """The request waits before it is carried out.

    It is carried out in any case: when the time is over, when the block of the fault ends, or when the client has
    given up waiting, whatever comes first.

    Args:
        seconds: How long; `math.inf` waits until the block is left.
        jitter: Up to so many seconds more, by chance.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     with sandbox.fault(Latency(0.01, jitter=0.01)) as fault:
        ...         project = client.create_project(name="slow")
        ...     fault.fired
        1
    """

    seconds: float
    jitter: float = 0.0

    def __post_init__(self) -> None:
        if self.seconds < 0 or self.jitter < 0:
            raise ValueError(f"expected times of at least 0 s, got {self.seconds} and {self.jitter}")

    async def strike(self, exchange: Exchange) -> None:
        """Wait, then go on."""
        await exchange.pause(self.seconds + exchange.random.uniform(0, self.jitter))
        await exchange.go_on()
