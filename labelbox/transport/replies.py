"""What untyped answers mean: a user's own documents, and the REST interface. Pure."""

from typing import Any, cast

from labelbox.exceptions import NetworkError, UnexpectedResponseError
from labelbox.steps import RestReply

from .address import Address, address
from .errors import About, of_envelope, of_no_json, of_other_status, of_status, parsed
from .exchange import Reply
from .retry import Again, Trouble


def untyped(reply: Reply, about: About) -> dict[str, Any] | None | Trouble:
    """The data of an answer, or what is wrong with it."""
    if trouble := of_status(reply, about):
        return trouble
    envelope = parsed(reply)
    if envelope is None:
        return of_no_json(reply, about)
    if trouble := of_envelope(envelope, reply, about):
        return trouble
    data = envelope.get("data")
    if "data" not in envelope or not isinstance(data, dict | None):
        error = UnexpectedResponseError(f"{about.operation}: an answer without data")
        return Trouble(about.told(error, reply), Again.UNCLEAR)
    return cast("dict[str, Any] | None", data)


def rest_reply(reply: Reply, about: About) -> RestReply | Trouble:
    """A REST answer; only what no caller could make sense of is trouble."""
    if trouble := of_status(reply, about):
        return trouble
    if reply.status == 401 or 300 <= reply.status < 400:
        return of_other_status(reply, about)
    return RestReply(reply.status, reply.body)


def usable_address(url: str, about: About) -> Address:
    """A URL, taken apart.

    Raises:
        NetworkError: it is none; the URL itself is not shown.
    """
    try:
        return address(url)
    except ValueError as problem:
        raise about.told(NetworkError(ValueError(str(problem)))) from None
