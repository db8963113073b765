# Derived from labelbox/transport/transport.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""All that can be asked of a server, each with its attempts."""

import json
import math
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from labelbox._async.transport.exchange import Answer, exchange
from labelbox._async.transport.settings import Settings
from labelbox._async.transport.stream import Stream, opened_file
from labelbox.exceptions import AuthenticationError, ResourceNotFoundError
from labelbox.steps import Method, RestReply, Sink
from labelbox.transport.address import Address
from labelbox.transport.async_pace import Pace
from labelbox.transport.async_pool import Room
from labelbox.transport.errors import About, of_lost, too_large
from labelbox.transport.exchange import Lost, Reply, Request
from labelbox.transport.headers import bearer, for_download, for_json, for_multipart
from labelbox.transport.multipart import Form, measured, operation_form
from labelbox.transport.replies import rest_reply, untyped, usable_address
from labelbox.transport.retry import Attempts, Repeat, Trouble
from labelbox.transport.stream import Pieces
from labelbox.transport.transport import _NO_REPEATS, MOST_IN_MEMORY, USUAL_TIMEOUT, M, T
from labelbox.transport.wire import graphql_body

if TYPE_CHECKING:
    from labelbox_graphql.runtime import Operation


class Transport:
    """A way to one server, for one API key. Threads may share it.

    Args:
        settings: Where to, as whom, how patiently.
        pace: How to wait; a test that must not wait gives its own.
    """

    def __init__(self, settings: Settings, *, pace: Pace | None = None) -> None:
        self.settings = settings
        self.pace = pace or Pace()
        self._policy = settings.policy if settings.retries else _NO_REPEATS
        self._room = Room(settings.max_concurrency)

    def __deepcopy__(self, memo: object) -> "Transport":
        return self  # what it holds is shared by all threads anyway

    def __reduce__(self) -> tuple[type["Transport"], tuple[Settings]]:
        return type(self), (self.settings,)

    @cached_property
    def _bearer(self) -> tuple[bytes, bytes]:
        if not self.settings.api_key:  # unpickled where the environment holds none
            raise AuthenticationError("Labelbox API key not provided")
        return bearer(self.settings.api_key)

    async def send(self, op: "Operation[M]", *, timeout: float | None = None) -> M:
        """Send an operation and return its data.

        Args:
            timeout: Seconds for the connection and for each read, instead of the settings' and the operation's.

        Raises:
            LabelboxError: see its subclasses; `.operation`, `.status` and `.request_id` say where it happened.
        """
        from labelbox.transport.decode import decode, kind_of
        from labelbox_graphql.runtime import Upload

        document = op.document
        text, variables = op.request()
        uploads = {name: value for name, value in variables.items() if isinstance(value, Upload)}
        plain = {name: value for name, value in variables.items() if name not in uploads} if uploads else variables
        to = self._experimental if document.experimental else self._graphql
        wait = self._timeout(timeout, document.timeout)
        body = operation_form(text, plain, uploads) if uploads else graphql_body(text, plain)
        about = self._about(document.name, to, kind=lambda: kind_of(document), params=plain)
        return await self._post(
            to, body, wait, document.retry.value, about, lambda reply: decode(document, reply, about)
        )

    async def execute(
        self,
        query: str | None = None,
        variables: Mapping[str, object] | None = None,
        *,
        data: str | Mapping[str, str] | None = None,
        files: Mapping[str, Any] | None = None,
        timeout: float | None = None,
        experimental: bool = False,
        error_log_key: str = "message",
    ) -> dict[str, Any] | None:
        """Send a document of the user's own; see `AsyncClient.execute`.

        A text that may be a mutation is repeated only if the server certainly did not get it.

        Args:
            timeout: Seconds; None, and the documented default of 60, leave it to the settings.

        Raises:
            ValueError: there is neither a query nor data, or the data do not fit the files.
        """
        from labelbox.transport.untyped import UntypedCall

        call = UntypedCall.made_of(query, variables, data, files)
        to = self._experimental if experimental else self._graphql
        wait = self._timeout(None if timeout == USUAL_TIMEOUT else timeout, USUAL_TIMEOUT)
        about = self._about(call.name, to, params=call.variables, error_key=error_log_key)
        try:
            return await self._post(to, call.body, wait, call.repeat, about, lambda reply: untyped(reply, about))
        except ResourceNotFoundError:
            return None

    async def rest(
        self, method: Method, path: str, body: Mapping[str, object] | None = None, *, timeout: float | None = None
    ) -> RestReply:
        """Call the REST interface. Statuses below 500 are the caller's to judge, except redirects, 401 and 429.

        Args:
            path: Below the REST endpoint, with ids quoted by `steps.segment`.
            body: JSON to send, with a GET too; None sends none.
        """
        about = About(f"{method} {path.partition('?')[0]}", self.settings.rest_endpoint, self.settings.api_key)
        to = usable_address(self.settings.rest_endpoint.rstrip("/") + path, about)
        about = self._about(about.operation, to)
        content = None if body is None else json.dumps(body, allow_nan=False).encode("ascii")
        wait = self._timeout(timeout, USUAL_TIMEOUT)
        request = Request(method, to, (*for_json(), self._bearer), content, timeout=wait)
        repeat: Repeat = "ALWAYS" if method == "GET" else "NOT_SENT"

        async def act() -> RestReply | Trouble:
            return rest_reply(await self._exchange(request), about)

        return await self._attempt(act, repeat, about, wait)

    async def download(self, url: str, *, timeout: float | None = None, limit: int | None = MOST_IN_MEMORY) -> bytes:
        """Fetch a file into memory, without the API key. What may be larger is read by `stream`.

        Args:
            limit: Bytes, unpacked, at most; 1 GiB if nothing is said. None: whatever comes.

        Raises:
            DownloadError: it is not handed out, mostly because its signed URL has expired; or it is over the limit.
        """
        return (await self.read(url, Pieces, timeout=timeout, limit=limit)).whole()

    async def read(
        self, url: str, sink: Callable[[], Sink[T]], *, timeout: float | None = None, limit: int | None = MOST_IN_MEMORY
    ) -> T:
        """Fetch a file into a sink, without the API key.

        Args:
            sink: Makes one, for each attempt.
            limit: As for `download`.

        Raises:
            DownloadError: as for `download`.
        """
        about, wait = self._about_file(url), self._timeout(timeout, USUAL_TIMEOUT)
        to = usable_address(url, about)

        async def act() -> T | Trouble:
            answer = await self._opened_file(to, None, wait, about)
            if isinstance(answer, Trouble):
                return answer
            async with answer:
                made, size = sink(), 0
                async with aclosing(answer.chunks()) as pieces_:
                    async for chunk in pieces_:
                        size += len(chunk)
                        if limit is not None and size > limit:
                            return too_large(limit, about)
                        made.feed(chunk)
                return made.finish()

        return await self._attempt(act, "ALWAYS", about, wait)

    @asynccontextmanager
    async def stream(
        self, url: str, *, range: tuple[int, int | None] | None = None, timeout: float | None = None
    ) -> AsyncIterator[Stream]:
        """Fetch a file while it comes, without the API key.

        Attempts are repeated until the body begins; after that NetworkError or TimeoutError come out of the reading,
        and the reader knows from which byte to ask again.

        Args:
            range: First and last byte, both included; None for the end. Storage may answer with the whole file all
                the same: look at `status`, which is 206 for a part.
        """
        about, wait = self._about_file(url), self._timeout(timeout, USUAL_TIMEOUT)
        to = usable_address(url, about)

        async def act() -> Answer | Trouble:
            return await self._opened_file(to, range, wait, about)

        answer = await self._attempt(act, "ALWAYS", about, wait)
        async with Stream(answer, about, wait) as stream:
            yield stream

    async def head(self, url: str, *, timeout: float | None = None) -> int:
        """The status of a URL, whatever it is, without the API key and without following redirects."""
        about, wait = self._about_file(url), self._timeout(timeout, USUAL_TIMEOUT)
        request = Request("HEAD", usable_address(url, about), for_download(), timeout=wait)

        async def act() -> int:
            return (await self._exchange(request)).status

        return await self._attempt(act, "ALWAYS", about, wait)

    async def close(self) -> None:
        """Give the connections back; a later request opens new ones."""
        from labelbox.transport.async_pool import left

        await left(self)

    async def __aenter__(self) -> "Transport":
        return self

    async def __aexit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        await self.close()

    async def _post(
        self,
        to: Address,
        body: bytes | Form,
        timeout: float | None,
        repeat: Repeat,
        about: About,
        judge: Callable[[Reply], T | Trouble],
    ) -> T:
        async def act() -> T | Trouble:
            return judge(await self._exchange(self._posted(to, body, timeout)))

        return await self._attempt(act, repeat, about, timeout)

    def _posted(self, to: Address, body: bytes | Form, timeout: float | None) -> Request:
        """One attempt. The body of a form is made anew for each: its files are read while they are sent."""
        if isinstance(body, bytes):
            return Request("POST", to, (*for_json(), self._bearer), body, timeout=timeout)
        headers = (*for_multipart(body.content_type), self._bearer)
        return Request("POST", to, headers, measured(body.open()), timeout=timeout)

    async def _attempt(
        self, act: Callable[[], Awaitable[T | Trouble]], repeat: Repeat, about: About, timeout: float | None
    ) -> T:
        """Act until it is done or there is no point in going on."""
        attempts = Attempts(self._policy, repeat, self.pace.now, self.pace.jitter)
        while True:
            try:
                outcome = await act()
            except Lost as lost:
                outcome = of_lost(lost, about, timeout)
            if not isinstance(outcome, Trouble):
                return outcome
            await self.pace.wait(attempts.wait_after(outcome))

    async def _exchange(self, request: Request) -> Reply:
        self._join()
        async with self._room.place():
            return await exchange(request, self.settings.answer_limit, self.settings.http_client)

    async def _opened_file(
        self, to: Address, span: tuple[int, int | None] | None, timeout: float | None, about: About
    ) -> Answer | Trouble:
        self._join()
        return await opened_file(
            Request("GET", to, for_download(span), timeout=timeout), self.settings.http_client, about
        )

    def _join(self) -> None:
        if self.settings.http_client is None:
            from labelbox.transport.async_pool import joined

            joined(self)

    def _about(
        self,
        operation: str,
        to: Address,
        *,
        kind: Callable[[], str] = lambda: "Resource",
        params: Mapping[str, object] | None = None,
        error_key: str = "message",
    ) -> About:
        return About(operation, to.authority.decode(), self.settings.api_key, kind, params or {}, error_key)

    def _about_file(self, url: str) -> About:
        host = re.match(r"https?://(?:[^/?#@]*@)?([^/?#@]*)", url, re.IGNORECASE)
        return About("download", host[1] if host else "a URL", self.settings.api_key)

    def _timeout(self, asked: float | None, usual: float) -> float | None:
        """Seconds; what is asked for wins over the settings, and they over what is usual. None: no limit."""
        known = next((one for one in (asked, self.settings.timeout) if one is not None), usual)
        return None if math.isinf(known) else known

    @cached_property
    def _graphql(self) -> Address:
        about = About("Client", self.settings.endpoint, self.settings.api_key)
        return usable_address(self.settings.endpoint, about)

    @cached_property
    def _experimental(self) -> Address:
        about = About("Client", self.settings.endpoint, self.settings.api_key)
        return usable_address(self.settings.endpoint.replace("/graphql", "/_gql"), about)
