"""What goes out."""

import io
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes
from pathlib import Path

import httpx
import pytest

import labelbox
from labelbox.steps import segment
from labelbox.transport import Transport
from tests.transport.conftest import KEY, Connect
from tests.transport.operations import ask, upload
from tests.transport.scripted import Resets, Says, Seen, Server

DATA = Says(body={"data": {"project": None}})


@pytest.mark.spec("X-001", "X-002", "B-015")
def test_a_call_carries_the_headers_of_the_protocol(transport: Transport, server: Server) -> None:
    transport.send(ask())
    [seen] = server.seen
    info = sys.version_info
    assert (seen.method, seen.path) == ("POST", "/graphql")
    assert {name: seen.headers[name] for name in seen.headers if name not in ("host", "content-length")} == {
        "accept": "application/json",
        "content-type": "application/json",
        "authorization": f"Bearer {KEY}",
        "x-user-agent": "python-sdk 3.66.0",
        "x-python-version": f"{info.major}.{info.minor}.{info.micro}-{info.releaselevel}",
        "user-agent": f"labelbox-typed/{labelbox.__version__}",
        "accept-encoding": "gzip, deflate",
        "connection": "keep-alive",
    }


@pytest.mark.spec("S-006", "B-015")
def test_the_body_is_query_and_variables_and_nothing_else(transport: Transport, server: Server) -> None:
    transport.execute("query A { a }", {"name": "ä"})
    transport.execute("query A { a }")
    assert server.seen[0].body == b'{"query": "query A { a }", "variables": {"name": "\\u00e4"}}'
    assert server.seen[1].json() == {"query": "query A { a }", "variables": None}


@pytest.mark.spec("B-015")
@pytest.mark.parametrize("last", ["plain", "ä", 'quote " \\ and \n line', "\x7f", "\U0001f426", "half \ud83d"])
def test_many_texts_are_sent_as_one_is(transport: Transport, server: Server, last: str) -> None:
    variables = {"ids": [*map(str, range(2_000)), last], "also": last, "most": 2**70, "all": True, "none": None}
    transport.execute("query A { a }", variables)
    assert server.seen[0].body.isascii()
    assert server.seen[0].json() == {"query": "query A { a }", "variables": variables}


def test_many_texts_hide_no_number_that_json_cannot_spell(transport: Transport, server: Server) -> None:
    with pytest.raises(ValueError, match="JSON"):
        transport.execute("query A { a }", {"ids": ["x"] * 2_000, "share": float("nan")})
    assert not server.seen


@pytest.mark.spec("S-006")
def test_ready_data_are_sent_as_they_are(transport: Transport, server: Server) -> None:
    assert transport.execute(data='{"query": "query A { a }",  "variables": {}}') == {"project": {"id": "p"}}
    assert server.seen[0].body == b'{"query": "query A { a }",  "variables": {}}'


@pytest.mark.spec("S-009", "B-015")
def test_neither_query_nor_data_is_refused_before_any_request(transport: Transport, server: Server) -> None:
    with pytest.raises(ValueError, match="query and data cannot both be none"):
        transport.execute()
    assert not server.seen


@pytest.mark.spec("S-010", "X-013")
def test_instants_are_sent_as_utc_text_to_the_second(transport: Transport, server: Server) -> None:
    instant = datetime(2024, 3, 1, 12, 30, 15, 999, tzinfo=timezone(timedelta(hours=2)))
    transport.execute("{ a }", {"at": instant, "deep": [{"at": instant.astimezone(UTC)}]})
    text = "2024-03-01T10:30:15Z"
    assert server.seen[0].json()["variables"] == {"at": text, "deep": [{"at": text}]}


@pytest.mark.spec("S-011", "X-001")
def test_experimental_calls_go_to_the_other_path(transport: Transport, server: Server) -> None:
    transport.execute("{ a }", experimental=True)
    transport.send(ask(experimental=True))
    assert [seen.path for seen in server.seen] == ["/_gql", "/_gql"]


def test_a_netrc_entry_does_not_replace_the_key(
    connect: Connect, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password mine\n")
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    with httpx.Client() as own:
        connect().send(ask())
        connect(http_client=own).send(ask())
    assert [seen.headers["authorization"] for seen in server.seen] == [f"Bearer {KEY}"] * 2


def test_a_proxy_of_the_environment_is_used(connect: Connect, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("no_proxy", "")
    connect(endpoint="http://labelbox.example/graphql").send(ask())
    assert (server.seen[0].path, server.seen[0].headers["host"]) == (
        "http://labelbox.example/graphql",
        "labelbox.example",
    )


def test_a_client_of_the_users_own_is_used(connect: Connect, server: Server) -> None:
    with httpx.Client(headers={"X-Mine": "1"}) as own:
        answer = connect(http_client=own).send(ask(name="n"))
    assert answer.project is not None
    assert server.seen[0].json()["variables"] == {"name": "n"}
    assert server.seen[0].headers["authorization"] == f"Bearer {KEY}"


def test_one_connection_serves_many_calls_and_many_clients(connect: Connect, server: Server) -> None:
    for _ in range(5):
        connect().send(ask())
    assert server.connections == 1


@pytest.mark.spec("B-016")
def test_an_upload_follows_the_multipart_convention(transport: Transport, server: Server) -> None:
    transport.send(upload(lambda: iter((b"a", b"b", b"c")), filename='x".png', content_type="image/png"))
    [seen] = server.seen
    assert {*seen.headers} == {
        *("host", "accept", "content-type", "user-agent", "accept-encoding", "connection"),
        *("authorization", "content-length"),
    }
    operations, places, file = parts(seen)
    assert operations["headers"] == {"Content-Disposition": 'form-data; name="operations"'}
    assert json.loads(str(operations["body"])) == {
        "variables": {"contentLength": 3, "sign": False, "file": None},
        "query": "mutation UploadFile { project { id } }",
    }
    assert places["headers"] == {"Content-Disposition": 'form-data; name="map"'}
    assert json.loads(str(places["body"])) == {"1": ["variables.file"]}
    assert file == {
        "headers": {
            "Content-Disposition": 'form-data; name="1"; filename="x%22.png"',
            "Content-Type": "image/png",
        },
        "body": "abc",
    }


def test_a_repeated_upload_sends_the_whole_file_again(transport: Transport, server: Server) -> None:
    opened = 0

    def content() -> Iterator[bytes]:
        nonlocal opened
        opened += 1
        yield from (b"a", b"b")

    server.plays(Says(502), Resets())
    transport.send(upload(content))
    assert opened == 3
    assert [parts(seen)[2]["body"] for seen in server.seen] == ["ab"] * 3


def test_a_long_upload_is_sent_while_it_is_read(transport: Transport, server: Server) -> None:
    piece = bytes(1024 * 1024)
    held: list[int] = []

    def content() -> Iterator[bytes]:
        for number in range(12):
            held.append(number)
            yield piece

    transport.send(upload(content))
    [seen] = server.seen
    assert seen.headers["transfer-encoding"] == "chunked"
    assert len(seen.body) > 12 * len(piece)
    assert held == [*range(12)]


def test_a_file_that_cannot_be_read_is_no_network_error(transport: Transport, server: Server, tmp_path: Path) -> None:
    def content() -> Iterator[bytes]:
        with (tmp_path / "absent").open("rb") as file:
            yield file.read()

    with pytest.raises(FileNotFoundError):
        transport.send(upload(content))
    assert not server.seen


@pytest.mark.spec("S-006")
def test_files_of_an_untyped_call_are_sent_as_a_form(transport: Transport, server: Server) -> None:
    fields = {
        "operations": '{"query": "mutation A { a }", "variables": {"file": null}}',
        "map": '{"1": ["variables.file"]}',
    }
    server.plays(Says(429))
    transport.execute(data=fields, files={"1": ("a.txt", io.BytesIO(b"abc"), "text/plain")})
    for seen in server.seen:
        operations, places, file = parts(seen)
        assert (operations["body"], places["body"]) == (fields["operations"], fields["map"])
        assert file["body"] == "abc"
    assert len(server.seen) == 2


@pytest.mark.spec("B-037")
def test_rest_calls_are_json_below_the_rest_endpoint(transport: Transport, server: Server) -> None:
    server.plays(Says(204), Says(body=["a"]), Says(404, {"message": "no"}))
    assert transport.rest("DELETE", f"/ontologies/{segment('a/b ..')}").status == 204
    assert transport.rest("GET", "/ontologies/unused", {"after": None}).json() == ["a"]
    assert transport.rest("PATCH", "/a/unarchive").json() == {"message": "no"}
    sent = [(seen.method, seen.path, seen.body, seen.headers.get("content-length")) for seen in server.seen]
    assert sent == [
        ("DELETE", "/api/v1/ontologies/a%2Fb%20..", b"", "0"),
        ("GET", "/api/v1/ontologies/unused", b'{"after": null}', "15"),
        ("PATCH", "/api/v1/a/unarchive", b"", "0"),
    ]
    assert server.seen[0].headers["x-user-agent"] == "python-sdk 3.66.0"


@pytest.mark.parametrize(("uid", "quoted"), [("..", "%2E%2E"), (".", "%2E"), ("a/../b", "a%2F..%2Fb"), ("ä", "%C3%A4")])
def test_an_id_cannot_leave_its_segment(uid: str, quoted: str) -> None:
    assert segment(uid) == quoted


def test_an_empty_id_is_refused() -> None:
    with pytest.raises(ValueError, match="expected an id"):
        segment("")


def parts(seen: Seen) -> list[dict[str, object]]:
    head = f"Content-Type: {seen.headers['content-type']}\r\n\r\n".encode()
    _, *found = message_from_bytes(head + seen.body).walk()
    return [{"headers": dict(part.items()), "body": part.get_payload()} for part in found]
