"""What the server was asked, for tests that look at the traffic. Headers are not kept, so no key is."""

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .multipart import UploadedFile

_KEPT = 10_000
_SCOPE = "labelbox.sandbox.graphql"
_NAME = re.compile(r"\s*(?:query|mutation)\s+(\w+)")


@dataclass(frozen=True)
class Asked:
    """A request.

    Attributes:
        method: The HTTP method.
        path: The path, without its query: signatures are not shown.
        status: The status of the answer.
        operation: The name of a GraphQL operation; None for anything else and for documents without a name.
        variables: Its variables; in the place of a file stands its name.
    """

    method: str
    path: str
    status: int
    operation: str | None = None
    variables: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass
class Recorder:
    """The last requests, oldest first."""

    asked: deque[Asked] = field(default_factory=lambda: deque[Asked](maxlen=_KEPT))

    def find(self, operation: str | None = None) -> list[Asked]:
        """All requests, or those of one GraphQL operation."""
        return [each for each in list(self.asked) if operation is None or each.operation == operation]


def note_graphql(scope: Scope, query: object, variables: Mapping[str, Any] | None) -> None:
    """Tell the recorder which operation a request is about."""
    name = _NAME.match(query) if isinstance(query, str) else None
    scope[_SCOPE] = (name[1] if name else None, _without_files(variables or {}))


class Recording:
    """The application, with every request written down when it is answered."""

    def __init__(self, app: ASGIApp, recorder: Recorder) -> None:
        self.app, self.recorder = app, recorder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""

        async def watch(message: Message) -> None:
            if message["type"] == "http.response.start":
                operation, variables = scope.get(_SCOPE, (None, {}))
                asked = Asked(scope["method"], scope["path"], message["status"], operation, variables)
                self.recorder.asked.append(asked)
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
