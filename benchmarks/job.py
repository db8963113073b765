"""What a job is: a thing to do in three ways, which must come to the same answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Way: TypeAlias = Literal["ours", "reference", "limit"]
"""This package, the vendor's SDK, and code written by hand for this one purpose."""

WAYS: tuple[Way, ...] = ("ours", "reference", "limit")

Server: TypeAlias = Literal["plain", "tls", "far", "far-tls"]
"""How the stub is reached: over plain HTTP or over TLS; a far one holds each answer back for 40 ms."""

Work: TypeAlias = Callable[[], Any]
"""What is timed. Returns the answer, as JSON: it must be the same in all three ways."""


@dataclass(frozen=True)
class Setting:
    """What a job is to do this time.

    Attributes:
        base: The address of the stub.
        size: How many rows, calls or megabytes.
        thorough: Whether the answer is to hold all that came back. It does in a run that is not timed; in timed runs a
            cheap excerpt will do, because making the whole of it would cost more than what is measured.
    """

    base: str
    size: int
    thorough: bool

    @property
    def endpoint(self) -> str:
        return f"{self.base}/graphql"


Prepare: TypeAlias = Callable[[Setting], Work]
"""Sets up what is not to be timed, imports for example, and returns what is."""


@dataclass(frozen=True)
class Scripts:
    """Programs for fresh processes, timed from the first statement to the last. What they print is the answer.

    Attributes:
        sdk: For this package and for the vendor's SDK alike.
        limit: By hand.
    """

    sdk: str
    limit: str


@dataclass(frozen=True)
class Functions:
    """Functions that are timed once their imports and their set-up are done.

    Attributes:
        sdk: For this package and for the vendor's SDK alike: the names are the same.
        limit: By hand.
        reference: For the vendor's SDK, where it has no such method.
    """

    sdk: Prepare
    limit: Prepare
    reference: Prepare | None = None

    def of(self, way: Way) -> Prepare:
        match way:
            case "limit":
                return self.limit
            case "reference":
                return self.reference or self.sdk
            case "ours":
                return self.sdk


@dataclass(frozen=True)
class Job:
    """One line of the table.

    Attributes:
        title: What is done, with its size as `{size}`.
        code: How.
        size: How many rows, calls or megabytes.
        quick_size: The same for `make bench-quick`; 0 leaves the job out.
        times_reference: How many times faster than the vendor's SDK it has to be; 0 where nothing is demanded.
        goal: The same, as one hopes; None where there is no more to hope for.
        times_limit: How many times slower than the code by hand it may be; None where nothing is demanded.
        peak: Megabytes of memory that it may take above what was there before; None where nothing is demanded.
        server: How the stub is reached.
        repetitions: How often each way is timed.
    """

    title: str
    code: Functions | Scripts
    size: int
    quick_size: int
    times_reference: float
    times_limit: float | None = None
    goal: float | None = None
    peak: float | None = None
    server: Server = "plain"
    repetitions: int = 5
