"""Cuts below HTTP."""

import threading
import uuid

import httpx
import pytest

from labelbox import Client
from labelbox import exceptions as ex
from labelbox.exports import part
from labelbox.sandbox import Sandbox
from labelbox.sandbox.options import Options
from labelbox.sandbox.proxy import TcpProxy
from labelbox.schema.export_task import ExportTask
from tests.faults.conftest import Hurry
from tests.faults.test_files import export, read


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "LONGEST_PAUSE", 0.0)


def names(client: Client) -> list[str]:
    return [project.name for project in client.get_projects()]


@pytest.mark.parametrize("seed", range(3))
def test_an_export_over_connections_that_are_cut_at_random_equals_the_source(hurry: Hurry, seed: int) -> None:
    options = Options(export_part_size=20_000, export_cuts_rows=True)
    with Sandbox(options=options) as sandbox, sandbox.client() as direct:
        task, rows = export(sandbox, direct, 300)
        with sandbox.proxied(cut_after=(300, 30_000), seed=seed) as proxy, hurry(proxy.client()) as client:
            read_through = read(ExportTask.get_task(client, task.uid))
            assert proxy.cut >= 10
    assert len(rows) == 300
    assert "".join(read_through).encode() == "".join(rows).encode()


def test_a_mutation_whose_answer_is_cut_is_not_repeated(own: Sandbox, hurry: Hurry) -> None:
    with own.proxied(cut_after=30) as proxy, hurry(proxy.client()) as client:
        with pytest.raises(ex.NetworkError) as caught:
            client.create_project(name="once")
        assert proxy.cut == 1
    assert any("look before you repeat it" in note for note in caught.value.__notes__)
    with own.client() as client:
        assert names(client) == ["once"]


def test_an_upload_that_breaks_off_is_sent_again_or_told(own: Sandbox, hurry: Hurry) -> None:
    meow = b"meow" * 5_000_000  # more than any buffer on the way holds
    with own.proxied(cut_requests_after=100_000, cuts=1) as proxy, hurry(proxy.client()) as client:
        url = client.upload_data(meow)
        assert url.startswith(proxy.url)
        assert httpx.get(url).content == meow
        assert (proxy.cut, proxy.connections >= 2) == (1, True)


def test_files_are_named_by_the_address_that_the_server_was_asked_at(own: Sandbox) -> None:
    with own.proxied() as proxy, proxy.client() as client:
        url = client.upload_data(b"meow")
        row = client.create_dataset(name="d").create_data_row(row_data=url)
    assert url.startswith(proxy.url)
    with own.client() as direct:
        assert direct.upload_data(b"meow").startswith(own.url)
        assert direct.get_data_row(row.uid).media_attributes


def test_a_stalled_connection_is_a_typed_error(own: Sandbox) -> None:
    with own.proxied(stall_after=10) as proxy, proxy.client() as client, pytest.raises(ex.TimeoutError):
        client.with_options(timeout=0.1, retries=False).get_organization()


def test_a_slow_connection_is_only_slow(own: Sandbox) -> None:
    with own.proxied(delay=0.005, bytes_per_second=200_000) as proxy, proxy.client() as client:
        assert client.get_organization().uid
    assert proxy.cut == 0


def test_a_proxy_can_refuse_for_a_while(own: Sandbox) -> None:
    with own.proxied() as proxy, proxy.client().with_options(retries=False) as client:
        with proxy.refusing(), pytest.raises(ex.NetworkError, match="refused"):
            client.get_organization()
        port = proxy.port
        assert client.get_organization().uid
        assert proxy.port == port


def test_chance_goes_by_the_number_of_the_connection(sandbox: Sandbox) -> None:
    url = f"{sandbox.url}/"

    def lengths(seed: int) -> list[int]:
        with TcpProxy(url, cut_after=(0, 60), seed=seed) as proxy:
            return [_received(proxy) for _ in range(5)]

    assert lengths(1) == lengths(1) != lengths(2)


def _received(proxy: TcpProxy) -> int:
    import socket

    with socket.create_connection(("127.0.0.1", proxy.port)) as raw:
        raw.sendall(b"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
        return sum(iter(lambda: len(raw.recv(4096)), 0))


def test_a_server_that_is_not_there_ends_the_connection() -> None:
    with TcpProxy("http://127.0.0.1:1") as proxy, pytest.raises(httpx.TransportError):
        httpx.get(proxy.url)


@pytest.mark.parametrize(
    "wrong", [{"cut_after": -1}, {"cut_after": (5, 1)}, {"delay": -1.0}, {"bytes_per_second": 0.5}]
)
def test_numbers_that_make_no_sense_are_refused(sandbox: Sandbox, wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="expected"):
        sandbox.proxied(**wrong)


def test_a_proxy_leaves_no_thread(own: Sandbox) -> None:
    with own.proxied() as proxy:
        httpx.get(f"{proxy.url}/{uuid.uuid4()}")
        assert "sandbox-proxy" in (thread.name for thread in threading.enumerate())
    assert "sandbox-proxy" not in (thread.name for thread in threading.enumerate())


def test_a_proxy_that_cannot_listen_leaves_no_thread() -> None:
    with pytest.raises(OSError, match="requested address"), TcpProxy("http://127.0.0.1:1", host="203.0.113.1"):
        pass
    assert "sandbox-proxy" not in (thread.name for thread in threading.enumerate())
