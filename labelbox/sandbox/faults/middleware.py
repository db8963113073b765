"""The application, with the faults that are switched on."""

from dataclasses import dataclass, field
from functools import partial
from threading import Lock

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..json_values import members, read_json
from ..recording import note_fault, note_graphql, note_lost
from .connection import Connection, Gone
from .exchange import Exchange, client_gone
from .fault import Lifecycle
from .switch import Switch

_GRAPHQL = ("/graphql", "/_gql")
_MOST = 1 << 20  # bytes of a form in which its query is looked for


@dataclass
class Faults:
    """The faults that are switched on, the outermost first."""

    server: Lifecycle
    _on: tuple[Switch, ...] = ()
    _lock: Lock = field(default_factory=Lock)

    @property
    def on(self) -> tuple[Switch, ...]:
        """Those of this moment."""
        return self._on

    def turn(self, switch: Switch, on: bool) -> None:
        """Switch one on or off."""
        with self._lock:
            self._on = (*self._on, switch) if on else tuple(each for each in self._on if each is not switch)
        if on:
            switch.fault.switched_on(self.server)
        else:
            switch.turn_off()
            switch.fault.switched_off(self.server)

    def let_go(self) -> None:
        """Let go whatever is held up: the server is about to stop."""
        for switch in self._on:
            switch.let_go()


class Faulty:
    """The application as the faults leave it."""

    def __init__(self, app: ASGIApp, faults: Faults) -> None:
        self.app, self.faults = app, faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or do not."""
        on = self.faults.on
        if scope["type"] != "http" or not on:
            return await self.app(scope, receive, send)
        body = await _read(receive)
        operation = _note_operation(scope, body)
        app = self.app
        for switch in reversed(on):
            app = partial(self._through, switch, operation, receive, app)
        try:
            await app(scope, _replayed(body, receive), send)
        except Gone:
            await client_gone(receive)  # else uvicorn would believe that the answer was forgotten

    async def _through(
        self,
        switch: Switch,
        operation: str | None,
        hung_up: Receive,
        app: ASGIApp,
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        if not switch.hits(operation, scope["path"]):
            return await app(scope, receive, send)
        note_fault(scope, repr(switch.fault))
        connection = Connection.of(scope, partial(note_lost, scope))
        exchange = Exchange(
            scope["method"], connection, switch.random, self.faults.server, switch, app, hung_up, scope, receive, send
        )
        await switch.fault.strike(exchange)


async def _read(receive: Receive) -> bytes:
    body, more = bytearray(), True
    while more:
        message = await receive()
        body.extend(message.get("body", b""))
        more = message.get("more_body", False)
    return bytes(body)


def _replayed(body: bytes, receive: Receive) -> Receive:
    """A `receive` that hands out a body which was read already."""
    left: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return left.pop() if left else await receive()

    return replay


def _note_operation(scope: Scope, body: bytes) -> str | None:
    """The GraphQL operation of a request; noted here too, because the application may never see it."""
    if scope["path"] not in _GRAPHQL:
        return None
    try:
        sent = members(read_json(_json_in(body)))
    except ValueError:
        return None
    return note_graphql(scope, sent.get("query"), members(sent.get("variables") or {}))


def _json_in(body: bytes) -> bytes:
    """The JSON of a request; in a form it is the part `operations`, which comes first."""
    if not body.startswith(b"--"):
        return body
    head = body[:_MOST]
    start = head.find(b"\r\n\r\n", head.find(b'name="operations"')) + 4
    return head[start : head.find(b"\r\n--", start)]
