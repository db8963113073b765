"""Keys of the user's own: given, taken away, looked up."""

import uuid

import pytest

from labelbox import Client, DataRow, Dataset, GlobalKeys
from labelbox.exceptions import ResourceNotFoundError
from labelbox.exceptions import TimeoutError as LabelboxTimeoutError
from labelbox.sandbox import Sandbox

NOWHERE = "cl000000000000000000000000"


@pytest.mark.spec("S-016", "S-017", "S-018", "B-040", "B-043", "E-002", "X-090")
def test_keys_are_assigned_and_what_failed_is_told(client: Client, row: DataRow, key: str) -> None:
    answer = client.assign_global_keys_to_data_rows(
        [{"data_row_id": row.uid, "global_key": key}, {"data_row_id": NOWHERE, "global_key": f"{key} 2"}]
    )
    assert answer["status"] == "PARTIAL SUCCESS"
    assert answer["results"] == [{"data_row_id": row.uid, "global_key": key, "sanitized": False}]
    (failure,) = answer["errors"]
    assert (failure["data_row_id"], failure["global_key"]) == (NOWHERE, f"{key} 2")
    assert failure["error"] == "Invalid assignment. Either DataRow does not exist, or globalKey is invalid"
    assert client.get_data_row_by_global_key(key) == row


@pytest.mark.spec("S-018", "B-043", "X-091", "S-235")
@pytest.mark.parametrize("wrong", ["x" * 201, " x", "x ", "a  b"], ids=["long", "before", "after", "inside"])
def test_a_key_that_cannot_be_is_a_failure(client: Client, row: DataRow, wrong: str) -> None:
    answer = client.assign_global_keys_to_data_rows([{"data_row_id": row.uid, "global_key": wrong}])
    assert (answer["status"], answer["results"], len(answer["errors"])) == ("FAILURE", [], 1)


@pytest.mark.spec("S-019", "B-040")
def test_items_that_lack_something_are_all_named_and_nothing_is_sent(
    client: Client, sandbox: Sandbox, row: DataRow, key: str
) -> None:
    before = len(sandbox.calls())
    with pytest.raises(ValueError, match=r"Must provide a list of dicts .*\[1\] .*\[2\]"):
        client.assign_global_keys_to_data_rows(
            [{"data_row_id": row.uid, "global_key": key}, {"data_row_id": row.uid}, {"global_key": key}]
        )
    assert len(sandbox.calls()) == before
    assert client.assign_global_keys_to_data_rows([])["status"] == "SUCCESS"


@pytest.mark.spec("S-021", "S-022", "B-042", "B-043", "E-003", "X-092")
def test_keys_are_cleared_and_what_failed_is_told(client: Client, dataset: Dataset, key: str) -> None:
    rows = [dataset.create_data_row(row_data="x", global_key=f"{key} {number}") for number in range(2)]
    answer = client.clear_global_keys([f"{key} 0", f"{key} 1", "no-such-key"])
    assert answer["status"] == "PARTIAL SUCCESS"
    assert answer["results"] == [f"{key} 0", f"{key} 1"]
    assert answer["errors"] == [
        {"global_key": "no-such-key", "error": "Failed to find data row matching provided global key"}
    ]
    assert client.get_data_row(rows[0].uid).global_key is None
    assert client.clear_global_keys([f"{key} 0"])["status"] == "FAILURE"


@pytest.mark.spec("S-044", "S-045", "B-041", "E-014", "X-092")
def test_ids_are_found_in_the_order_of_the_keys(client: Client, dataset: Dataset, key: str) -> None:
    rows = [dataset.create_data_row(row_data="x", global_key=f"{key} {number}") for number in range(3)]
    rows[2].delete()
    answer = client.get_data_row_ids_for_global_keys([f"{key} 1", "no-such-key", f"{key} 2", f"{key} 0"])
    assert answer["status"] == "PARTIAL SUCCESS"
    assert answer["results"] == [rows[1].uid, "", "", rows[0].uid]
    assert answer["errors"] == [
        {"global_key": "no-such-key", "error": "Data Row not found"},
        {"global_key": f"{key} 2", "error": "Data Row not found"},
    ]
    assert client.get_data_row_ids_for_global_keys(GlobalKeys([f"{key} 1"]))["results"] == [rows[1].uid]
    nothing = client.get_data_row_ids_for_global_keys([])
    assert (nothing["status"], nothing["results"], nothing["errors"]) == ("SUCCESS", [], [])


@pytest.mark.spec("S-044", "B-041")
def test_a_hundred_thousand_keys_are_several_requests(sandbox: Sandbox, client: Client) -> None:
    prefix = uuid.uuid4()
    made = sandbox.seed(data_rows=[{"row_data": "x", "global_key": f"{prefix} {number}"} for number in range(50)])
    keys = [f"{prefix} {number}" for number in range(100_000)]
    before = len(sandbox.calls("getDataRowsForGlobalKeysPyApi"))
    answer = client.get_data_row_ids_for_global_keys([*keys[::-1]])
    assert len(sandbox.calls("getDataRowsForGlobalKeysPyApi")) - before == 4
    assert answer["results"][:-50] == [""] * 99_950
    assert answer["results"][-50:] == list(made.data_rows)[::-1]
    assert len(answer["errors"]) == 99_950


@pytest.mark.spec("S-041", "B-044", "S-040", "B-013")
def test_a_row_that_is_not_there_is_an_error_that_says_what_was_looked_for(client: Client, row: DataRow) -> None:
    assert client.get_data_row(row.uid) == row
    with pytest.raises(ResourceNotFoundError, match=r"DataRow.*no-such-key") as caught:
        client.get_data_row_by_global_key("no-such-key")
    assert caught.value.db_object_type == "DataRow"
    with pytest.raises(ResourceNotFoundError, match=NOWHERE):
        client.get_data_row(NOWHERE)


@pytest.mark.spec("S-019", "B-043")
def test_a_job_that_is_not_done_in_time_is_an_error(client: Client, row: DataRow, key: str) -> None:
    with pytest.raises(LabelboxTimeoutError, match="Timed out waiting for assign_global_keys_to_data_rows job"):
        client.assign_global_keys_to_data_rows([{"data_row_id": row.uid, "global_key": key}], timeout_seconds=0)


def test_a_single_text_is_no_list_of_keys(client: Client) -> None:
    with pytest.raises(ValueError, match="global_keys must be a list of texts"):
        client.get_data_row_ids_for_global_keys("bird-1")
    with pytest.raises(ValueError, match=r"\[1\] 3"):
        client.clear_global_keys(["a", 3])  # type: ignore[list-item]  # the mistake under test


@pytest.mark.spec("S-042", "S-043", "B-045", "X-075")
def test_ids_are_found_by_external_ids(client: Client, dataset: Dataset, sandbox: Sandbox, key: str) -> None:
    twins = [dataset.create_data_row(row_data="x", external_id=f"{key} 0") for _ in range(2)]
    other = dataset.create_data_row(row_data="x", external_id=f"{key} 249")
    asked = [f"{key} {number}" for number in range(250)]
    before = len(sandbox.calls("externalIdsToDataRowIdsPyApi"))
    found = client.get_data_row_ids_for_external_ids([*asked, *asked])
    assert found == {f"{key} 0": [row.uid for row in twins], f"{key} 249": [other.uid]}
    assert len(sandbox.calls("externalIdsToDataRowIdsPyApi")) - before == 3


@pytest.mark.spec("S-043")
def test_an_answer_that_may_have_been_cut_is_asked_for_in_smaller_parts(
    client: Client, sandbox: Sandbox, key: str
) -> None:
    made = sandbox.seed(data_rows=[{"row_data": "x", "external_id": f"{key} {number % 4}"} for number in range(1_600)])
    found = client.get_data_row_ids_for_external_ids([f"{key} {number}" for number in range(4)])
    assert sorted(uid for uids in found.values() for uid in uids) == sorted(made.data_rows)
