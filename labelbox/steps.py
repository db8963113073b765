"""What a flow may ask its runner to do. No I/O here: the runners in `transport` do it.

def wait_for(uid: str) -> Flow[TaskFields]:
    while True:
        task = (yield from call(ops.task.get_task(id=uid))).task
        if task.status != "IN_PROGRESS":
            return task
        yield from sleep(2)
"""

import json
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, TypeVar, cast
from urllib.parse import quote

if TYPE_CHECKING:  # pydantic stays out until an operation is made
    from labelbox_graphql.runtime import Model, Operation

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
M = TypeVar("M", bound="Model")

Method: TypeAlias = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait before the next step; the reply is None."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Clock:
    """Tell the time: seconds of a clock that never goes back."""


@dataclass(frozen=True, slots=True)
class Rest:
    """A call of the REST interface; the reply is a `RestReply`, whatever its status below 500.

    Attributes:
        path: Below the REST endpoint, with ids quoted by `segment`.
        body: JSON to send; None sends no body.
    """

    method: Method
    path: str
    body: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class RestReply:
    """What the REST interface answered."""

    status: int
    body: bytes = field(repr=False)

    def json(self) -> Any:
        """The body as JSON. Raises ValueError if it is none."""
        return json.loads(self.body)


class Sink(Protocol[R_co]):
    """Makes something of a file while it comes."""

    def feed(self, data: bytes) -> None:
        """Take the next bytes, cut anywhere."""
        ...

    def finish(self) -> R_co:
        """What has become of them, after the last."""
        ...


@dataclass(frozen=True, slots=True)
class Download:
    """Fetch a signed URL, without the API key; the reply is all of its bytes, or what a sink makes of them.

    Attributes:
        sink: Makes one, for each attempt. An event loop has it fed on a thread, when all is there.
    """

    url: str = field(repr=False)
    sink: Callable[[], Sink[object]] | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Ask whether a URL answers, without the API key and without following redirects; the reply is its status."""

    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Work:
    """Do something here that takes a while, such as encoding rows; the reply is what it returns.

    An event loop has it done on a thread, and goes on meanwhile. All work of a flow is done on the same thread, so an
    iterable may be read in pieces.

    Attributes:
        do: Does it. If it may take long, it looks now and then whether it is still wanted: see `cancel.while_wanted`.
    """

    do: Callable[[], object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class All:
    """Run flows side by side; the reply is the list of their results, in the order of the flows.

    Attributes:
        flows: Pulled one by one as there is room, so a million of them are fine.
        limit: How many run at once.
    """

    flows: "Iterable[Flow[object]]" = field(repr=False)
    limit: int


Step: TypeAlias = "Operation[Model] | Sleep | Clock | Rest | Download | Head | Work | All"
Flow: TypeAlias = Generator[Step, object, R]
"""Yields steps, is sent their replies, returns an R. Awaits nothing, so sync and async share it."""


def call(op: "Operation[M]") -> Flow[M]:
    """`answer = yield from call(op)`: the answer, with the operation's own type."""
    return cast(M, (yield op))


def sleep(seconds: float) -> Flow[None]:
    """`yield from sleep(2)`: the runner waits, the flow does not block."""
    yield Sleep(seconds)


def clock() -> Flow[float]:
    """`started = yield from clock()`: seconds, meaningful only as differences."""
    return cast(float, (yield Clock()))


def rest(method: Method, path: str, body: Mapping[str, object] | None = None) -> Flow[RestReply]:
    """`reply = yield from rest("DELETE", f"/ontologies/{segment(uid)}")`."""
    return cast(RestReply, (yield Rest(method, path, body)))


def download(url: str) -> Flow[bytes]:
    """`content = yield from download(url)`: for files that fit in memory."""
    return cast(bytes, (yield Download(url)))


def read(url: str, sink: Callable[[], Sink[R]]) -> Flow[R]:
    """`rows = yield from read(url, Rows)`: for files of which not all bytes are to be held."""
    return cast(R, (yield Download(url, sink)))


def head(url: str) -> Flow[int]:
    """`status = yield from head(url)`: below 400 means that the URL can be reached."""
    return cast(int, (yield Head(url)))


def work(do: Callable[[], R]) -> Flow[R]:
    """`spool = yield from work(lambda: write(rows, file))`: nothing that takes long may keep an event loop waiting."""
    return cast(R, (yield Work(do)))


def all_of(flows: Iterable[Flow[R]], limit: int) -> Flow[list[R]]:
    """`results = yield from all_of((fetch(uid) for uid in uids), limit=8)`.

    The first error cancels what runs beside it and comes out here.
    """
    return cast(list[R], (yield All(flows, limit)))


def segment(text: str) -> str:
    """An id as one segment of a REST path: everything is quoted, a slash too.

    Raises:
        ValueError: there is no id; the path would mean the collection that it is looked for in.
    """
    if not text:
        raise ValueError("expected an id, got an empty text")
    # Gateways resolve the segments "." and ".."; quote() leaves them alone.
    return quote(text, safe="") if text.strip(".") else text.replace(".", "%2E")
