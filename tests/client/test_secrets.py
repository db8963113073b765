"""Neither the key nor a signed address is told: by no log, repr, notebook, message or traceback."""

import copy
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator

import pytest

import labelbox as lb
from labelbox.data.annotation_types import TileLayer
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Closed, ExpiredUrl, HtmlPage

KEY = "a-key-that-nobody-is-told"


@pytest.fixture
def guarded() -> Iterator[tuple[Sandbox, lb.Client]]:
    with Sandbox(api_key=KEY) as sandbox, sandbox.client() as client:
        yield sandbox, client.with_options(retries=False)


def failure(attempt: Callable[[], object]) -> str:
    """What a user sees of an error: all that it prints of itself, of its causes, and what it carries."""
    with pytest.raises(Exception) as caught:  # noqa: PT011  # every kind of failure must keep the secret
        attempt()
    error = caught.value
    twin = pickle.loads(pickle.dumps(error))
    printed = "".join(traceback.format_exception(error))
    return "\n".join([printed, repr(error), str(vars(error)), str(error.args), repr(twin), repr(copy.copy(error))])


def packed(*things: object) -> str:
    """What another process, or a file, gets of values."""
    return "\n".join(pickle.dumps(thing).decode("latin-1") for thing in things)


def looks(*things: object) -> str:
    """What a shell and a notebook show of values; to print one is to ask for all its fields."""
    tables = [getattr(thing, "_repr_html_", str)() for thing in things]
    return "\n".join([*map(repr, things), *tables])


@pytest.mark.filterwarnings("ignore:.*of the old kind:DeprecationWarning")
def test_a_journey_with_its_failures_tells_no_secret(
    guarded: tuple[Sandbox, lb.Client], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    sandbox, client = guarded
    dataset = client.create_dataset(name="birds")
    row = dataset.create_data_row(row_data="a", global_key="a")
    creation = dataset.create_data_rows([{"row_data": "b", "global_key": "b"}])
    creation.wait_till_done()
    old = dataset.export_v2()
    old.wait_till_done()
    export = dataset.export()
    export.wait_till_done()
    stream = export.get_stream()
    told = [looks(sandbox, client, dataset, row, creation, old, old.result, export, stream)]
    assert creation.result
    packs = packed(client, dataset, row, creation, old, export, stream, client.files)
    assert KEY not in packs
    assert "Signature" not in packs
    told += [repr(line) for line in stream]
    told += [str(old), repr(old.record), str(row), repr(row.record)]

    with sandbox.fault(ExpiredUrl(), path="/files/*"):
        told += [failure(lambda: list(dataset.export_data_rows())), failure(lambda: list(export.get_stream()))]
    with sandbox.fault(Closed(), path="/graphql"):
        told.append(failure(lambda: client.create_dataset(name="more")))
    with sandbox.fault(HtmlPage(), path="/graphql"):
        told.append(failure(client.get_organization))
    wrong = lb.Client(KEY + "-mistyped", endpoint=client.endpoint, retries=False)
    told += [looks(wrong), failure(wrong.get_organization)]

    project = client.create_project(name="birds", media_type=lb.MediaType.Image)
    gone = f"{sandbox.url}/files/none/none?Expires=1&Signature=abc"
    told.append(failure(lambda: lb.LabelImport.create_from_url(client, project.uid, "labels", gone)))
    told.append(failure(lambda: TileLayer(url=gone)))
    # pytest hears even the server's list of requests, which is switched off
    told += [record.getMessage() for record in caplog.records if record.name != "uvicorn.access"]
    assert len(told) > 100
    assert not [text for text in told if KEY in text or "Signature" in text]


@pytest.mark.filterwarnings("ignore:.*of the old kind:DeprecationWarning")
def test_a_pickled_job_has_no_signed_address_and_asks_for_it_when_a_file_is_read(
    guarded: tuple[Sandbox, lb.Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", KEY)
    client = guarded[1]
    project = client.create_project(name="birds", media_type=lb.MediaType.Image)
    rows = [{"dataRow": {"id": "1"}, "name": "?", "uuid": "1"}]
    job = lb.LabelImport.create_from_objects(client, project.uid, "owls", rows)
    dataset = client.create_dataset(name="birds")
    creation = dataset.create_data_rows([{"row_data": "b", "global_key": "pickled"}])
    export = dataset.export_v2()
    for each in (job, creation, export):
        each.wait_till_done()
    assert (len(job.statuses), len(creation.result), len(export.result)) == (1, 1, 1)
    for each in (job, creation, export):
        assert "Signature" not in packed(each)
    assert pickle.loads(pickle.dumps(job)).statuses == job.statuses
    assert pickle.loads(pickle.dumps(job)).inputs == job.inputs
    assert pickle.loads(pickle.dumps(creation)).result == creation.result
    assert pickle.loads(pickle.dumps(export)).result == export.result
