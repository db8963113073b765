"""No mutation is sent twice after it may have arrived, unless it says that it may be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from labelbox import exceptions as ex
from labelbox.transport import Pace, Settings, Transport
from labelbox_graphql.runtime import Retry
from tests.faults.operations import mutations
from tests.transport.scripted import Act, Resets, Says, Server

LOST: dict[str, Act] = {
    "reset": Resets(),
    "a gateway's page": Says(502, "<html>"),
    "cut off": Says(200, "{}" * 100, cut=5),
}


MUTATIONS = mutations()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


def test_all_of_them_are_looked_at() -> None:
    said = [op.document.retry for op in MUTATIONS.values()]
    assert len(said) > 80
    assert {Retry.NOT_SENT, Retry.ALWAYS} <= set(said)


@pytest.mark.parametrize("how", LOST)
def test_no_mutation_is_sent_twice_after_it_may_have_arrived(server: Server, how: str) -> None:
    """The only exceptions are those whose `@retry` says that they may be."""
    sent: dict[str, int] = {}
    server.usually = Says(401)  # how it ends in any case, so that nobody has to make up a right answer
    with Transport(Settings("key", f"{server.url}/graphql"), pace=Pace(wait=lambda _: None)) as transport:
        for name, op in MUTATIONS.items():
            before = len(server.seen)
            server.plays(LOST[how])
            with pytest.raises(ex.LabelboxError):
                transport.send(op)
            sent[name] = len(server.seen) - before
    allowed = {name: 2 if op.document.retry is Retry.ALWAYS else 1 for name, op in MUTATIONS.items()}
    assert sent == allowed
