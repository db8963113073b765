"""What the REST interface answers: a value, or an error as it is documented."""

from typing import Any

from labelbox.exceptions import LabelboxError, ResourceNotFoundError, UnexpectedResponseError
from labelbox.steps import RestReply

NOT_FOUND = 404


def answered(reply: RestReply, expected: int, failure: str, **named: str) -> Any:
    """The JSON of the answer; None where there is no body.

    Args:
        reply: What came.
        expected: The status of success.
        failure: The beginning of the error's text.
        named: Ids in the path by the kind of what they name, the outermost first.

    Raises:
        ResourceNotFoundError: there is nothing of that id. Of several, the one that the server's message names, or
            else the last.
        LabelboxError: the server refused; the text has its reason.
        UnexpectedResponseError: the answer is no JSON.
    """
    if reply.status != expected:
        raise _error(reply, failure, named)
    if not reply.body:
        return None
    try:
        return reply.json()
    except ValueError:
        raise UnexpectedResponseError(f"{failure}: the answer is no JSON") from None


def _error(reply: RestReply, failure: str, named: dict[str, str]) -> LabelboxError:
    message = _message(reply)
    error = LabelboxError(f"{failure}, message: {message}")
    if reply.status == NOT_FOUND and named:
        kinds = [kind for kind, uid in named.items() if repr(uid) in message] or list(named)
        error = ResourceNotFoundError(kinds[-1], {"uid": named[kinds[-1]]})
    error.status = reply.status
    return error


def _message(reply: RestReply) -> str:
    try:
        return str(reply.json()["message"])
    except (ValueError, TypeError, KeyError):
        return f"HTTP {reply.status}"
