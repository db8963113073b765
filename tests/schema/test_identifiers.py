"""Ids of data rows, one or many."""

import pickle

import pytest

from labelbox.schema.identifiable import GlobalKey, Identifiable, UniqueId
from labelbox.schema.identifiables import DataRowIds, GlobalKeys, UniqueIds


@pytest.mark.spec("S-310", "S-311", "B-201")
@pytest.mark.parametrize(("one", "id_type"), [(UniqueId("a"), "ID"), (GlobalKey("a"), "GKEY")])
def test_an_id_knows_who_made_it(one: Identifiable, id_type: str) -> None:
    assert (one.key, one.id_type, str(one)) == ("a", id_type, f"{id_type}:a")
    assert pickle.loads(pickle.dumps(one)) == one


@pytest.mark.spec("S-310", "S-311")
def test_ids_are_equal_by_kind_and_key() -> None:
    assert len({UniqueId("a"), UniqueId("a"), GlobalKey("a"), UniqueId("b")}) == 3
    assert UniqueId("a") != GlobalKey("a")
    other: object = "a"
    assert UniqueId("a") != other


@pytest.mark.spec("S-308", "S-309", "B-201")
@pytest.mark.parametrize(("kind", "id_type"), [(UniqueIds, "ID"), (GlobalKeys, "GKEY")])
def test_many_ids_are_a_sequence_whose_slices_are_of_the_same_kind(
    kind: type[UniqueIds] | type[GlobalKeys], id_type: str
) -> None:
    many = kind(key for key in "abc")
    assert (list(many), len(many), many[0], many.id_type) == (["a", "b", "c"], 3, "a", id_type)
    assert many[1:] == kind(["b", "c"])
    assert type(many[1:]) is kind
    assert pickle.loads(pickle.dumps(many)) == many


@pytest.mark.spec("S-307")
def test_data_row_ids_are_unique_ids() -> None:
    assert DataRowIds is UniqueIds
    other: object = GlobalKeys(["a"])
    assert DataRowIds(["a"]) != other


def test_one_text_is_not_taken_for_many_ids() -> None:
    with pytest.raises(TypeError, match="takes a list of ids"):
        UniqueIds("abc")
