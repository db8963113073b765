"""Files from signed URLs."""

import gzip

import httpx
import pytest

from labelbox import exceptions as ex
from labelbox.transport import Transport
from labelbox.transport.stream import Pieces
from tests.transport.conftest import Connect
from tests.transport.scripted import KeepsSilent, Resets, Says, Server

LINES = b'{"a": 1}\n' * 5000


def signed(server: Server) -> str:
    return f"{server.url}/file.ndjson?X-Signature=deadbeef"


@pytest.mark.parametrize("own", [False, True])
def test_a_download_carries_no_key(connect: Connect, server: Server, own: bool) -> None:
    server.plays(Says(body=LINES))
    with httpx.Client() as client:
        assert connect(http_client=client if own else None).download(signed(server)) == LINES
    [seen] = server.seen
    assert (seen.method, seen.path) == ("GET", "/file.ndjson?X-Signature=deadbeef")
    assert "authorization" not in seen.headers
    assert not {"x-user-agent", "transfer-encoding", "content-length"} & {*seen.headers}


def test_a_packed_download_is_unpacked(transport: Transport, server: Server) -> None:
    server.plays(Says(body=gzip.compress(LINES), headers={"Content-Encoding": "gzip"}))
    assert transport.download(signed(server)) == LINES


def test_a_download_is_repeated_until_it_is_whole(transport: Transport, server: Server) -> None:
    server.plays(Says(503), Resets(), Says(body=LINES, cut=1000), Says(429), Says(body=LINES))
    assert transport.download(signed(server)) == LINES


def test_a_sink_begins_anew_with_each_attempt(transport: Transport, server: Server) -> None:
    server.plays(Says(body=LINES, cut=1000), Says(body=LINES))
    assert transport.read(signed(server), Pieces).whole() == LINES


@pytest.mark.parametrize("packed", [False, True])
def test_a_download_larger_than_the_limit_is_a_typed_error_at_once(
    transport: Transport, server: Server, packed: bool
) -> None:
    body, headers = (gzip.compress(LINES), {"Content-Encoding": "gzip"}) if packed else (LINES, dict[str, str]())
    server.usually = Says(body=body, headers=headers)
    with pytest.raises(ex.DownloadError, match="more than the limit of 44,999 bytes"):
        transport.download(signed(server), limit=len(LINES) - 1)
    assert len(server.seen) == 1
    assert transport.download(signed(server), limit=len(LINES)) == LINES
    assert transport.download(signed(server), limit=None) == LINES


@pytest.mark.parametrize("status", [400, 403, 404, 410])
def test_an_expired_url_is_a_typed_error_at_once(transport: Transport, server: Server, status: int) -> None:
    server.plays(Says(status, "<Error><StringToSign>deadbeef</StringToSign></Error>"))
    with pytest.raises(ex.DownloadError, match="may have expired") as caught:
        transport.download(signed(server))
    assert caught.value.status == status
    assert "deadbeef" not in f"{caught.value} {caught.value!r} {caught.value.__notes__}"
    assert len(server.seen) == 1


@pytest.mark.parametrize("act", [Says(500), Says(429), Resets(), KeepsSilent(), Says(body=LINES, cut=10)])
def test_a_download_that_keeps_failing_is_a_typed_error(
    connect: Connect, server: Server, act: Says | Resets | KeepsSilent
) -> None:
    server.plays(act)
    with pytest.raises(ex.LabelboxError) as caught:
        connect(retries=False).download(signed(server), timeout=0.05)
    assert isinstance(caught.value, ex.DownloadError | ex.NetworkError | ex.TimeoutError)
    assert "deadbeef" not in f"{caught.value} {caught.value!r} {caught.value.__notes__}"


def test_a_download_follows_redirects(transport: Transport, server: Server) -> None:
    server.plays(Says(302, headers={"Location": "/moved?X-Signature=2"}), Says(body=b"here"))
    assert transport.download(signed(server)) == b"here"
    assert server.seen[1].path == "/moved?X-Signature=2"


@pytest.mark.parametrize("location", ["/again", "ftp://a/b", "file:///etc/passwd", "http://[", ""])
def test_a_redirect_that_leads_nowhere_is_a_typed_error(transport: Transport, server: Server, location: str) -> None:
    server.usually = Says(302, headers={"Location": location})
    with pytest.raises(ex.NetworkError, match="redirect"):
        transport.download(signed(server))
    assert len(server.seen) <= 6


@pytest.mark.parametrize("url", ["", "file:///etc/passwd", "no url", "http://", "https://a:b/", "http://a b/"])
def test_what_is_no_web_address_is_a_typed_error(transport: Transport, url: str) -> None:
    for fetch in (transport.download, transport.head):
        with pytest.raises(ex.NetworkError):
            fetch(url)


@pytest.mark.parametrize("rest", ["?sig=deadbeef", "/?sig=deadbeef", "/#deadbeef"])
def test_no_form_of_a_signed_url_is_shown(connect: Connect, server: Server, rest: str) -> None:
    server.usually = Says(404)
    for url in (f"{server.url}{rest}", f"http://deadbeef:deadbeef@{server.url[7:]}{rest}"):
        with pytest.raises(ex.DownloadError) as caught:
            connect().download(url)
        assert "deadbeef" not in f"{caught.value} {caught.value!r} {caught.value.__notes__} {vars(caught.value)}"


def test_a_stream_asks_for_its_range_as_it_lies_there(transport: Transport, server: Server) -> None:
    server.plays(Says(206, LINES[10:20], {"Content-Range": "bytes 10-19/45000"}), Says(206, LINES[10:]))
    with transport.stream(signed(server), range=(10, 19)) as stream:
        assert (stream.status, stream.headers["content-range"]) == (206, "bytes 10-19/45000")
        assert b"".join(stream) == LINES[10:20]
    with transport.stream(signed(server), range=(10, None)) as stream:
        assert b"".join(stream) == LINES[10:]
    assert [seen.headers["range"] for seen in server.seen] == ["bytes=10-19", "bytes=10-"]
    assert [seen.headers["accept-encoding"] for seen in server.seen] == ["identity"] * 2


def test_a_stream_is_opened_again_and_then_breaks_with_a_typed_error(transport: Transport, server: Server) -> None:
    server.plays(Says(503), Says(body=LINES, cut=1000))
    got: list[bytes] = []
    with transport.stream(signed(server)) as stream, pytest.raises(ex.NetworkError) as caught:
        got.extend(stream)
    assert b"".join(got) == LINES[:1000]
    assert "deadbeef" not in f"{caught.value!r} {caught.value.__notes__}"


def test_a_stream_that_is_left_early_disturbs_nobody(transport: Transport, server: Server) -> None:
    server.plays(Says(body=LINES * 50))
    with transport.stream(signed(server)) as stream:
        next(iter(stream))
    assert transport.execute("{ a }") == {"project": {"id": "p"}}


def test_a_url_is_asked_whether_it_answers(transport: Transport, server: Server) -> None:
    server.plays(Says(200), Says(404), Says(302, headers={"Location": "/x"}), Says(500))
    assert [transport.head(signed(server)) for _ in range(4)] == [200, 404, 302, 500]
    assert {(seen.method, seen.headers.get("authorization")) for seen in server.seen} == {("HEAD", None)}
