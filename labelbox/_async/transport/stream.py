# Derived from labelbox/transport/stream.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""A file, while it comes."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from types import TracebackType
from typing import TYPE_CHECKING

from labelbox._async.transport.exchange import Answer, opened
from labelbox.transport.errors import About, of_download, of_lost
from labelbox.transport.exchange import Lost, Reply, Request
from labelbox.transport.headers import Headers
from labelbox.transport.retry import Trouble
from labelbox.transport.stream import _REDIRECTS

if TYPE_CHECKING:
    import httpx


class Stream:
    """The bytes of a file as they arrive; to be read once, and closed.

    Attributes:
        status: 200 for the whole file, 206 for a part.
        headers: By lower-case name.
    """

    def __init__(self, answer: Answer, about: About, timeout: float | None) -> None:
        self.status: int = answer.status
        self.headers: Mapping[str, str] = answer.headers
        self._answer, self._about, self._timeout = answer, about, timeout

    async def __aiter__(self) -> AsyncGenerator[bytes, None]:
        """Pieces of any size.

        Raises:
            NetworkError: the connection broke before the end.
            TimeoutError: nothing came for too long.
        """
        try:
            async with aclosing(self._answer.chunks()) as pieces_:
                async for piece_ in pieces_:
                    yield piece_
        except Lost as lost:
            raise of_lost(lost, self._about, self._timeout).error from None

    async def close(self) -> None:
        """Drop what has not been read."""
        await self._answer.close()

    async def __aenter__(self) -> "Stream":
        return self

    async def __aexit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        await self.close()


async def opened_file(request: Request, client: "httpx.AsyncClient | None", about: About) -> Answer | Trouble:
    """Ask for a file, following redirects: the request carries no key. Raises Lost."""
    for _ in range(_REDIRECTS + 1):
        answer = await opened(request, client)
        try:
            if answer.status in (200, 206):
                return answer
            location = answer.headers.get("location")
            if not (300 <= answer.status < 400) or location is None:
                return of_download(Reply(answer.status, answer.reason, answer.headers, b""), about)
            to = request.to.leads_to(location)
        except ValueError:
            raise Lost("a redirect to what is no web address", hopeless=True) from None
        finally:
            if answer.status not in (200, 206):
                await answer.close()
        if (request.to.scheme, to.scheme) == (b"https", b"http"):
            raise Lost("a redirect from https to http", hopeless=True)
        headers: Headers = request.headers
        request = Request(request.method, to, headers, timeout=request.timeout)
    raise Lost(f"more than {_REDIRECTS} redirects", hopeless=True)
