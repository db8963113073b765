"""Connections that break."""

from dataclasses import dataclass, field
from threading import Thread

from .exchange import Exchange
from .fault import Fault, Lifecycle


@dataclass(frozen=True)
class Reset(Fault):
    """The connection is reset (TCP RST) instead of an answer.

    Args:
        applied: Whether what the request asks for is done before.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     with sandbox.fault(Reset(applied=True), operation="CreateProject*"):
        ...         client.create_project(name="cats")
        Traceback (most recent call last):
        labelbox.exceptions.NetworkError: ...
    """

    applied: bool = False

    async def strike(self, exchange: Exchange) -> None:
        """Cut it."""
        if self.applied:
            await exchange.carry_out()
        exchange.connection.reset()


@dataclass(frozen=True)
class Closed(Fault):
    """The connection is closed in order (TCP FIN), but without an answer.

    Args:
        applied: Whether what the request asks for is done before.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     with sandbox.fault(Closed(), operation="GetOrganization*", times=1) as fault:
        ...         organization = client.get_organization()  # a query can be asked again
        ...     fault.fired
        1
    """

    applied: bool = False

    async def strike(self, exchange: Exchange) -> None:
        """Close it."""
        if self.applied:
            await exchange.carry_out()
        exchange.connection.close()


@dataclass(frozen=True)
class Refused(Fault):
    """Nobody listens on the port while the block lasts; what was connected is cut off.

    A connection that is refused never says what it is for, so this fault takes no selection and counts nothing.
    `Restart(down=…)` is the one for a server that goes away when it is asked for something.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client().with_options(retries=False) as client:
        ...     with sandbox.fault(Refused()):
        ...         client.create_project(name="cats")
        Traceback (most recent call last):
        labelbox.exceptions.NetworkError: ...Connection refused...
    """

    picks = False

    def switched_on(self, server: Lifecycle) -> None:
        """Give up the port."""
        server.refuse()

    def switched_off(self, server: Lifecycle) -> None:
        """Take it again."""
        server.accept()

    async def strike(self, exchange: Exchange) -> None:
        """No request gets here but one that was on its way already."""
        exchange.connection.reset()


@dataclass(frozen=True)
class Restart(Fault):
    """The server restarts: the connection is reset, and others break too; port, data and key stay.

    The end of the block waits for it.

    Args:
        applied: Whether what the request asks for is done before.
        down: Seconds during which connections are refused.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     with sandbox.fault(Restart(), operation="GetOrganization*", times=1):
        ...         organization = client.get_organization()
    """

    applied: bool = False
    down: float = 0.0
    _restarts: list[Thread] = field(default_factory=list[Thread], init=False, repr=False, compare=False)

    async def strike(self, exchange: Exchange) -> None:
        """Restart from another thread: this one belongs to the server."""
        if self.applied:
            await exchange.carry_out()
        restart = Thread(target=exchange.server.restart, kwargs={"down": self.down}, name="sandbox-restart")
        # Before the client can notice anything: it may leave the block at once, and that waits for the restart.
        self._restarts.append(restart)
        restart.start()
        exchange.connection.reset()

    def switched_off(self, server: Lifecycle) -> None:
        """Wait until it is up again."""
        while self._restarts:
            self._restarts.pop().join()
