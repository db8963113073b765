"""What the server was asked, for tests that look at the traffic. Headers are not kept, so no key is."""

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .multipart import UploadedFile
from .names import fits

_KEPT = 10_000
_NOTE = "labelbox.sandbox.note"
_NAME = re.compile(r"\s*(?:query|mutation)\s+(\w+)")


@dataclass(frozen=True)
class RecordedCall:
    """A request that the server got.

    Attributes:
        method: The HTTP method.
        path: The path, without its query: signatures are not shown.
        status: The status of the answer; None if the connection was cut before there was one.
        operation: The name of a GraphQL operation; None for anything else and for documents without a name.
        variables: Its variables; in the place of a file stands its name.
        faults: The faults that hit it, as texts.
        document: The text of a GraphQL operation; not in the repr.
    """

    method: str
    path: str
    status: int | None
    operation: str | None = None
    variables: Mapping[str, Any] = field(default_factory=dict[str, Any])
    faults: tuple[str, ...] = ()
    document: str | None = field(default=None, repr=False)


@dataclass
class Recorder:
    """The last requests, oldest first."""

    calls: deque[RecordedCall] = field(default_factory=lambda: deque[RecordedCall](maxlen=_KEPT))

    def find(self, operation: str | None, path: str | None, status: int | None) -> list[RecordedCall]:
        """Those that fit; see `Sandbox.calls`."""
        return [
            each
            for each in list(self.calls)
            if (operation is None or fits(each.operation, operation))
            and (path is None or fnmatchcase(each.path, path))
            and (status is None or each.status == status)
        ]


@dataclass
class _Note:
    """What becomes known of a request while it is answered."""

    recorder: Recorder
    method: str
    path: str
    operation: str | None = None
    variables: Mapping[str, Any] = field(default_factory=dict[str, Any])
    faults: tuple[str, ...] = ()
    document: str | None = None
    done: bool = False

    def finish(self, status: int | None) -> None:
        if not self.done:
            self.done = True
            call = RecordedCall(
                self.method, self.path, status, self.operation, self.variables, self.faults, self.document
            )
            self.recorder.calls.append(call)


def note_graphql(scope: Scope, query: object, variables: Mapping[str, Any] | None) -> str | None:
    """Note which operation a request is about, and return its name."""
    found = _NAME.match(query) if isinstance(query, str) else None
    note: _Note = scope[_NOTE]
    note.document = query if isinstance(query, str) else None
    note.operation, note.variables = found[1] if found else None, _without_files(variables or {})
    return note.operation


def note_fault(scope: Scope, fault: str) -> None:
    """Note that a fault hits the request."""
    note: _Note = scope[_NOTE]
    note.faults += (fault,)


def note_lost(scope: Scope) -> None:
    """Note that there will be no answer."""
    note: _Note = scope[_NOTE]
    note.finish(None)


class Recording:
    """The application, with every request written down before its answer goes out."""

    def __init__(self, app: ASGIApp, recorder: Recorder) -> None:
        self.app, self.recorder = app, recorder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        note = scope[_NOTE] = _Note(self.recorder, scope["method"], scope["path"])

        async def watch(message: Message) -> None:
            if message["type"] == "http.response.start":
                note.finish(message["status"])
            await send(message)

        await self.app(scope, receive, watch)


def _without_files(value: Any) -> Any:
    match value:
        case UploadedFile():
            return value.name
        case dict():
            return {key: _without_files(each) for key, each in value.items()}  # pyright: ignore[reportUnknownVariableType]  # JSON
        case _:
            return value
