"""Arguments that say which data rows are labeled first."""

from typing import Any

import pytest

from labelbox.schema.identifiable import GlobalKey, UniqueId
from labelbox.schema.identifiables import GlobalKeys, UniqueIds
from labelbox.schema.labeling_priorities import Override, check_priority, identified, list_overrides


@pytest.mark.spec("S-182", "S-183", "B-084")
def test_overrides_are_pairs_and_something_third_is_ignored() -> None:
    assert list_overrides([(UniqueId("a"), 2), (GlobalKey("k"), -(2**31), 1)]) == [
        Override(UniqueId("a"), 2),
        Override(GlobalKey("k"), -(2**31)),
    ]


@pytest.mark.spec("B-084")
@pytest.mark.parametrize(
    ("item", "message"),
    [
        ((UniqueId("a"),), "Data must be a list of tuples each containing two elements"),
        ("ab", "Data must be a list of tuples each containing two elements"),
        (("a", 2), "Data row identifier should be of type DataRow, UniqueId or GlobalKey. Found str"),
        ((UniqueId("a"), "2"), "Priority must be an int. Found str"),
        ((UniqueId("a"), True), "Priority must be an int. Found bool"),
    ],
)
def test_what_is_no_override_is_a_type_error(item: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        list_overrides([item])


def test_all_wrong_overrides_are_told_with_their_index() -> None:
    wrong: Any = [(UniqueId("a"), 1), ("a", 2**31), (UniqueId("a"), None)]
    with pytest.raises(TypeError) as caught:
        list_overrides(wrong)
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == ["data[1]", "data[1]", "data[2]"]


@pytest.mark.spec("S-183")
def test_a_priority_has_32_bits() -> None:
    assert check_priority(2**31 - 1) == 2**31 - 1
    with pytest.raises(ValueError, match="from -2147483648 to 2147483647"):
        check_priority(2**31)
    with pytest.raises(TypeError, match="Priority must be an int"):
        check_priority(1.5)


@pytest.mark.spec("B-085", "B-086")
def test_a_plain_list_is_taken_for_ids_with_a_warning() -> None:
    assert identified(GlobalKeys(["k"])) == GlobalKeys(["k"])
    with pytest.warns(UserWarning, match="taken for UniqueIds"):
        assert identified(["a"]) == UniqueIds(["a"])
    wrong: Any = "abc"
    with pytest.raises(TypeError, match="data_rows must be UniqueIds, GlobalKeys or a list of ids"):
        identified(wrong)
    with pytest.raises(ValueError, match="at most 1000000 data rows"):
        identified(UniqueIds(["a"] * 1_000_001))
