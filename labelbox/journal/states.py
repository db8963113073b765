"""What a journal knows of a thing, and how that changes. Pure: nothing is read or written here.

    planned ─▶ sent ─▶ created | existing | failed
                 └──▶ unknown ─▶ created | failed, or sent again

`sent` is written before the request leaves. Whatever an earlier run left as `sent` is unknown to a later one, and the
server is asked about it first.
"""

from enum import StrEnum


class State(StrEnum):
    """What is known of a thing.

    Attributes:
        PLANNED: It is to be sent, and certainly was not.
        SENT: The request may have left; what became of it is not known yet.
        UNKNOWN: The answer was lost, or the run ended before it.
        CREATED: The server did it for this journal, in whichever run.
        EXISTING: The server had it before this journal first sent it.
        FAILED: The server refused it, or it could not be sent.
    """

    PLANNED = "planned"
    SENT = "sent"
    UNKNOWN = "unknown"
    CREATED = "created"
    EXISTING = "existing"
    FAILED = "failed"


OPEN = (State.SENT, State.UNKNOWN)
"""Nobody knows."""


def on_reading(state: State, *, same: bool, replaceable: bool) -> State | None:
    """The state with which a run begins, after an earlier one left the thing in this one.

    Args:
        state: As it was left.
        same: Whether its content is still the same.
        replaceable: Whether sending other content replaces the old, as metadata does.

    Returns:
        None where the content must not change any more: the server has it, or may have it.
    """
    if state in (State.PLANNED, State.FAILED):
        return State.PLANNED
    if not same and replaceable:
        return State.PLANNED
    if state is State.EXISTING:
        return State.EXISTING
    if not same:
        return None
    return State.CREATED if state is State.CREATED else State.UNKNOWN


def on_finding(state: State, times_sent: int) -> State:
    """The state of a thing that the server turns out to have.

    It is ours if an earlier request may have made it. Of a thing that was sent for the first time, and that the server
    did not report as made by that, somebody else had made one.
    """
    return State.CREATED if state is State.UNKNOWN or times_sent > 1 else State.EXISTING
