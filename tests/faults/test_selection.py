"""Which requests a fault hits."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import httpx
import pytest

from labelbox import Client
from labelbox import exceptions as ex
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Latency, Status

BROKEN = Status(418)


def statuses(sandbox: Sandbox, count: int, path: str = "/files/x/y") -> list[int]:
    with httpx.Client(base_url=sandbox.url) as http:
        return [http.get(path).status_code for _ in range(count)]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({}, "xxxxx"),
        ({"times": 2}, "xx..."),
        ({"nth": 2}, ".x..."),
        ({"nth": 2, "times": 3}, ".xxx."),
        ({"probability": 0.0}, "....."),
        ({"path": "/files/*"}, "xxxxx"),
        ({"path": "/files/*/y"}, "xxxxx"),
        ({"path": "/api/*"}, "....."),
        ({"operation": "*"}, "....."),
    ],
)
def test_requests_are_selected(sandbox: Sandbox, selection: dict[str, int], expected: str) -> None:
    with sandbox.fault(BROKEN, **selection) as fault:  # type: ignore[arg-type]  # checked where it is written
        got = statuses(sandbox, 5)
    assert ["x" if status == 418 else "." for status in got] == list(expected)
    assert fault.fired == expected.count("x")
    assert statuses(sandbox, 1) == [404]


def test_chance_is_the_same_again_for_the_same_seed(sandbox: Sandbox) -> None:
    def run(seed: int) -> list[int]:
        with sandbox.fault(BROKEN, probability=0.5, seed=seed):
            return statuses(sandbox, 12)

    assert run(1) == run(1) != run(2)
    assert {*run(1)} == {404, 418}


def test_operations_are_told_apart_in_one_path(sandbox: Sandbox, client: Client) -> None:
    with sandbox.fault(BROKEN, operation="CreateProjectPyApi", path="/graphql") as fault:
        client.get_organization()
        with pytest.raises(ex.LabelboxError):
            client.create_project(name="x")
    assert (fault.fired, fault.seen) == (1, 1)


def test_an_upload_is_known_by_its_operation(sandbox: Sandbox, client: Client) -> None:
    with sandbox.fault(Status(429, retry_after=0), operation="UploadFile*", times=1) as fault:
        assert httpx.get(client.upload_data(b"meow")).content == b"meow"
    assert fault.fired == 1


def test_the_outer_fault_is_nearer_to_the_client(sandbox: Sandbox) -> None:
    with sandbox.fault(Status(500), times=1) as outer, sandbox.fault(Latency(0.001)) as slow, sandbox.fault(BROKEN):
        assert statuses(sandbox, 2) == [500, 418]
    assert (outer.fired, slow.fired) == (1, 1)
    assert sandbox.calls(status=418)[-1].faults == (repr(Latency(0.001)), repr(BROKEN))


def test_threads_share_a_fault(sandbox: Sandbox) -> None:
    with sandbox.fault(BROKEN, times=7) as fault, ThreadPoolExecutor(8) as threads:
        got = list(threads.map(partial(statuses, sandbox), [1] * 30))
    assert (got.count([418]), fault.fired, fault.seen) == (7, 7, 30)


@pytest.mark.parametrize("wrong", [{"nth": 0}, {"times": 0}, {"probability": 1.5}, {"probability": -0.1}])
def test_numbers_that_make_no_sense_are_refused(sandbox: Sandbox, wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        sandbox.fault(BROKEN, **wrong)  # type: ignore[arg-type]  # checked where it is written


def test_calls_are_found_by_name_path_and_status(sandbox: Sandbox, client: Client) -> None:
    client.create_project(name="a")
    client.create_project(name="b")
    httpx.get(f"{sandbox.url}/files/no/where")
    made = sandbox.calls("CreateProject*", path="/graphql", status=200)
    assert [call.variables["name"] for call in made[-2:]] == ["a", "b"]
    assert sandbox.calls(path="/files/no/*", status=404)
    assert not sandbox.calls("CreateProject*", status=404)
    assert sandbox.api_key not in repr(sandbox.calls())
