"""Wrong answers: what the client makes of them, and that nothing is done twice."""

import uuid

import httpx
import pytest

from labelbox import Client
from labelbox import exceptions as ex
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import EmptyBody, ExpiredUrl, Fault, HtmlPage, Slow, Status
from labelbox.transport import exchange
from tests.faults.conftest import Waits

LOOK = "look before you repeat it"


@pytest.fixture
def name() -> str:
    return f"p {uuid.uuid4()}"


def asked(sandbox: Sandbox, name: str) -> list[tuple[int | None, bool]]:
    """Status and whether a fault hit it, of each request to make that project."""
    calls = sandbox.calls("CreateProject*")
    return [(call.status, bool(call.faults)) for call in calls if name in call.variables.values()]


def count(client: Client, name: str) -> int:
    return sum(project.name == name for project in client.get_projects())


@pytest.mark.parametrize("code", [429, 503])
def test_a_mutation_that_was_turned_away_is_made_once_when_the_server_says(
    sandbox: Sandbox, client: Client, waits: Waits, name: str, code: int
) -> None:
    with sandbox.fault(Status(code, retry_after=7), operation="CreateProject*", times=2) as fault:
        assert client.create_project(name=name).name == name
    assert (fault.fired, fault.seen) == (2, 3)
    assert waits.all == [7, 7]
    assert asked(sandbox, name) == [(code, True), (code, True), (200, False)]
    assert count(client, name) == 1


def test_retry_after_may_be_a_date(sandbox: Sandbox, client: Client, waits: Waits) -> None:
    with sandbox.fault(Status(429, retry_after="Wed, 21 Oct 2015 07:28:00 GMT"), operation="GetOrg*", times=1):
        client.get_organization()
    assert waits.all == [0]


def test_too_many_requests_for_too_long_are_a_typed_error(sandbox: Sandbox, client: Client, name: str) -> None:
    with sandbox.fault(Status(429, retry_after=3600)), pytest.raises(ex.ApiLimitError) as caught:
        client.create_project(name=name)
    assert caught.value.status == 429
    assert asked(sandbox, name) == [(429, True)]


@pytest.mark.spec("S-216")
@pytest.mark.parametrize("fault", [Status(500), Status(503), Status(504), HtmlPage(502)])
@pytest.mark.parametrize("applied", [False, True])
def test_a_failure_that_leaves_doubt_is_not_repeated_and_says_so(
    sandbox: Sandbox, client: Client, name: str, fault: Fault, applied: bool
) -> None:
    fault = type(fault)(fault.code, applied=applied)  # type: ignore[attr-defined, call-arg]  # both have these
    with sandbox.fault(fault, operation="CreateProject*"), pytest.raises(ex.InternalServerError) as caught:
        client.create_project(name=name)
    assert any(LOOK in note for note in caught.value.__notes__)
    assert (len(asked(sandbox, name)), count(client, name)) == (1, int(applied))


@pytest.mark.spec("S-015")
@pytest.mark.parametrize("fault", [Status(500), HtmlPage(502), Status(503)])
def test_a_query_is_asked_again(sandbox: Sandbox, client: Client, fault: Fault) -> None:
    with sandbox.fault(fault, operation="GetOrganization*", times=3) as switch:
        assert client.get_organization().uid
    assert switch.fired == 3


@pytest.mark.parametrize("fault", [HtmlPage(200), EmptyBody()])
def test_an_answer_that_is_none_is_a_typed_error(sandbox: Sandbox, client: Client, name: str, fault: Fault) -> None:
    with sandbox.fault(fault, operation="CreateProject*"), pytest.raises(ex.UnexpectedResponseError) as caught:
        client.create_project(name=name)
    assert caught.value.status == 200
    assert caught.value.operation == "CreateProjectPyApi"
    assert count(client, name) == 0


def test_an_answer_of_ones_own_is_sent_as_it_is(sandbox: Sandbox, client: Client) -> None:
    conflict = {"errors": [{"message": "there is one", "extensions": {"code": "RESOURCE_CONFLICT"}}], "data": None}
    with sandbox.fault(Status(200, body=conflict)), pytest.raises(ex.ResourceConflict, match="there is one"):
        client.create_project(name="x")
    with sandbox.fault(Status(520, body="no JSON")):
        answer = httpx.get(sandbox.url)
    assert (answer.status_code, answer.text, answer.headers["content-type"]) == (520, "no JSON", "text/plain")


def test_an_expired_url_is_a_typed_error_and_hits_files_only(sandbox: Sandbox, client: Client) -> None:
    url = client.upload_data(b"meow")
    with sandbox.fault(ExpiredUrl()) as fault:
        client.get_organization()
        assert fault.fired == 0
        with pytest.raises(ex.DownloadError, match="may have expired") as caught:
            b"".join(_read(client, url))
    assert "Signature" not in f"{caught.value!r} {caught.value.__notes__}"
    assert b"".join(_read(client, url)) == b"meow"


def _read(client: Client, url: str) -> list[bytes]:
    with client.files.stream(url) as stream:
        return list(stream)


@pytest.mark.parametrize("code", [99, 100, 199, 600])
def test_only_final_statuses_are_taken(code: int) -> None:
    with pytest.raises(ValueError, match=str(code)):
        Status(code)


def test_an_answer_that_trickles_is_given_up_and_no_mutation_is_repeated(
    sandbox: Sandbox, client: Client, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Of 60 s for each read, which none of these needs.
    monkeypatch.setattr(exchange, "TRICKLES", 0.01)
    with (
        sandbox.fault(Slow(bytes_per_second=20), operation="CreateProject*"),
        pytest.raises(ex.TimeoutError, match=r"did not answer within 0\.6 s") as caught,
    ):
        client.create_project(name=name)
    assert LOOK in "".join(caught.value.__notes__)
    assert len(asked(sandbox, name)) == 1
    assert count(client, name) == 1


def test_a_query_that_trickles_once_is_asked_again(
    sandbox: Sandbox, client: Client, waits: Waits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "TRICKLES", 0.01)
    with sandbox.fault(Slow(bytes_per_second=20), operation="GetUser*", times=1) as fault:
        assert client.get_user().email
    assert (fault.fired, fault.seen, len(waits.all)) == (1, 2, 1)
