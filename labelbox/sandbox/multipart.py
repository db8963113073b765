"""Requests with files, by the GraphQL multipart request convention."""

from dataclasses import dataclass
from typing import Any, cast

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from .json_values import elements, members, read_json

_MOST_FILES = 100


@dataclass(frozen=True)
class UploadedFile:
    """A file of a request: what a variable of type Upload holds."""

    name: str | None
    content_type: str | None
    content: bytes


class MultipartError(Exception):
    """The parts do not follow the convention."""


async def read_multipart(request: Request, limit: int) -> dict[str, Any]:
    """The request's `{query, variables}`, with the files put where `map` says.

    Args:
        limit: Bytes of a part that is no file, at most.

    Raises:
        MultipartError: a part is missing, too large or no JSON; or there are too many.
    """
    try:
        form = await request.form(max_part_size=limit, max_files=_MOST_FILES, max_fields=_MOST_FILES)
    except HTTPException as problem:
        raise MultipartError(problem.detail) from None
    async with request.form() as form:
        operations, places = _json(form.get("operations"), "operations"), _json(form.get("map"), "map")
        for part, paths in places.items():
            sent = form.get(part)
            if not isinstance(sent, UploadFile):
                raise MultipartError(f"The part {part!r} that map names is not a file")
            # clients without a name for the file repeat the part's name
            name = sent.filename if sent.filename != part or sent.content_type else None
            file = UploadedFile(name, sent.content_type, await sent.read())
            for path in elements(paths):
                _put(operations, str(path).split("."), file)
    return operations


def _json(part: object, name: str) -> dict[str, Any]:
    try:
        value = read_json(part) if isinstance(part, str) else None
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise MultipartError(f"The part {name!r} is missing or no JSON object")
    return members(cast(object, value))


def _put(target: object, path: list[str], file: UploadedFile) -> None:
    try:
        for step in path[:-1]:
            target = elements(target)[int(step)] if step.isdecimal() else members(target)[step]
        if path[-1].isdecimal():
            elements(target)[int(path[-1])] = file
        else:
            members(target)[path[-1]] = file
    except (KeyError, IndexError, ValueError):  # a number of thousands of digits is no index either
        raise MultipartError(f"There is no {'.'.join(path)[:200]!r} in the operations") from None
