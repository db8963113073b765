"""Jobs that fail."""

from dataclasses import dataclass

from ..failing import failing
from .exchange import Exchange
from .fault import Fault


@dataclass(frozen=True)
class FailedJob(Fault):
    """The request is answered as usual, but the job that it starts fails: an export, an import, a registration.

    Args:
        reason: What the server says about it.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     dataset = client.create_dataset(name="birds")
        ...     with sandbox.fault(FailedJob("out of memory"), operation="ExportDataRows*"):
        ...         task = dataset.export()
        ...     task.wait_till_done()
        ...     task.status
        'FAILED'
    """

    reason: str = "the job failed"

    async def strike(self, exchange: Exchange) -> None:
        """Go on, with jobs that fail."""
        with failing(self.reason):
            await exchange.go_on()
