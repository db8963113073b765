"""Answers read by the generated models: what a newer server may do to us, and what it may not."""

import copy
import importlib
import json
import pickle
from datetime import UTC, datetime
from types import ModuleType
from typing import Any, Generic, TypeVar

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

Answer = dict[str, Any]
R = TypeVar("R")

ANIMAL: Answer = {
    "id": "a1",
    "name": "Rex",
    "kind": "DOG",
    "class": "mammal",
    "copy": None,
    "from": None,
    "json": {"any": ["thing"]},
    "datetime": None,
    "born": "2020-02-29T12:00:00Z",
    "steps": 18446744073709551615,
    "tags": [["good", "boy"], None],
    "weight": 12,
    "isTame": True,
}


class Envelope(BaseModel, Generic[R]):
    """As a transport has it."""

    model_config = ConfigDict(defer_build=True)

    data: R | None = None


def read(package: ModuleType, module: str, name: str, data: Answer) -> Any:
    result: Any = getattr(importlib.import_module(f"{package.__name__}.{module}"), name)
    envelope: Any = Envelope
    return envelope[result].model_validate_json(json.dumps({"data": data})).data


def animal(package: ModuleType, **changes: object) -> Any:
    return read(package, "animal", "GetAnimal", {"animal": ANIMAL | {"mother": None} | changes}).animal


def test_names_follow_python_and_names_toml(package: ModuleType) -> None:
    rex = animal(package)
    assert (rex.uid, rex.class_, rex.is_tame, rex.copy_) == ("a1", "mammal", True, None)
    assert rex.born == datetime(2020, 2, 29, 12, tzinfo=UTC)
    assert (rex.steps, rex.tags, rex.weight) == (2**64 - 1, [["good", "boy"], None], 12.0)
    assert rex.json_ == {"any": ["thing"]}


def test_nested_objects_are_models(package: ModuleType) -> None:
    assert animal(package, mother=ANIMAL | {"name": "Regina"}).mother.name == "Regina"


def test_an_unknown_field_never_fails(package: ModuleType) -> None:
    assert animal(package, shoeSize=43).name == "Rex"


def test_a_missing_field_names_its_path(package: ModuleType) -> None:
    with pytest.raises(ValidationError) as missing:
        read(package, "animal", "GetAnimal", {"animal": {k: v for k, v in ANIMAL.items() if k != "born"}})
    assert ("data", "animal", "born") in [error["loc"] for error in missing.value.errors()]


def test_an_answer_cannot_be_changed(package: ModuleType) -> None:
    rex = animal(package)
    with pytest.raises(ValidationError, match="frozen"):
        rex.name = "Max"


def test_an_unknown_enum_value_is_kept(package: ModuleType) -> None:
    first, second = (animal(package, kind="AXOLOTL").animal_kind for _ in range(2))
    assert first == second == "AXOLOTL"
    assert hash(first) == hash(second)
    assert {first: 1}[second] == 1
    assert (str(first), first.value, first.name, f"{first}") == ("AXOLOTL",) * 4
    assert isinstance(first, type(animal(package).animal_kind))


def test_an_unknown_enum_value_survives_copies(package: ModuleType) -> None:
    kind = animal(package, kind="AXOLOTL").animal_kind
    for again in (pickle.loads(pickle.dumps(kind)), copy.copy(kind), copy.deepcopy(kind)):
        assert (again, type(again)) == (kind, type(kind))


def test_a_known_enum_value_is_the_member(package: ModuleType) -> None:
    enums = importlib.import_module(f"{package.__name__}.enums")
    assert animal(package).animal_kind is enums.Kind.Dog is enums.Kind.Hound
    assert pickle.loads(pickle.dumps(enums.Kind.Dog)) is enums.Kind.Dog
    assert enums.Kind.Dog != "CAT"
    assert enums.Kind.Dog != 3


def test_an_enum_value_is_a_text(package: ModuleType) -> None:
    with pytest.raises(ValidationError):
        animal(package, kind=7)


def test_supported_members_leave_out_what_is_only_read(package: ModuleType) -> None:
    kind = importlib.import_module(f"{package.__name__}.enums").Kind
    assert kind.get_supported_members() == ["Cat", "Dog", "Hound", "None_"]
    assert kind.is_supported(kind.Hound)
    assert not any(kind.is_supported(value) for value in (kind.UNKNOWN, kind("AXOLOTL"), "DOG", None))


def test_members_of_a_union_are_told_apart(package: ModuleType) -> None:
    data = [
        {"__typename": "Person", "id": "p", "email": "p@example.com"},
        {"__typename": "Robot", "id": "r", "model": None},
        None,
    ]
    person, robot, nobody = read(package, "being", "GetBeings", {"beings": data}).beings
    assert (person.email, robot.model, nobody) == ("p@example.com", None, None)
    assert (type(person).__name__, type(robot).__name__) == ("GetBeingsBeingsPerson", "GetBeingsBeingsRobot")


def test_an_unknown_member_of_a_union_is_kept_by_its_name(package: ModuleType) -> None:
    runtime = importlib.import_module(f"{package.__name__}.runtime")
    [martian] = read(package, "being", "GetBeings", {"beings": [{"__typename": "Martian", "arms": 4}]}).beings
    assert martian == runtime.UnknownMember(typename__="Martian")


def test_a_known_member_with_a_field_missing_fails_for_that_field(package: ModuleType) -> None:
    with pytest.raises(ValidationError) as missing:
        read(package, "being", "GetBeings", {"beings": [{"__typename": "Person", "id": "p"}]})
    assert [error["loc"] for error in missing.value.errors()] == [("data", "beings", 0, "Person", "email")]


def test_an_interface_has_its_own_fields_and_those_of_an_implementation(package: ModuleType) -> None:
    data = [
        {"__typename": "Kennel", "id": "k", "size": 1, "roofColor": "RED"},
        {"__typename": "House", "id": "h", "size": 9},
        {"__typename": "Castle", "id": "c", "size": 99},
    ]
    kennel, house, castle = read(package, "being", "GetHomes", {"homes": data}).homes
    assert (kennel.roof_color, house.size, castle.typename__) == ("RED", 9, "Castle")


def test_models_of_a_union_validate_from_python_objects_too(package: ModuleType) -> None:
    being = importlib.import_module(f"{package.__name__}.being")
    person = being.GetBeingsBeingsPerson(typename__="Person", uid="p", email="p@example.com")
    assert being.GetBeings(beings=[person]).beings == [person]
    assert pickle.loads(pickle.dumps(being.GetBeings(beings=[person]))).beings == [person]


def test_a_record_of_a_hundred_rows_is_read_whole(package: ModuleType) -> None:
    rows = [ANIMAL | {"id": str(number)} for number in range(100)]
    assert [row.uid for row in read(package, "animal", "GetAnimals", {"animals": rows}).animals] == [
        str(number) for number in range(100)
    ]


def test_a_page_is_a_list_of_models(package: ModuleType) -> None:
    page = read(package, "animal", "GetAnimals", {"animals": [ANIMAL, ANIMAL | {"name": "Max"}]})
    assert [one.name for one in page.animals] == ["Rex", "Max"]
    assert page.animals[-1] is page.animals[1]
    assert [one.name for one in page.animals[:1]] == ["Rex"]
    assert page == page.model_validate(page.model_dump(by_alias=True))
    assert pickle.loads(pickle.dumps(page)) == copy.deepcopy(page) == page
    assert json.loads(page.model_dump_json(by_alias=True))["animals"][1]["name"] == "Max"
    assert "Max" in repr(page)
