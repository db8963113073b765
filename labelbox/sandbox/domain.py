"""What a domain is made of."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from ariadne.types import SchemaBindable
from starlette.requests import Request
from starlette.responses import Response

from .jobs import Handler
from .state import Listener, State

Seed: TypeAlias = Callable[[State], None]
"""Puts what every server has from its start into an empty database; it must not mind being called again."""

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True)
class Route:
    """An address below the root of the server that is no GraphQL."""

    path: str
    endpoint: Endpoint
    methods: tuple[str, ...] = ("GET", "HEAD")


@dataclass(frozen=True)
class RestRoute:
    """A call of the REST API, below `/api/v1`.

    The function gets the call, the path's parameters and the body, and returns a status and a body.
    It runs in a transaction.
    """

    method: str
    path: str
    call: "RestCall"


RestCall: TypeAlias = Callable[..., tuple[int, object]]


@dataclass(frozen=True)
class Domain:
    """One area of the server.

    Attributes:
        name: What it is called.
        tables: SQL that makes its tables if they are not there.
        resolvers: Ariadne's bindables.
        jobs: Background work by kind; each run is one transaction.
        reports: Background work that only reads, beside other requests.
        routes: Addresses that are no GraphQL.
        rest: Calls of the REST API.
        listeners: Are told what happens in projects (`Call.announce`).
        seed: Fills what every server has from its start.
    """

    name: str
    tables: str = ""
    resolvers: Sequence[SchemaBindable] = ()
    jobs: Mapping[str, Handler] = field(default_factory=dict[str, Handler])
    reports: Mapping[str, Handler] = field(default_factory=dict[str, Handler])
    routes: Sequence[Route] = ()
    rest: Sequence[RestRoute] = ()
    listeners: Sequence[Listener] = ()
    seed: Seed | None = None
