"""What must exist: turns "nothing there" into the documented error."""

from typing import TYPE_CHECKING, TypeVar

from labelbox.exceptions import LabelboxError, ResourceNotFoundError

if TYPE_CHECKING:
    from labelbox.steps import Flow

R = TypeVar("R")


def found(record: R | None, kind: str, **params: object) -> R:
    """The record, or the error that names what was looked for.

    Raises:
        ResourceNotFoundError: there is none, or the API key may not see it.
    """
    if record is None:
        raise ResourceNotFoundError(kind, params)
    return record


def made(record: R | None, what: str) -> R:
    """What a mutation returned.

    Raises:
        LabelboxError: the server made nothing and gave no reason.
    """
    if record is None:
        raise LabelboxError(f"the server returned no {what} and gave no reason")
    return record


def looked_up(flow: "Flow[R]", kind: str, **params: object) -> "Flow[R]":
    """The flow, with the server's "not found" worded as ours: it does not know our names.

    Raises:
        ResourceNotFoundError: there is nothing like that, or the API key may not see it.
    """
    try:
        return (yield from flow)
    except ResourceNotFoundError as problem:
        raise ResourceNotFoundError(kind, params) from problem
