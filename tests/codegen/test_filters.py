"""Comparisons that a list does not know are refused before anything is sent, in words that help."""

import pickle

import pytest

from codegen.runtime.field import Entity, Field
from codegen.runtime.filters import Comparisons, Condition
from codegen.runtime.model import Model
from codegen.runtime.refusals import FilterError, ForeignFieldError


class ProjectEntity(Entity[Model]):
    fragment = "ProjectFields"
    uid: Field[str] = Field("uid", "id")
    name: Field[str] = Field("name", "name")
    queue_mode: Field[str | None] = Field("queue_mode", "queueMode")
    size: Field[int] = Field("size", "size")


class DatasetEntity(Entity[Model]):
    fragment = "DatasetFields"
    name: Field[str] = Field("name", "name")


LISTS = Comparisons("Project", {"id": "ID", "name": "String", "name_not": "String", "queueMode": "QueueMode"})


def refusal(condition: Condition) -> str:
    with pytest.raises(FilterError) as refused:
        LISTS.check(condition)
    return str(refused.value)


def test_what_a_list_knows_passes() -> None:
    LISTS.check((ProjectEntity.name != "x") & (ProjectEntity.uid == "p"))


def test_operators_are_spelled_by_suffix() -> None:
    size = ProjectEntity.size
    conditions = [size == 1, size != 1, size < 1, size <= 1, size > 1, size >= 1]
    assert [c.suffix for c in conditions] == ["", "_not", "_lt", "_lte", "_gt", "_gte"]


def test_an_unknown_field_names_what_there_is() -> None:
    assert refusal(ProjectEntity.size == 3) == (
        "a list of Project cannot be filtered by 'size'. There is id, name, queueMode."
    )


def test_a_near_miss_is_suggested() -> None:
    assert "did you mean 'name'?" in refusal(Field[str]("nmae", "nmae") == "x")


def test_an_unknown_operator_names_those_that_work() -> None:
    assert refusal(ProjectEntity.name < "x") == (
        "a list of Project cannot be filtered by name < …; name can be compared by ==, !="
    )


def test_a_field_of_another_entity_is_foreign() -> None:
    with pytest.raises(ForeignFieldError, match=r"^Dataset\.name is no field of Project$") as refused:
        LISTS.check((ProjectEntity.name == "x") & (DatasetEntity.name == "y"))
    assert (refused.value.entity, refused.value.field) == ("Project", "Dataset.name")
    again = pickle.loads(pickle.dumps(refused.value))
    assert (str(again), again.field) == (str(refused.value), "Dataset.name")


def test_only_and_is_known() -> None:
    one, other = ProjectEntity.name == "x", ProjectEntity.uid == "p"
    for condition in (one | other, ~one, one & ~other, (one | other) & one):
        assert "AND" in refusal(condition)


def test_one_field_is_compared_once() -> None:
    assert "name" in refusal((ProjectEntity.name == "x") & (ProjectEntity.name != "y"))


def test_none_is_refused() -> None:
    assert "None" in refusal(ProjectEntity.queue_mode == None)  # noqa: E711  # the comparison is the point


def test_a_comparison_is_no_truth_value() -> None:
    with pytest.raises(TypeError, match="join several with &"):
        bool(ProjectEntity.name == "x")
    with pytest.raises(TypeError, match="join several with &"):
        _ = ProjectEntity.name == "x" and ProjectEntity.uid == "p"


def test_a_field_cannot_be_assigned() -> None:
    project = ProjectEntity()
    with pytest.raises(AttributeError, match=r"Project\.name is read-only here; use update\(name=\.\.\.\)"):
        setattr(project, "name", "x")  # noqa: B010  # checkers refuse the plain assignment


def test_fields_are_keys_of_dictionaries() -> None:
    assert {ProjectEntity.name: 1}[ProjectEntity.name] == 1
    assert repr(ProjectEntity.name) == "<Field Project.name>"
