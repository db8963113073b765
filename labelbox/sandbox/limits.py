"""Refuses bodies that are too large, whatever is asked: with 413, and without keeping them."""

import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .options import Options

CODE = "PAYLOAD_TOO_LARGE"


class TooLargeError(Exception):
    """More than the limit has come."""


class Limits:
    """Middleware around all that reads bodies."""

    def __init__(self, app: ASGIApp, options: Options) -> None:
        self._app, self._options = app, options

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        limit = self._limit(Request(scope))
        came = 0

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > limit:
                await _drain(message, receive, limit)
                raise TooLargeError
            return message

        try:
            await self._app(scope, counted, send)
        except TooLargeError:
            await _refusal(limit)(scope, receive, send)

    def _limit(self, request: Request) -> int:
        is_upload = request.headers.get("content-type", "").startswith("multipart/form-data")
        return self._options.file_size if is_upload else self._options.request_size


async def _drain(message: Message, receive: Receive, most: int) -> None:
    # Whoever is cut off while it still sends would see a broken connection instead of the answer.
    drained = 0
    while message.get("more_body") and drained <= most:
        message = await receive()
        drained += len(message.get("body", b""))


def _refusal(limit: int) -> Response:
    message = f"The request is larger than {limit:,} bytes"
    body = {"message": message, "errors": [{"message": message, "extensions": {"code": CODE}}], "data": None}
    return Response(json.dumps(body), 413, {"Connection": "close"}, "application/json")
