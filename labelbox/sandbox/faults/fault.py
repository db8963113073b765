"""What a fault is."""

from abc import ABC, abstractmethod
from typing import ClassVar, Protocol

from .exchange import Exchange


class Lifecycle(Protocol):
    """A server that faults may stop and start again."""

    def restart(self, *, down: float = 0.0) -> None:
        """Stop it, and start it again on its port and its data after so many seconds."""

    def refuse(self) -> None:
        """Give up the port, until `accept` has been called as often."""

    def accept(self) -> None:
        """Take the port again."""


class Fault(ABC):
    """Something that goes wrong. Switched on by `Sandbox.fault`; one object may be switched on several times.

    Attributes:
        usual_path: What it hits if neither an operation nor a path is given.
        picks: Whether it can be selected by request at all.
    """

    usual_path: ClassVar[str] = "*"
    picks: ClassVar[bool] = True

    @abstractmethod
    async def strike(self, exchange: Exchange) -> None:
        """Spoil an exchange."""

    def switched_on(self, server: Lifecycle) -> None:
        """The block begins."""
        del server

    def switched_off(self, server: Lifecycle) -> None:
        """The block is over."""
        del server
