"""What a batch is made of: the arguments of the vectors of the specification, and what we do better."""

from typing import Any

import pytest

from labelbox.flows.batch import Rows
from labelbox.pydantic_compat import ValidationError
from labelbox.schema.batch_rows import batch_rows, consensus_input, identified_rows
from labelbox.schema.data_row import DataRow
from labelbox.schema.identifiables import GlobalKeys, UniqueIds
from labelbox.schema.queue_mode import QueueMode
from labelbox_graphql.runtime.values import to_json

from .vector_cases import cases

MODES = {"dataset-mode": QueueMode.Dataset, "catalog-mode": QueueMode.CATALOG}


def _rows(given: Any) -> Any:
    match given:
        case "UniqueIds([r1])":
            return UniqueIds(["r1"])
        case str():
            return [f"r{number}" for number in range(int(given.split()[0]))]
        case _:
            return given and [_data_row("r2") if each == "<DataRow r2>" else each for each in given]


def _data_row(uid: str) -> DataRow:
    row = DataRow.__new__(DataRow)
    record: Any = type("Record", (), {"uid": uid})()
    row.record = record
    return row


@pytest.mark.spec("S-159", "S-160", "B-080")
@pytest.mark.parametrize("case", [c for c in cases("batches.json", quirk=None) if c.id != "batches-from-dataset"])
def test_vectors(case: dict[str, Any]) -> None:
    given = case["input"]
    mode = MODES.get(case["id"], QueueMode.Batch)

    def check() -> tuple[Rows, Any]:
        rows = batch_rows(mode, _rows(given.get("data_rows")), given.get("global_keys"))
        return rows, to_json(consensus_input(given.get("consensus_settings")))

    if "error" in case:
        with pytest.raises(ValidationError if case["error"]["type"] == "ValidationError" else ValueError) as caught:
            check()
        assert case["error"]["message"].partition("\n")[0].partition(" for ")[0] in str(caught.value)
        return
    rows, consensus = check()
    sent = case["sent"][-1]["variables"].get("batchInput") or case["sent"][-1]["variables"]["input"]
    assert consensus == sent["consensusSettings"]
    if isinstance(sent.get("dataRowIds"), list):
        assert (list(rows.ids), list(rows.global_keys)) == (sent["dataRowIds"], sent["globalKeys"] or [])
    else:
        assert len(rows) == int(given["data_rows"].split()[0])


@pytest.mark.spec("D-12")
def test_a_batch_takes_ids_or_keys_but_not_both_and_not_neither() -> None:
    with pytest.raises(ValueError, match="cannot both be given"):
        identified_rows(["a"], ["k"])
    with pytest.raises(ValueError, match="at least one data row"):
        identified_rows(None, [])


def test_global_keys_are_not_taken_for_ids() -> None:
    assert identified_rows(GlobalKeys(["k"]), None) == Rows([], ["k"])
    with pytest.raises(ValueError, match="`global_keys` must be a list"):
        identified_rows(None, UniqueIds(["a"]))


def test_one_text_is_not_read_letter_by_letter() -> None:
    with pytest.raises(ValueError, match="`data_rows` must be a list. Found 'abc'"):
        identified_rows("abc", None)


def test_all_wrong_rows_are_told_with_their_index() -> None:
    wrong: Any = ["a", 1, "b", None]
    with pytest.raises(ValueError, match="must be DataRow ids") as caught:
        identified_rows(wrong, None)
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == ["data_rows[1]", "data_rows[3]"]


@pytest.mark.spec("B-080")
def test_a_misspelt_consensus_setting_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="did you mean 'number_of_labels'"):
        consensus_input({"number_of_label": 3, "coverage_percentage": 1})
