"""How a client is configured, shown, shared and put away."""

import copy
import pickle
import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from labelbox import Client, MediaType
from labelbox.aio import AsyncClient
from labelbox.exceptions import AuthenticationError, NetworkError
from labelbox.sandbox import Sandbox


@pytest.mark.spec("S-001", "S-005")
def test_the_key_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", "from-the-environment")
    assert Client().api_key == "from-the-environment"


@pytest.mark.spec("S-002")
def test_a_missing_key_is_refused_at_construction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LABELBOX_API_KEY", raising=False)
    with pytest.raises(AuthenticationError, match="Labelbox API key not provided"):
        Client()


@pytest.mark.parametrize("key", ["secret\nX-Other: 1", "schlüssel-€"])
def test_a_key_that_no_header_can_carry_is_refused_without_being_shown(key: str) -> None:
    with pytest.raises(AuthenticationError) as refused:
        Client(key)
    assert key not in str(refused.value)


@pytest.mark.parametrize("key", [5, b"secret"])
def test_a_key_that_is_no_text_is_refused_without_being_shown(key: Any) -> None:
    with pytest.raises(TypeError, match="api_key: expected text") as refused:
        Client(key)
    assert str(key) not in str(refused.value)


def test_an_empty_key_is_a_missing_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", "")
    for key in ("", None):
        with pytest.raises(AuthenticationError, match="not provided"):
            Client(key)


@pytest.mark.parametrize(
    "address", ["api.labelbox.com/graphql", "ftp://host/graphql", "http://", "", "https:///graphql"]
)
@pytest.mark.parametrize("argument", ["endpoint", "rest_endpoint"])
def test_an_address_that_is_none_is_refused_at_construction(argument: str, address: str) -> None:
    arguments: dict[str, Any] = {argument: address}
    with pytest.raises(ValueError, match=f"^{argument}: expected an address such as https"):
        Client("key", **arguments)


def test_a_refused_address_is_shown_without_its_password() -> None:
    with pytest.raises(ValueError, match="endpoint: expected an address") as refused:
        Client("key", "ftp://me:pass-word@host/graphql?signature=s-i-g-n")
    assert not {word for word in ("pass-word", "s-i-g-n") if word in str(refused.value)}


def test_an_address_of_the_environment_that_is_none_is_named_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABELBOX_ENDPOINT", "localhost:8080")
    with pytest.raises(ValueError, match="^LABELBOX_ENDPOINT: expected an address"):
        Client("key")


def test_an_address_of_another_type_is_refused_by_name() -> None:
    no_text: Any = None
    with pytest.raises(TypeError, match="^endpoint: expected an address as text, got NoneType"):
        Client("key", no_text)


@pytest.mark.parametrize("timeout", [0, -1, "60", float("nan")])
def test_a_timeout_without_time_is_refused(timeout: Any) -> None:
    with pytest.raises(ValueError, match="^timeout: expected seconds above zero"):
        Client("key", timeout=timeout)
    with pytest.raises(ValueError, match="^timeout: expected seconds above zero"):
        Client("key").with_options(timeout=timeout)


@pytest.mark.spec("S-003")
def test_the_documented_addresses_are_the_default() -> None:
    client = Client("key")
    assert client.endpoint == "https://api.labelbox.com/graphql"
    assert client.rest_endpoint == "https://api.labelbox.com/api/v1"
    assert client.app_url == "https://app.labelbox.com"
    assert client.enable_experimental is False


def test_the_environment_names_the_addresses_only_where_the_arguments_are_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LABELBOX_ENDPOINT", "http://elsewhere/graphql")
    monkeypatch.setenv("LABELBOX_REST_ENDPOINT", "http://elsewhere/rest")
    assert Client("key").endpoint == "http://elsewhere/graphql"
    assert Client("key").rest_endpoint == "http://elsewhere/rest"
    assert Client("key", "http://here/graphql").endpoint == "http://here/graphql"


def test_a_client_never_shows_its_key(sandbox: Sandbox) -> None:
    with sandbox.client() as client:
        shown = [repr(client), str(client), repr(client.get_user()), pickle.dumps(client).decode("latin-1")]
    assert not [text for text in shown if sandbox.api_key in text]


def test_a_pickled_client_reads_the_key_of_the_process_that_loads_it(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = pickle.dumps(sandbox.client())
    monkeypatch.setenv("LABELBOX_API_KEY", sandbox.api_key)
    assert pickle.loads(data).get_user() == sandbox.client().get_user()


def test_an_unpickled_client_without_a_key_says_so(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LABELBOX_API_KEY", raising=False)
    keyless = pickle.loads(pickle.dumps(sandbox.client()))
    with pytest.raises(AuthenticationError, match="Labelbox API key not provided"):
        keyless.get_user()


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_copies_stay_in_the_process_and_keep_the_key(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, copied: Callable[[Any], Any]
) -> None:
    monkeypatch.delenv("LABELBOX_API_KEY", raising=False)
    client = sandbox.client()
    assert copied(client).get_user() == client.get_user()
    project = copied(client.create_project(name="cats", media_type=MediaType.Image))
    project.update(name="dogs")
    assert client.get_project(project.uid).name == project.name == "dogs"


def test_a_closed_client_opens_new_connections(sandbox: Sandbox) -> None:
    with sandbox.client() as client:
        user = client.get_user()
    assert client.get_user() == user


def test_with_options_keeps_what_it_is_not_told(sandbox: Sandbox) -> None:
    client = sandbox.client().with_options(timeout=7).with_options(retries=False)
    assert client.get_user().email
    assert client.endpoint == sandbox.endpoint


def test_requests_go_through_an_http_client_of_the_callers(sandbox: Sandbox) -> None:
    seen: list[httpx.Request] = []
    with httpx.Client(event_hooks={"request": [seen.append]}) as own:
        Client(sandbox.api_key, sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint, http_client=own).get_user()
        assert not own.is_closed
    assert [request.url.path for request in seen] == ["/graphql"]


def test_a_server_that_is_not_there_is_a_network_error() -> None:
    with pytest.raises(NetworkError), Client("key", "http://127.0.0.1:9/graphql", retries=False) as client:
        client.get_user()


@pytest.mark.parametrize(
    "blind",
    [
        {"verify": False},
        {"verify": False, "proxy": "http://proxy.example:3128"},
        {"mounts": {"https://api.labelbox.com": httpx.HTTPTransport(verify=False)}},
    ],
)
def test_a_client_that_verifies_no_certificates_is_warned_of(blind: dict[str, Any]) -> None:
    with httpx.Client(**blind) as http_client, pytest.warns(UserWarning, match="does not verify certificates") as said:
        Client("key", http_client=http_client)
    assert [each.filename for each in said] == [__file__]


def test_an_async_client_that_verifies_no_certificates_is_warned_of() -> None:
    with pytest.warns(UserWarning, match="does not verify certificates"):
        AsyncClient("key", http_client=httpx.AsyncClient(verify=False))


@pytest.mark.parametrize("transport", [None, httpx.MockTransport(lambda _: httpx.Response(200))])
def test_a_client_that_verifies_or_is_unknown_is_not_warned_of(transport: httpx.BaseTransport | None) -> None:
    with warnings.catch_warnings(), httpx.Client(transport=transport) as http_client:
        warnings.simplefilter("error")
        Client("key", http_client=http_client)
