"""The same transport against the local server: what both sides understand of the protocol."""

from collections.abc import Iterator

import pytest

from labelbox import exceptions as ex
from labelbox.sandbox import Sandbox
from labelbox.steps import Flow, all_of, call, download, rest
from labelbox.transport import Runner, Settings, Transport
from labelbox_graphql.file import UploadFile, upload_file
from labelbox_graphql.project import get_project
from labelbox_graphql.runtime import Upload

LINES = b'{"text": "\xc3\xa4"}\n' * 100


@pytest.fixture
def transport(sandbox: Sandbox) -> Iterator[Transport]:
    with Transport(Settings(sandbox.api_key, sandbox.endpoint, sandbox.rest_endpoint)) as transport:
        yield transport


@pytest.mark.spec("S-006", "X-011")
def test_a_document_of_ones_own_returns_its_data(transport: Transport) -> None:
    answer = transport.execute("query { user { email } }")
    assert answer is not None
    assert "@" in answer["user"]["email"]
    assert transport.execute("query { user { email } }", experimental=True) == answer


@pytest.mark.spec("X-002", "S-012")
def test_a_wrong_key_is_an_authentication_error(sandbox: Sandbox) -> None:
    stranger = Transport(Settings("BAD_KEY_1", sandbox.endpoint, sandbox.rest_endpoint))
    with pytest.raises(ex.AuthenticationError, match="Invalid API key"):
        stranger.execute("query { user { id } }")
    with pytest.raises(ex.AuthenticationError):
        stranger.rest("GET", "/ontologies/unused", {"after": None})


@pytest.mark.spec("X-006", "X-007", "X-008", "S-217", "S-218")
@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("query {", ex.InvalidQueryError, "Syntax Error:"),
        ("query { bbb }", ex.InvalidQueryError, 'Cannot query field "bbb"'),
        ("{projects {datasets {dataRows {labels {id}}}}}", ex.ValidationFailedError, "Query complexity limit exceeded"),
    ],
)
def test_queries_that_the_server_refuses_are_typed_errors(
    transport: Transport, text: str, kind: type[ex.LabelboxError], message: str
) -> None:
    with pytest.raises(kind) as caught:
        transport.execute(text)
    assert caught.value.message.startswith(message)


@pytest.mark.spec("X-009", "S-013", "S-213")
def test_a_project_that_does_not_exist_is_named(transport: Transport) -> None:
    with pytest.raises(ex.ResourceNotFoundError) as caught:
        transport.send(get_project(id="no such"))
    assert caught.value.message == "Resource 'Project' not found for params: {'id': 'no such'}"
    assert transport.execute('{ project(where: {id: "no such"}) { id } }') is None


@pytest.mark.spec("B-016")
@pytest.mark.parametrize("size", [1, 80_000])
def test_what_is_uploaded_can_be_downloaded(transport: Transport, size: int) -> None:
    content = LINES * size

    def pieces() -> Iterator[bytes]:
        for start in range(0, len(content), 1_000_000):
            yield content[start : start + 1_000_000]

    file = Upload(pieces, filename="rows.ndjson", content_type="application/x-ndjson")
    url = url_of(transport.send(upload_file(file=file, content_length=len(content), sign=False)))
    assert transport.download(url) == content
    assert transport.head(url) == 200
    with transport.stream(url, range=(5, 14)) as stream:
        assert (stream.status, b"".join(stream)) == (206, content[5:15])


def test_flows_run_side_by_side(transport: Transport, sandbox: Sandbox) -> None:
    def one(number: int) -> Flow[str]:
        file = Upload(lambda: iter((LINES * number,)))
        answer = yield from call(upload_file(file=file, content_length=0, sign=False))
        content = yield from download(url_of(answer))
        reply = yield from rest("GET", "/ontologies/unused", {"after": None})
        return f"{number} {len(content) // len(LINES)} {reply.status}"

    results = Runner(transport).run(all_of((one(number) for number in range(1, 20)), limit=6))
    assert results == [f"{number} {number} 200" for number in range(1, 20)]


def url_of(answer: UploadFile) -> str:
    assert answer.upload_file
    return answer.upload_file.url
