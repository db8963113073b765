import pytest

from tests.sandbox.wire import Wire

CONTENT = bytes(range(256)) * 4


@pytest.fixture
def url(wire: Wire) -> str:
    return wire.upload(CONTENT, "clip.mp4", "video/mp4")


@pytest.mark.spec("X-030", "X-034")
@pytest.mark.parametrize("sign", [True, False])
def test_uploaded_bytes_are_read_without_credentials(wire: Wire, sign: bool) -> None:
    assert wire.http.get(wire.upload(CONTENT, sign=sign)).content == CONTENT


@pytest.mark.spec("X-031")
def test_head_tells_length_and_type(wire: Wire, url: str) -> None:
    reply = wire.http.head(url)
    assert (reply.headers["content-length"], reply.headers["content-type"]) == ("1024", "video/mp4")
    assert reply.content == b""


@pytest.mark.parametrize(
    ("wanted", "status", "content"),
    [
        ("bytes=0-9", 206, CONTENT[:10]),
        ("bytes=1000-", 206, CONTENT[1000:]),
        ("bytes=-24", 206, CONTENT[-24:]),
        ("bytes=1000-5000", 206, CONTENT[1000:]),
        ("bytes=1024-", 416, b""),
        ("bytes=9-1", 416, b""),
    ],
)
def test_a_part_of_a_file_can_be_read(wire: Wire, url: str, wanted: str, status: int, content: bytes) -> None:
    reply = wire.http.get(url, headers={"Range": wanted})
    assert (reply.status_code, reply.content) == (status, content)


def test_a_part_says_where_it_is_from(wire: Wire, url: str) -> None:
    assert wire.http.get(url, headers={"Range": "bytes=5-6"}).headers["content-range"] == "bytes 5-6/1024"


def test_a_file_that_is_known_is_not_sent_again(wire: Wire, url: str) -> None:
    tag = wire.http.head(url).headers["etag"]
    assert wire.http.get(url, headers={"If-None-Match": tag}).status_code == 304


def test_a_range_of_another_version_gets_the_whole_file(wire: Wire, url: str) -> None:
    reply = wire.http.get(url, headers={"Range": "bytes=0-1", "If-Range": '"other"'})
    assert (reply.status_code, reply.content) == (200, CONTENT)


def test_a_signature_opens_no_other_file(wire: Wire, url: str) -> None:
    other = wire.upload(b"other").split("?")[0]
    assert wire.http.get(f"{other}?{url.split('?')[1]}").status_code == 403
    assert wire.http.get(other).status_code == 403


@pytest.mark.spec("X-032")
def test_a_row_keeps_the_address_as_it_was(wire: Wire, url: str) -> None:
    assert wire.data_row(wire.dataset(), url)["rowData"] == url
