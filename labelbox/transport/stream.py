"""A file, while it comes."""

from collections import deque
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from labelbox.steps import Sink

from . import cancel
from .errors import About, of_download, of_lost
from .exchange import Answer, Lost, Reply, Request, opened
from .headers import Headers
from .retry import Trouble

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")

# What browsers and requests allow is 20 to 30; storage needs one or two.
_REDIRECTS = 5


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

    def __iter__(self) -> Iterator[bytes]:
        """Pieces of any size.

        Raises:
            NetworkError: the connection broke before the end.
            TimeoutError: nothing came for too long.
        """
        try:
            yield from self._answer.chunks()
        except Lost as lost:
            cancel.check()
            raise of_lost(lost, self._about, self._timeout).error from None

    def close(self) -> None:
        """Drop what has not been read."""
        self._answer.close()

    def __enter__(self) -> "Stream":
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self.close()


class Pieces:
    """Keeps a file as it comes. Itself what it makes."""

    def __init__(self) -> None:
        self._kept: deque[bytes] = deque()

    def feed(self, data: bytes) -> None:
        """Keep it."""
        self._kept.append(data)

    def finish(self) -> "Pieces":
        """All that came."""
        return self

    def poured(self, sink: Sink[T]) -> T:
        """What another sink makes of them; they are let go of. Stops where that is not wanted any more."""
        for data in cancel.while_wanted(self._leaving()):
            sink.feed(data)
        return sink.finish()

    def whole(self) -> bytes:
        """All of them in one piece."""
        return b"".join(self._kept)

    def _leaving(self) -> Iterator[bytes]:
        while self._kept:
            yield self._kept.popleft()


def opened_file(request: Request, client: "httpx.Client | None", about: About) -> Answer | Trouble:
    """Ask for a file, following redirects: the request carries no key. Raises Lost."""
    for _ in range(_REDIRECTS + 1):
        answer = opened(request, client)
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
                answer.close()
        if (request.to.scheme, to.scheme) == (b"https", b"http"):
            raise Lost("a redirect from https to http", hopeless=True)
        headers: Headers = request.headers
        request = Request(request.method, to, headers, timeout=request.timeout)
    raise Lost(f"more than {_REDIRECTS} redirects", hopeless=True)
