"""What the REST interface answers: a value, or an error as it is documented."""

from typing import Any, TypeVar

from labelbox.exceptions import LabelboxError, ResourceNotFoundError, UnexpectedResponseError
from labelbox.steps import RestReply

T = TypeVar("T")
NOT_FOUND = 404


def done(reply: RestReply, expected: int, failure: str, **named: str) -> None:
    """Look whether it was done, whatever else the answer says.

    Args:
        reply: What came.
        expected: The status of success.
        failure: The beginning of the error's text.
        named: Ids in the path by the kind of what they name, the outermost first.

    Raises:
        ResourceNotFoundError: there is nothing of that id. Of several, the one that the server's message names, or
            else the last.
        LabelboxError: the server refused; the text has its reason.
    """
    if reply.status != expected:
        raise _error(reply, failure, named)


def answered(reply: RestReply, expected: int, failure: str, kind: type[T], **named: str) -> T:
    """What the answer holds, of that kind. The rest is as for `done`.

    Raises:
        UnexpectedResponseError: the answer is of another kind, or no JSON.
    """
    from pydantic import TypeAdapter

    done(reply, expected, failure, **named)
    try:
        return TypeAdapter(kind).validate_json(reply.body)
    except ValueError:
        error = UnexpectedResponseError(f"{failure}: the answer is of another shape than expected")
        error.status = reply.status
        raise error from None


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
        told: Any = reply.json()
        return str(told["message"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return f"HTTP {reply.status}"
