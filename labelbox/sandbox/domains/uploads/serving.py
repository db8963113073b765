"""Reading a stored file: whole, in part, or only its headers."""

import re

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ...state import State


async def serve(request: Request) -> Response:
    """GET and HEAD of a file, with ETag, If-None-Match, Range and If-Range."""
    state: State = request.app.state.sandbox
    return await state.in_thread(_answer, state, request)


def _answer(state: State, request: Request) -> Response:
    file = state.db.row("SELECT * FROM file WHERE id = ?", request.path_params["uid"])
    if file is None:
        return JSONResponse({"message": "There is no such file"}, 404)
    query = request.query_params
    if not state.files.allowed(file, query.get("Expires", ""), query.get("Signature", "")):
        return JSONResponse({"message": "The address is not signed, or its time is over"}, 403)
    tag = f'"{file["etag"]}"'
    headers = {
        "ETag": tag,
        "Accept-Ranges": "bytes",
        "Content-Type": file["contentType"],
        # somebody's HTML must not act for whoever is logged in to the pages of this server
        "Content-Security-Policy": "sandbox",
    }
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    content: bytes = file["content"]
    wanted = request.headers.get("range")
    if wanted is None or request.headers.get("if-range", tag) != tag:
        return Response(content, headers=headers)
    part = _part(wanted, len(content))
    if part is None:
        return Response(status_code=416, headers=headers | {"Content-Range": f"bytes */{len(content)}"})
    start, end = part
    headers["Content-Range"] = f"bytes {start}-{end}/{len(content)}"
    return Response(content[start : end + 1], 206, headers)


def _part(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte of `bytes=a-b`, `bytes=a-` or `bytes=-n`; None if nothing of it is there."""
    match = re.fullmatch(r"bytes=([0-9]{0,18})-([0-9]{0,18})", header.strip())
    if match is None or not any(match.groups()):
        return None
    first, last = match.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last), size - 1) if first and last else size - 1
    return (start, end) if start <= end and start < size else None
