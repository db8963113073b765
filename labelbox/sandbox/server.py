"""The server in a thread of its own."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from .authentication import new_key
from .faults import Fault, Switch
from .faults.switch import Selection
from .lifecycle import Server
from .options import Options
from .proxied import ProxiedSandbox
from .proxy import Bytes
from .recording import RecordedCall
from .seeding import Integration, Seeded, seed
from .state import State

if TYPE_CHECKING:
    from labelbox.client import Client

_ONLY_HERE = ("127.0.0.1", "localhost", "::1")


class Sandbox:
    """A local Labelbox.

    It listens from `start` (or the beginning of a `with` block) to `stop`.

    Args:
        port: The port to listen on; 0 takes a free one.
        db: A SQLite file that keeps the state; None keeps it in memory, where it is gone with the server.
        api_key: The key of the administrator; None makes a new one.
        host: The address to listen on; by default only this machine can connect; another one is warned of.
        options: Sizes and times; see `labelbox.sandbox.options`.

    Example:
        >>> with Sandbox() as sandbox:
        ...     sandbox.endpoint == f"{sandbox.url}/graphql"
        True
    """

    def __init__(
        self,
        port: int = 0,
        db: str | Path | None = None,
        api_key: str | None = None,
        host: str = "127.0.0.1",
        *,
        options: Options | None = None,
    ) -> None:
        if host not in _ONLY_HERE:
            warnings.warn(
                f"The sandbox is about to listen on {host}: whoever reaches this machine can try keys on it, have it"
                " fetch URLs, and fill its memory. It is made for tests on one machine.",
                stacklevel=2,
            )
        self._key = api_key or new_key()
        self._server = Server(host, port, Path(db) if db is not None else None, self._key, options or Options())

    def start(self) -> Self:
        """Listen; returns when requests are answered."""
        self._server.start()
        return self

    def stop(self) -> None:
        """Finish what is being answered, then give up the port and the threads."""
        self._server.stop()

    def restart(self, *, down: float = 0.0) -> None:
        """Stop and start again, on the same port, with the same key and data; all connections end.

        A database in memory is kept, too. Jobs that were waiting go on afterwards.

        Args:
            down: Seconds during which connections are refused.

        Example:
            >>> with Sandbox() as sandbox, sandbox.client() as client:
            ...     project = client.create_project(name="kept")
            ...     sandbox.restart()
            ...     client.get_project(project.uid).name
            'kept'
        """
        self._server.restart(down=down)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The root of the server, without a slash at its end."""
        return self.state.url

    @property
    def endpoint(self) -> str:
        """The GraphQL address."""
        return f"{self.url}/graphql"

    @property
    def rest_endpoint(self) -> str:
        """The root of the REST API."""
        return f"{self.url}/api/v1"

    @property
    def api_key(self) -> str:
        """The key of the administrator."""
        return self._key

    @property
    def state(self) -> State:
        """What the server holds, for tests that look behind it."""
        state = self._server.state
        if state is None:
            raise RuntimeError("the sandbox is not running: use it in a with block, or call start()")
        return state

    @property
    def how_to_connect(self) -> str:
        """A line of Python that connects a client. It holds the key."""
        return f'Client(api_key="{self.api_key}", endpoint="{self.endpoint}", rest_endpoint="{self.rest_endpoint}")'

    def client(self) -> Client:
        """A client that is connected to this server."""
        return self._client(self.url)

    def fault(
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
        """Let something go wrong inside of a `with` block.

        Blocks nest: the outer fault is nearer to the client. What it does not pass on, the inner one never sees.

        Args:
            fault: What goes wrong; see `labelbox.sandbox.faults`.
            operation: Only GraphQL operations of this name, which may hold `*`, such as "CreateProject*"; case does
                not matter.
            path: Only requests to this path, which may hold `*`, such as "/api/v1/*". Given neither an operation nor
                a path, faults of bodies hit files, and all others hit everything.
            nth: Begin with the n-th such request, counted from 1; then it is only this one unless `times` says more.
            times: Hit at most so many.
            probability: Hit each with this probability, from 0 to 1.
            seed: Chance, made repeatable: the same requests in the same order meet the same fate.

        Returns:
            What the `with` block is opened with; it counts what it has hit (`fired`).

        Raises:
            ValueError: a number makes no sense, or this fault cannot be selected by request.

        Example:
            >>> from labelbox.sandbox.faults import Status
            >>> with Sandbox() as sandbox, sandbox.client() as client:
            ...     with sandbox.fault(Status(429, retry_after=0), operation="GetOrganization*", nth=2) as fault:
            ...         for _ in range(3):
            ...             organization = client.get_organization()
            ...     fault.fired, fault.seen
            (1, 4)
        """
        once = 1 if nth is not None and times is None else times
        selection = Selection(operation, path, 1 if nth is None else nth, once, probability)
        if not fault.picks and selection != Selection():
            raise ValueError(f"{type(fault).__name__} takes no selection: there is no request to look at")
        return Switch(fault, selection, seed, self._server.faults.turn)

    def proxied(
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
        """A TCP proxy in front of this server, that treats connections badly inside of a `with` block.

        Its `client()` goes through it with everything; the server names files by the address it was asked at.

        Args:
            cut_after: Cut a connection after so many bytes of answers; a pair draws a number by chance for each.
            cut_requests_after: Cut a connection after so many bytes of requests.
            cuts: How many connections to cut at most.
            stall_after: Pass nothing on any more after so many bytes of answers.
            delay: Seconds by which each piece comes late, both ways.
            bytes_per_second: How fast answers come at most.
            seed: Chance, made repeatable.

        Raises:
            ValueError: a number makes no sense.

        Example:
            >>> with Sandbox() as sandbox, sandbox.proxied(cut_after=50, cuts=1) as proxy, proxy.client() as client:
            ...     name = client.get_organization().name
            ...     proxy.cut
            1
        """
        return ProxiedSandbox(
            self.url, self._client, cut_after=cut_after, cut_requests_after=cut_requests_after, cuts=cuts,
            stall_after=stall_after, delay=delay, bytes_per_second=bytes_per_second, seed=seed,
        )  # fmt: skip

    def _client(self, url: str) -> Client:
        from labelbox.client import Client  # the one exception: the server stands without the client

        return Client(api_key=self.api_key, endpoint=f"{url}/graphql", rest_endpoint=f"{url}/api/v1")

    def seed(
        self,
        *,
        roles: Sequence[str] = (),
        users: Mapping[str, str] | None = None,
        slices: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
        integrations: Sequence[Integration] = (),
        foundry_models: Sequence[str] = (),
        data_rows: int | Sequence[Mapping[str, Any]] = 0,
        embeddings: Mapping[str, Mapping[str, Sequence[float]]] | None = None,
    ) -> Seeded:
        """Put in what no client can make; all of it or, if something is wrong, nothing.

        Args:
            roles: Names of roles beside the usual ones.
            users: Names of organization roles (such as "Labeler") by e-mail; each user gets an API key.
            slices: Search queries by name: lists of elements as exports send them; an empty one finds every row.
            integrations: Delegated accesses.
            foundry_models: Names of models that apps can be made of, beside the object detection that is always there.
            data_rows: How many rows with a short text to make, or the rows as `Dataset.create_data_rows` takes
                them; they go into a dataset of their own.
            embeddings: Vectors by the id of their data row, by the name of their embedding. Exports show them with
                the param `embeddings`.

        Raises:
            NotFound: there is no role of that name.
            ValueError: a row cannot be made, or a vector is of no row or of another length than others.

        Example:
            >>> with Sandbox() as sandbox:
            ...     len(sandbox.seed(data_rows=3).data_rows)
            3
        """
        return seed(
            self.state, roles=roles, users=users or {}, slices=slices or {}, integrations=integrations,
            foundry_models=foundry_models, data_rows=data_rows, embeddings=embeddings or {},
        )  # fmt: skip

    def calls(
        self, operation: str | None = None, *, path: str | None = None, status: int | None = None
    ) -> list[RecordedCall]:
        """What the server was asked, oldest first; at most the last 10,000 requests. A restart forgets nothing.

        Args:
            operation: Only GraphQL operations of this name, which may hold `*`, such as "CreateProject*"; case does
                not matter.
            path: Only requests to this path, which may hold `*`, such as "/files/*".
            status: Only requests that were answered with this HTTP status.

        Example:
            >>> with Sandbox() as sandbox, sandbox.client() as client:
            ...     project = client.create_project(name="cats")
            ...     [call.variables["name"] for call in sandbox.calls("CreateProject*")]
            ['cats']
        """
        return self._server.recorder.find(operation, path, status)

    def save(self, path: str | Path) -> None:
        """Write the present state into a file, from which another server can start."""
        self.state.db.copy_to(Path(path))

    def wait(self) -> None:
        """Block until the server stops, or until Ctrl-C."""
        try:
            self._server.wait()
        except KeyboardInterrupt:
            self.stop()

    def __repr__(self) -> str:
        return f"<Sandbox {self.url}>" if self._server.state else "<Sandbox, stopped>"
