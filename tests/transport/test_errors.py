"""What an answer means when it is no success."""

import gzip
import pickle
import socket
import traceback

import httpx
import pytest

from labelbox import exceptions as ex
from labelbox.transport import Transport
from tests.transport.conftest import KEY, Connect
from tests.transport.operations import ask
from tests.transport.scripted import KeepsSilent, Resets, Says, Server

SIGNED = "https://storage.example/file?X-Signature=deadbeef"


def fault(code: str | None, message: str = "so it is", status: object = None, **more: object) -> dict[str, object]:
    extensions: dict[str, object] = {} if code is None else {"code": code}
    if status is not None:
        extensions["exception"] = {"status": status}
    return {"message": message, "extensions": extensions, **more}


def says(*faults: dict[str, object], status: int = 200) -> Says:
    return Says(status, {"errors": list(faults), "data": None}, {"X-Request-Id": "r-1"})


MAPPING: list[tuple[Says, type[Exception], str]] = [
    (says(fault("AUTHENTICATION_ERROR")), ex.AuthenticationError, "Invalid API key"),
    (says(fault("AUTHORIZATION_ERROR")), ex.AuthorizationError, "so it is"),
    (
        says(fault("GRAPHQL_VALIDATION_FAILED", "Query complexity limit exceeded")),
        ex.ValidationFailedError,
        "Query complexity limit exceeded",
    ),
    (says(fault("GRAPHQL_VALIDATION_FAILED"), status=400), ex.InvalidQueryError, "so it is"),
    (says(fault("GRAPHQL_PARSE_FAILED"), status=400), ex.InvalidQueryError, "so it is"),
    (says(fault("RESOURCE_CONFLICT")), ex.ResourceConflict, "so it is"),
    (says(fault("MALFORMED_REQUEST")), ex.MalformedQueryException, "so it is"),
    (says(fault("OPERATION_NOT_ALLOWED")), ex.OperationNotAllowedException, "so it is"),
    (says(fault("INTERNAL_SERVER_ERROR", status=400)), ex.InvalidQueryError, "so it is"),
    (says(fault("INTERNAL_SERVER_ERROR", status=426)), ex.OperationNotAllowedException, "so it is"),
    (says(fault("INTERNAL_SERVER_ERROR", status=500)), ex.LabelboxError, "so it is"),
    (says(fault("INTERNAL_SERVER_ERROR")), ex.LabelboxError, "so it is"),
    (says(fault("INTERNAL_SERVER_ERROR", status="none")), ex.LabelboxError, "so it is"),
    (says(fault("INTERNAL_SERVER_ERROR", status=503)), ex.InternalServerError, "so it is"),
    (
        says(fault("STRANGE")),
        ex.LabelboxError,
        "Unknown error: [{'message': 'so it is', 'code': 'STRANGE'}]",
    ),
    (says(fault(None)), ex.LabelboxError, "Unknown error: [{'message': 'so it is', 'code': None}]"),
    (Says(500, "<html>oops</html>"), ex.InternalServerError, "Internal server http error 500"),
    (Says(599, {"data": {}}), ex.InternalServerError, "Internal server http error 599"),
    (Says(502), ex.InternalServerError, "502 Bad Gateway"),
    (
        Says(503, "upstream connect error or disconnect/reset before headers. reset reason"),
        ex.InternalServerError,
        "Connection reset",
    ),
    (Says(429), ex.ApiLimitError, "429 Reason 429"),
    (Says(200, {"message": "You have exceeded 10 requests"}), ex.ApiLimitError, "You have exceeded 10 requests"),
    (Says(401), ex.AuthenticationError, "Invalid API key"),
    (Says(403, {"message": "go away"}), ex.AuthorizationError, "go away"),
    (Says(404, {"message": "nothing here"}), ex.LabelboxError, "404 Reason 404"),
    (Says(201, {"data": {"project": None}}), ex.LabelboxError, "201 Reason 201"),
]


def message(error: Exception) -> str:
    return error.message if isinstance(error, ex.LabelboxError) else str(error)


@pytest.mark.spec("S-008", "S-012", "S-014", "S-015", "X-002", "X-003", "X-004", "X-006", "X-007", "X-008")
@pytest.mark.parametrize(("answer", "kind", "text"), MAPPING)
def test_errors_of_the_server_are_mapped(
    connect: Connect, server: Server, answer: Says, kind: type[Exception], text: str
) -> None:
    server.usually = answer
    once = connect(retries=False)
    for send in (lambda: once.send(ask()), lambda: once.execute("query ThingPyApi { a }")):
        with pytest.raises(kind) as caught:
            send()
        error = caught.value
        assert type(error) is kind
        assert message(error) == text
        assert isinstance(error, ex.ReportedError)
        assert (error.operation, error.status) == ("ThingPyApi", answer.status)
        assert error.request_id == answer.headers.get("X-Request-Id")
        assert error.__suppress_context__ or error.__context__ is None


@pytest.mark.spec("S-012")
def test_the_first_code_in_the_protocols_order_wins(transport: Transport, server: Server) -> None:
    server.plays(says(fault("RESOURCE_CONFLICT"), fault("AUTHORIZATION_ERROR", "no")))
    with pytest.raises(ex.AuthorizationError, match="no"):
        transport.send(ask())


@pytest.mark.spec("S-012", "B-015")
def test_a_malformed_request_is_reported_by_the_key_that_was_asked_for(transport: Transport, server: Server) -> None:
    server.plays(says(fault("MALFORMED_REQUEST", errors=["no filters"])))
    with pytest.raises(ex.MalformedQueryException) as caught:
        transport.execute("{ a }", error_log_key="errors")
    assert str(caught.value) == '["no filters"]'


@pytest.mark.spec("S-013", "B-013", "X-009")
def test_what_does_not_exist_is_none_for_a_document_of_ones_own(transport: Transport, server: Server) -> None:
    server.plays(says(fault("RESOURCE_NOT_FOUND")))
    assert transport.execute("{ a }") is None


@pytest.mark.spec("S-213", "X-009")
def test_what_does_not_exist_is_named_for_a_typed_operation(transport: Transport, server: Server) -> None:
    server.plays(says(fault("RESOURCE_NOT_FOUND")))
    with pytest.raises(ex.ResourceNotFoundError) as caught:
        transport.send(ask(id="p"))
    assert caught.value.params == {"id": "p"}
    assert caught.value.message == "Resource 'Project' not found for params: {'id': 'p'}"


def test_data_beside_an_error_are_not_used(transport: Transport, server: Server) -> None:
    server.plays(Says(200, {"data": {"project": {"id": "p"}}, "errors": [fault("AUTHORIZATION_ERROR")]}))
    with pytest.raises(ex.AuthorizationError):
        transport.send(ask())


@pytest.mark.parametrize(
    "body",
    [
        b"<html><title>Sign in</title>" + b"x" * 900,
        b"",
        b'{"data": {"proj',
        b"\xff\xfe",
        b"[]",
        b"[" * 100_000,
        b'"text"',
        b"null",
    ],
)
def test_an_answer_that_is_none_is_a_typed_error_with_a_short_excerpt(
    transport: Transport, server: Server, body: bytes
) -> None:
    server.usually = Says(200, body)
    for send in (lambda: transport.send(ask()), lambda: transport.execute("query ThingPyApi { a }")):
        with pytest.raises(ex.UnexpectedResponseError, match="ThingPyApi.*200") as caught:
            send()
        assert caught.value.status == 200
        assert len(caught.value.excerpt) <= 200
        assert caught.value.excerpt[:6] == " ".join(body[:4000].decode("utf-8", "replace").split())[:6]


@pytest.mark.parametrize("framed", [True, False])
def test_a_truncated_answer_is_a_typed_error(connect: Connect, server: Server, framed: bool) -> None:
    server.plays(Says(200, {"data": {"project": {"id": "p"}}}, cut=12, framed=framed))
    with pytest.raises(ex.NetworkError if framed else ex.UnexpectedResponseError, match="ThingPyApi|peer"):
        connect(retries=False).send(ask())


def test_a_packed_answer_is_unpacked_and_a_broken_one_is_a_typed_error(connect: Connect, server: Server) -> None:
    packed = gzip.compress(b'{"data": {"project": {"id": "p"}}}')
    once = connect(retries=False)
    head = {"Content-Encoding": "gzip"}
    server.plays(Says(200, packed, head), Says(200, packed[:-12], head), Says(200, b"no gzip", head))
    assert once.send(ask()).project is not None
    for _ in range(2):
        with pytest.raises(ex.NetworkError):
            once.send(ask())


@pytest.mark.parametrize(
    ("data", "path"),
    [({"project": {}}, "data.project.id"), ({"project": {"id": 7}}, "data.project.id"), ("x", "data"), (None, "data")],
)
def test_an_answer_of_another_shape_names_the_place_and_says_what_to_do(
    transport: Transport, server: Server, data: object, path: str
) -> None:
    server.plays(Says(200, {"data": data}))
    with pytest.raises(ex.UnexpectedResponseError) as caught:
        transport.send(ask())
    assert "ThingPyApi" in caught.value.message
    assert path in caught.value.message
    assert "regenerate" in caught.value.message


def test_redirects_of_calls_are_not_followed(transport: Transport, server: Server) -> None:
    for send in (lambda: transport.send(ask()), lambda: transport.rest("GET", "/a")):
        server.plays(Says(307, "", {"Location": f"{server.url}/elsewhere"}))
        with pytest.raises(ex.LabelboxError, match="redirects are not followed"):
            send()
    assert [seen.path for seen in server.seen] == ["/graphql", "/api/v1/a"]


@pytest.mark.spec("S-220", "S-008")
def test_a_server_that_nobody_serves_is_a_network_error(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(ex.NetworkError, match=f"127.0.0.1:{port}") as caught:
        connect(endpoint=f"http://127.0.0.1:{port}/graphql").send(ask())
    assert isinstance(caught.value.cause, ConnectionError)


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.spec("S-220")
def test_a_broken_connection_is_a_network_error(connect: Connect, server: Server, own: bool) -> None:
    server.plays(Resets())
    with httpx.Client() as client, pytest.raises(ex.NetworkError) as caught:
        connect(retries=False, http_client=client if own else None).send(ask())
    assert caught.value.operation == "ThingPyApi"


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.spec("S-221", "S-007", "S-008")
def test_no_answer_in_time_is_our_timeout_error(connect: Connect, server: Server, own: bool) -> None:
    server.usually = KeepsSilent()
    with httpx.Client() as client:
        once = connect(retries=False, http_client=client if own else None)
        for send in (
            lambda: once.send(ask(timeout=0.05)),
            lambda: once.execute("query ThingPyApi { a }", timeout=0.05),
        ):
            with pytest.raises(ex.TimeoutError, match=r"within 0\.05 s") as caught:
                send()
            assert caught.value.operation == "ThingPyApi"


def test_the_settings_timeout_wins_over_the_operations(connect: Connect, server: Server) -> None:
    server.usually = KeepsSilent()
    hasty = connect(retries=False, timeout=0.05)
    for send in (
        lambda: hasty.send(ask()),
        lambda: hasty.execute("{ a }", timeout=60.0),
        lambda: hasty.head(server.url),
    ):
        with pytest.raises(ex.TimeoutError):
            send()


def test_an_endpoint_that_is_no_url_is_a_network_error(connect: Connect) -> None:
    for endpoint in ("labelbox.example/graphql", "ftp://a/graphql", "http://", "http://a:b/"):
        with pytest.raises(ex.NetworkError, match="expected a URL"):
            connect(endpoint=endpoint).send(ask())


@pytest.mark.parametrize(
    "answer",
    [
        Says(200, f"<html>{KEY} {SIGNED}"),
        Says(200, b"x" * 190 + KEY.encode()),
        Says(500, f"{KEY} {SIGNED}"),
        Says(429, {"message": f"{KEY} {SIGNED}"}),
        Says(404, {"message": f"{KEY} {SIGNED}"}, {"X-Request-Id": KEY}),
        says(fault("RESOURCE_CONFLICT", f"{KEY} {SIGNED}")),
        says(fault("STRANGE", f"{KEY} {SIGNED}")),
        says(fault("MALFORMED_REQUEST", f"{KEY} {SIGNED}")),
        says(fault("RESOURCE_NOT_FOUND")),
    ],
)
def test_errors_hold_neither_key_nor_signed_url(connect: Connect, server: Server, answer: Says) -> None:
    server.usually = answer
    with pytest.raises(ex.ReportedError) as caught:
        connect(retries=False).send(ask(url=SIGNED))
    error = caught.value
    told = [str(error), repr(error), "".join(traceback.format_exception(error)), repr(error.__notes__)]
    told += [error.excerpt] if isinstance(error, ex.UnexpectedResponseError) else []
    told += [repr(error.cause)] if isinstance(error, ex.LabelboxError) else []
    for text in told:
        assert KEY not in text
        assert "deadbeef" not in text
        assert KEY[:8] not in text
    assert KEY.encode() not in pickle.dumps(error)
