"""Fixtures for tests of programs that use the client.

    labelbox_sandbox    one local server for the whole run
    labelbox_client     a client of it
    labelbox_fault      labelbox_fault(Status(503), times=1): lets things go wrong until the test is over
    labelbox_proxy      labelbox_proxy(cut_after=5000): a TCP proxy until the test is over
    labelbox_calls      labelbox_calls("CreateProject*"): what the server was asked since the test began

Tests share the server's objects, as they would share an organization. The protocols are for annotations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

import pytest

if TYPE_CHECKING:
    from labelbox.client import Client
    from labelbox.sandbox import Sandbox
    from labelbox.sandbox.faults import Fault, Switch
    from labelbox.sandbox.proxied import ProxiedSandbox
    from labelbox.sandbox.proxy import Bytes
    from labelbox.sandbox.recording import RecordedCall

P = ParamSpec("P")
T = TypeVar("T")


class FaultFixture(Protocol):
    """`labelbox_fault`; see `Sandbox.fault`."""

    def __call__(
        self,
        fault: Fault,
        *,
        operation: str | None = None,
        path: str | None = None,
        nth: int | None = None,
        times: int | None = None,
        probability: float = 1.0,
        seed: int = 0,
    ) -> Switch:
        """Switch a fault on."""
        ...


class ProxyFixture(Protocol):
    """`labelbox_proxy`; see `Sandbox.proxied`."""

    def __call__(
        self,
        *,
        cut_after: Bytes | None = None,
        cut_requests_after: Bytes | None = None,
        cuts: int | None = None,
        stall_after: Bytes | None = None,
        delay: float = 0.0,
        bytes_per_second: float | None = None,
        seed: int = 0,
    ) -> ProxiedSandbox:
        """Start a proxy."""
        ...


class CallsFixture(Protocol):
    """`labelbox_calls`; see `Sandbox.calls`."""

    def __call__(
        self, operation: str | None = None, *, path: str | None = None, status: int | None = None
    ) -> list[RecordedCall]:
        """Requests since the test began."""
        ...


@pytest.fixture(scope="session")
def labelbox_sandbox() -> Iterator[Sandbox]:
    """A local Labelbox, in memory, on a free port."""
    from labelbox.sandbox import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def labelbox_client(labelbox_sandbox: Sandbox) -> Iterator[Client]:
    """A client that is connected to the local Labelbox."""
    with labelbox_sandbox.client() as client:
        yield client


@pytest.fixture
def labelbox_fault(labelbox_sandbox: Sandbox) -> Iterator[FaultFixture]:
    """Lets things go wrong until the test is over."""
    with ExitStack() as stack:
        yield _entered(stack, labelbox_sandbox.fault)


@pytest.fixture
def labelbox_proxy(labelbox_sandbox: Sandbox) -> Iterator[ProxyFixture]:
    """Starts TCP proxies that end with the test."""
    with ExitStack() as stack:
        yield _entered(stack, labelbox_sandbox.proxied)


@pytest.fixture
def labelbox_calls(labelbox_sandbox: Sandbox) -> CallsFixture:
    """Tells what the local Labelbox was asked since the test began."""
    # the calls themselves are kept, or a later one could get the id of one of them
    before = {id(call): call for call in labelbox_sandbox.calls()}

    def since(
        operation: str | None = None, *, path: str | None = None, status: int | None = None
    ) -> list[RecordedCall]:
        found = labelbox_sandbox.calls(operation, path=path, status=status)
        return [call for call in found if id(call) not in before]

    return since


def _entered(stack: ExitStack, make: Callable[P, AbstractContextManager[T]]) -> Callable[P, T]:
    def enter(*args: P.args, **named: P.kwargs) -> T:
        return stack.enter_context(make(*args, **named))

    return enter
