"""How the sandbox compares keys: it must not be possible to guess one bit by bit, by how long a refusal takes."""

import hmac
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from labelbox.sandbox import Sandbox
from tests.sandbox.wire import Wire

compare, connect = hmac.compare_digest, sqlite3.connect


@dataclass(frozen=True)
class Watched:
    """A server with four keys, and what it compares and asks its database for each request."""

    wire: Wire
    keys: list[str] = field(repr=False)
    compared: list[tuple[Any, Any]] = field(repr=False)
    statements: list[str] = field(repr=False)

    def ask(self, key: str) -> bool:
        """Whether the key is known."""
        self.compared.clear()
        self.statements.clear()
        headers = {"Authorization": f"Bearer {key}"}
        body = self.wire.http.post(f"{self.wire.url}/graphql", json={"query": "{ user { id } }"}, headers=headers)
        return body.json()["data"] is not None


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    statements: list[str] = []
    compared: list[tuple[Any, Any]] = []

    def traced(*args: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **options)
        connection.set_trace_callback(statements.append)
        return connection

    def noted(a: Any, b: Any) -> bool:
        compared.append((a, b))
        return compare(a, b)

    monkeypatch.setattr(sqlite3, "connect", traced)
    monkeypatch.setattr(hmac, "compare_digest", noted)
    with Sandbox() as sandbox, httpx.Client() as http:
        seeded = sandbox.seed(users={f"{name}@example.com": "Labeler" for name in ("a", "b", "c")})
        keys = [sandbox.api_key, *seeded.keys.values()]
        yield Watched(Wire(http, sandbox.url, sandbox.api_key), keys, compared, statements)


def unknown(key: str) -> list[str]:
    """Keys from far off to nearly right, shorter and longer than the right one."""
    return ["x", "BAD_KEY_1", key[:-1], key[:-1] + ("b" if key[-1] == "a" else "a"), key + "a", "k" * 4000]


def test_every_known_key_is_compared_in_constant_time_whichever_is_sent(watched: Watched) -> None:
    for key in watched.keys:
        assert watched.ask(key)
        assert len(watched.compared) == len(watched.keys)
    for key in unknown(watched.keys[0]):
        assert not watched.ask(key)
        assert len(watched.compared) == len(watched.keys)


def test_what_is_compared_is_as_long_for_each_key_and_is_not_the_key(watched: Watched) -> None:
    sizes: set[tuple[type, int]] = set()
    for key in [*watched.keys, *unknown(watched.keys[0])]:
        watched.ask(key)
        sizes |= {(type(each), len(each)) for pair in watched.compared for each in pair}
        assert not any(key.encode() == each for pair in watched.compared for each in pair)
    assert sizes == {(bytes, 64)}


def test_what_the_database_is_asked_does_not_depend_on_an_unknown_key(watched: Watched) -> None:
    asked: set[tuple[str, ...]] = set()
    for key in unknown(watched.keys[0]):
        watched.ask(key)
        asked.add(tuple(watched.statements))
    assert len(asked) == 1
    assert any("api_key" in statement for statement in asked.pop())
