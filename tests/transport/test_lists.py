"""Entities that came in a list: they read their fields when they are touched, and one notices it by nothing else."""

import math
import pickle
import threading
from datetime import UTC, datetime
from typing import Any

import pytest

from labelbox import Client, Project, pagination
from labelbox.exceptions import AuthenticationError, UnexpectedResponseError
from labelbox_graphql import ops
from labelbox_graphql.fragments import ProjectFields
from tests.transport.conftest import KEY
from tests.transport.scripted import KeepsSilent, Says, Server

PROJECT: dict[str, object] = {
    "id": "p",
    "name": "cats",
    "description": None,
    "createdAt": "2026-01-02T03:04:05Z",
    "updatedAt": "2026-01-02T03:04:05Z",
    "setupComplete": None,
    "lastActivityTime": None,
    "queueMode": "BATCH",
    "allowedMediaType": "IMAGE",
    "autoAuditNumberOfLabels": 1,
    "autoAuditPercentage": 1.0,
}


def listed(server: Server, *projects: dict[str, object]) -> list[Project]:
    server.plays(Says(200, {"data": {"projects": list(projects)}}))
    return list(Client(KEY, endpoint=f"{server.url}/graphql").get_projects())


def test_fields_have_the_values_and_types_of_the_record(server: Server) -> None:
    (project,) = listed(server, PROJECT)
    assert (project.uid, project.name, project.description) == ("p", "cats", None)
    assert project.created_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert project.queue_mode is project.record.queue_mode
    assert isinstance(project.record, ProjectFields)
    assert project.record == ProjectFields.model_validate(PROJECT)


def test_a_field_that_is_missing_is_named_when_the_list_comes(server: Server) -> None:
    unnamed = {name: value for name, value in PROJECT.items() if name != "name"}
    with pytest.raises(UnexpectedResponseError, match=r"GetProjectsPyApi.*projects\.1\.name.*regenerate"):
        listed(server, PROJECT, unnamed)


@pytest.mark.parametrize("spoiled", [{"createdAt": "yesterday"}, {"name": 7}])
def test_a_value_of_another_kind_is_named_when_it_is_touched(server: Server, spoiled: dict[str, object]) -> None:
    _, project = listed(server, PROJECT, PROJECT | spoiled)
    assert project.uid == "p"
    with pytest.raises(UnexpectedResponseError, match=r"GetProjectsPyApi.*projects\.1") as caught:
        _ = project.created_at, project.name
    assert str([*spoiled.values()][0]) not in caught.value.message
    with pytest.raises(UnexpectedResponseError, match=r"projects\.1"):
        _ = project.record


def test_an_item_that_is_no_object_is_named_when_the_list_comes(server: Server) -> None:
    server.plays(Says(200, {"data": {"projects": [PROJECT, "p"]}}))
    with pytest.raises(UnexpectedResponseError, match=r"projects\.1"):
        Client(KEY, endpoint=f"{server.url}/graphql").get_projects().get_one()


def test_a_listed_entity_survives_pickling_without_the_key(server: Server) -> None:
    (project,) = listed(server, PROJECT)
    data = pickle.dumps(project)
    assert KEY.encode() not in data
    assert pickle.loads(data).record == project.record


def page(*, start: int, count: int, after: float = 0.0) -> Says:
    return Says(
        200,
        {"data": {"projects": [PROJECT | {"id": f"p{number}"} for number in range(start, start + count)]}},
        after=after,
    )


def came(server: Server, requests: int) -> None:
    """Wait until so many have come."""
    assert all(server.arrived.acquire(timeout=10) for _ in range(requests))


# More than what a thread costs.
FAR = 0.03


def test_a_loop_that_reads_on_has_the_next_page_asked_for_while_one_is_read(server: Server) -> None:
    server.plays(
        page(start=0, count=100, after=FAR),
        page(start=100, count=100, after=FAR),
        page(start=200, count=100),
        page(start=300, count=1),
    )
    uids: list[str] = []
    for project in Client(KEY, endpoint=f"{server.url}/graphql").get_projects():
        if len(uids) == 99:
            assert len(server.seen) == 1
        if len(uids) == 150:
            came(server, 3)
        uids.append(project.uid)
    assert uids == [f"p{number}" for number in range(301)]
    assert len(server.seen) == 4


def test_a_server_that_answers_at_once_is_not_asked_ahead(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagination, "WORTH_A_THREAD", 10.0)  # whatever else this machine does
    server.plays(page(start=0, count=100), page(start=100, count=100), page(start=200, count=1))
    for number, _ in enumerate(Client(KEY, endpoint=f"{server.url}/graphql").get_projects()):
        if number == 199:
            assert len(server.seen) == 2
    assert len(server.seen) == 3


def test_a_loop_that_stops_early_leaves_no_call_behind(server: Server) -> None:
    server.plays(page(start=0, count=100, after=FAR), page(start=100, count=100, after=FAR))
    server.usually = KeepsSilent()
    for number, _ in enumerate(Client(KEY, endpoint=f"{server.url}/graphql").get_projects()):
        if number == 150:
            came(server, 3)
            break
    for thread in [each for each in threading.enumerate() if each.name == "labelbox-ahead"]:
        thread.join(5)
        assert not thread.is_alive()


def test_a_page_that_cannot_be_had_is_an_error_when_it_is_needed(server: Server) -> None:
    server.plays(page(start=0, count=100, after=FAR), page(start=100, count=100, after=FAR), Says(401, {}))
    seen: list[str] = []
    with pytest.raises(AuthenticationError):
        seen.extend(project.uid for project in Client(KEY, endpoint=f"{server.url}/graphql").get_projects())
    assert len(server.seen) == 3


def test_a_long_answer_is_read_as_a_short_one(server: Server) -> None:
    long = PROJECT | {"description": 'é"' * 100_000}
    assert listed(server, long)[0].description == long["description"]
    (odd,) = listed(server, long | {"autoAuditPercentage": math.nan})
    assert math.isnan(odd.auto_audit_percentage or 0)


def found(server: Server, *ids: object) -> list[str]:
    data = {
        "fetchedDataRows": [{"id": each} for each in ids],
        "notFoundGlobalKeys": list[str](),
        "accessDeniedGlobalKeys": list[str](),
    }
    done = {"dataRowsForGlobalKeysResult": {"jobStatus": "COMPLETE", "data": data}}
    server.plays(
        Says(200, {"data": {"dataRowsForGlobalKeys": {"jobId": "job"}}}),
        Says(200, {"data": done}),
    )
    keys = [f"key {number}" for number, _ in enumerate(ids)]
    return Client(KEY, endpoint=f"{server.url}/graphql").get_data_row_ids_for_global_keys(keys)["results"]


def test_one_field_of_a_long_list_is_read_without_models(server: Server) -> None:
    ids = [f"row {number}" for number in range(10_000)]
    assert found(server, *ids) == ids


def test_a_value_of_another_kind_in_a_long_list_is_named_with_its_place(server: Server) -> None:
    with pytest.raises(UnexpectedResponseError, match=r"fetched_data_rows\.1\.uid"):
        found(server, "row", 7)


def records(server: Server, *rows: dict[str, object]) -> Any:
    """Records of a single field."""
    data = {"fetchedDataRows": list(rows), "notFoundGlobalKeys": [], "accessDeniedGlobalKeys": []}
    server.plays(Says(200, {"data": {"dataRowsForGlobalKeysResult": {"data": data, "jobStatus": "COMPLETE"}}}))
    asked = ops.global_key.get_data_rows_for_global_keys_result(job_id="job")
    answer = Client(KEY, endpoint=f"{server.url}/graphql").run(asked).data_rows_for_global_keys_result
    assert answer.data is not None
    return answer.data.fetched_data_rows


def test_records_of_one_field_are_a_column_and_records(server: Server) -> None:
    rows = records(server, {"id": "a"}, {"id": "b"}, {"id": "a"})
    assert (rows.column("uid"), len(rows)) == (["a", "b", "a"], 3)
    assert [row.uid for row in rows.unread()] == ["a", "b", "a"]
    assert (rows[1].uid, rows[-1] == rows[0], rows.column("uid")) == ("b", True, ["a", "b", "a"])
    assert pickle.loads(pickle.dumps(rows)) == rows
    nothing = records(server)
    assert (len(nothing), nothing.column("uid"), [*nothing]) == (0, [], [])


def test_records_of_one_field_that_do_not_fit_are_named_by_their_places(server: Server) -> None:
    with pytest.raises(UnexpectedResponseError, match=r"fetched_data_rows\.1"):
        _ = records(server, {"id": "a"}, {"id": None})[1]
    with pytest.raises(UnexpectedResponseError, match=r"fetchedDataRows\.1\.id"):
        records(server, {"id": "a"}, {"name": "b"})
