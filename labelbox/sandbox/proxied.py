"""A proxy in front of a sandbox, with a client that goes through it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .proxy import Bytes, TcpProxy

if TYPE_CHECKING:
    from labelbox.client import Client


class ProxiedSandbox(TcpProxy):
    """What `Sandbox.proxied` makes; see there, and `TcpProxy`."""

    def __init__(
        self,
        target: str,
        connect: Callable[[str], Client],
        *,
        cut_after: Bytes | None = None,
        cut_requests_after: Bytes | None = None,
        cuts: int | None = None,
        stall_after: Bytes | None = None,
        delay: float = 0.0,
        bytes_per_second: float | None = None,
        seed: int = 0,
    ) -> None:
        super().__init__(
            target, cut_after=cut_after, cut_requests_after=cut_requests_after, cuts=cuts, stall_after=stall_after,
            delay=delay, bytes_per_second=bytes_per_second, seed=seed,
        )  # fmt: skip
        self._connect = connect

    def client(self) -> Client:
        """A client that goes through the proxy with all that it asks for, files included."""
        return self._connect(self.url)
