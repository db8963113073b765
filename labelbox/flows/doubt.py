"""Where nobody can tell whether the server has acted: what is taken for done, and what an error has to say."""

from typing import TYPE_CHECKING, TypeVar

from labelbox.exceptions import ReportedError, ResourceNotFoundError

if TYPE_CHECKING:
    from labelbox.steps import Flow
    from labelbox_graphql.runtime import Model, Operation

R = TypeVar("R")


def gone(op: "Operation[Model]") -> "Flow[None]":
    """Delete something. If the answer was lost and the repeated request finds nothing, it was deleted.

    Raises:
        ResourceNotFoundError: it was not there in the first place.
    """
    try:
        yield op
    except ResourceNotFoundError as problem:
        if not problem.is_after_doubt:
            raise


def begun(flow: "Flow[R]", what: str) -> "Flow[R]":
    """Go on after the start of something that must not be started twice: an error of the flow says that it was.

    Args:
        flow: What comes after the start.
        what: What was started, such as "the import".
    """
    try:
        return (yield from flow)
    except ReportedError as problem:
        problem.add_note(f"Before that, {what} was started: look before you repeat it.")
        raise
