"""Answers that are not the right ones."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import responses

from .exchange import Answer, Exchange
from .fault import Fault


@dataclass(frozen=True)
class Status(Fault):
    """An answer with this HTTP status.

    Args:
        code: From 200 to 599.
        retry_after: What the header `Retry-After` says, in seconds or as an HTTP date; None leaves it out.
        body: JSON, or text as it is; None makes `{"message": …}` with the usual words for the status.
        applied: Whether what the request asks for is done nevertheless, as when a gateway loses patience.

    Raises:
        ValueError: there is no such status.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     with sandbox.fault(Status(503, retry_after=0), operation="CreateProject*", times=2) as fault:
        ...         project = client.create_project(name="cats")  # repeated until it is done
        ...     fault.fired, len(list(client.get_projects()))
        (2, 1)
    """

    code: int
    retry_after: float | str | None = None
    body: str | Mapping[str, object] | None = field(default=None)
    applied: bool = False

    def __post_init__(self) -> None:
        if not 200 <= self.code <= 599:
            raise ValueError(f"expected an HTTP status from 200 to 599, got {self.code}")

    async def strike(self, exchange: Exchange) -> None:
        """Answer with the status."""
        body = {"message": responses.get(self.code, "")} if self.body is None else self.body
        text, kind = (body, "text/plain") if isinstance(body, str) else (json.dumps(body), "application/json")
        await _instead(exchange, Answer.of(self.code, text.encode(), kind, **self._headers()), self.applied)

    def _headers(self) -> dict[str, str]:
        match self.retry_after:
            case None:
                return {}
            case str():
                return {"retry_after": self.retry_after}
            case _:
                return {"retry_after": str(math.ceil(self.retry_after))}  # the header knows whole seconds only


@dataclass(frozen=True)
class HtmlPage(Fault):
    """A page for people, as gateways in front of a service answer with.

    Args:
        code: Its HTTP status; a proxy that asks for a login answers 200.
        applied: Whether what the request asks for is done nevertheless.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     with sandbox.fault(HtmlPage(), operation="CreateProject*"):
        ...         client.create_project(name="cats")
        Traceback (most recent call last):
        labelbox.exceptions.InternalServerError: 502 Bad Gateway...
    """

    code: int = 502
    applied: bool = False

    async def strike(self, exchange: Exchange) -> None:
        """Answer with the page."""
        what = f"{self.code} {responses.get(self.code, '')}"
        page = f"<html><head><title>{what}</title></head><body><center><h1>{what}</h1></center></body></html>"
        await _instead(exchange, Answer.of(self.code, page.encode(), "text/html"), self.applied)


@dataclass(frozen=True)
class EmptyBody(Fault):
    """An answer without a body.

    Args:
        code: Its HTTP status.
        applied: Whether what the request asks for is done nevertheless.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     with sandbox.fault(EmptyBody()):
        ...         client.create_project(name="cats")
        Traceback (most recent call last):
        labelbox.exceptions.UnexpectedResponseError: Failed to parse response as JSON: ...
    """

    code: int = 200
    applied: bool = False

    async def strike(self, exchange: Exchange) -> None:
        """Answer with nothing."""
        await _instead(exchange, Answer.of(self.code, b"", "application/json"), self.applied)


@dataclass(frozen=True)
class ExpiredUrl(Fault):
    """The address of a file is refused as if its time were over. It hits files, unless a path is given.

    Example:
        >>> with Sandbox() as sandbox, sandbox.client() as client:
        ...     url = client.upload_data(b"meow")
        ...     with sandbox.fault(ExpiredUrl(), times=1):
        ...         httpx.get(url).status_code, httpx.get(url).status_code
        (403, 200)
    """

    usual_path = "/files/*"

    async def strike(self, exchange: Exchange) -> None:
        """Refuse it in the words of the server."""
        body = json.dumps({"message": "The address is not signed, or its time is over"}).encode()
        await exchange.answer(Answer.of(403, body, "application/json"))


async def _instead(exchange: Exchange, answer: Answer, applied: bool) -> None:
    if applied:
        await exchange.carry_out()
    await exchange.answer(answer)
