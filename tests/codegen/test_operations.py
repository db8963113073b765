"""Generated functions: what they make of their arguments, and what is sent of it."""

import importlib
import json
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture
def ops(package: ModuleType) -> Any:
    return importlib.import_module(f"{package.__name__}.ops")


@pytest.fixture
def gql(package: ModuleType) -> Any:
    return importlib.import_module(f"{package.__name__}.runtime")


@pytest.fixture
def entities(package: ModuleType) -> Any:
    return importlib.import_module(f"{package.__name__}.entities")


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_a_document_carries_its_directives(ops: Any) -> None:
    update, feed, count = (
        ops.animal.update_animal(id="a").document,
        ops.animal.feed_animal(id="a", food=None).document,
        ops.animal.count_animals().document,
    )
    assert (update.name, update.retry.name, update.timeout, update.experimental) == (
        "UpdateAnimalPyApi",
        "ALWAYS",
        60.0,
        False,
    )
    assert (feed.retry.name, feed.timeout) == ("NOT_SENT", 90)
    assert count.experimental
    assert ops.animal.get_meals(animal="a").paged.document.name == "mealsOfPyApi"


def test_null_is_sent_and_what_is_not_given_stays_out(ops: Any) -> None:
    _, variables = ops.animal.update_animal(id="a", name=None).request()
    assert variables == {"id": "a", "name": None}


def test_values_become_json(ops: Any, package: ModuleType) -> None:
    kind = importlib.import_module(f"{package.__name__}.enums").Kind.Dog
    born = datetime(2024, 3, 1, 12, tzinfo=UTC)
    _, variables = ops.animal.update_animal(id="a", kind=kind, class_="x", from_=born).request()
    assert json.dumps(variables) == '{"id": "a", "class": "x", "kind": "DOG", "from": "2024-03-01T12:00:00Z"}'


def test_an_input_sends_what_was_given_under_the_servers_names(ops: Any, package: ModuleType) -> None:
    inputs = importlib.import_module(f"{package.__name__}.inputs")
    food = inputs.FoodInput(name="bone", from_=inputs.Store(city=None), parts=[inputs.FoodInput(name="marrow")])
    _, variables = ops.animal.feed_animal(id="a", food=food).request()
    assert variables["food"] == {"name": "bone", "from": {"city": None}, "parts": [{"name": "marrow"}]}


def test_a_misspelt_field_of_an_input_is_refused(package: ModuleType) -> None:
    inputs = importlib.import_module(f"{package.__name__}.inputs")
    with pytest.raises(ValueError, match="ammount"):
        inputs.FoodInput(name="bone", ammount=3)


def test_a_default_of_the_document_stays_in_its_header(ops: Any, gql: Any) -> None:
    file = gql.Upload(open=lambda: iter([b"x"]))
    text, variables = ops.animal.upload_picture(file=file).request()
    assert '$name: String = "a {picture}"' in text
    assert variables == {"file": file}


def test_literals_are_written_into_the_text(ops: Any, package: ModuleType) -> None:
    enums = importlib.import_module(f"{package.__name__}.enums")
    text, variables = ops.animal.count_animals(kind=None, colors=[enums.Color.RED, enums.Color("BLUE")]).request()
    assert one_line(text) == "query CountAnimalsPyApi { count(kind: null, colors: [RED, BLUE]) }"
    assert variables == {}


def test_parentheses_go_with_the_last_literal(ops: Any) -> None:
    assert one_line(ops.animal.count_animals().request()[0]) == "query CountAnimalsPyApi { count }"


def test_a_filter_becomes_variables_of_proven_types(ops: Any, entities: Any) -> None:
    where = (entities.AnimalEntity.name == "Rex") & (entities.AnimalEntity.weight < 3.5)
    text, variables = ops.animal.get_animals(where=where, text="t").at().request()
    header, body = one_line(text).split(" { ", 1)
    assert header == "query GetAnimalsPyApi($param_0: String!, $param_1: Float!, $text: String)"
    assert body.startswith(
        "animals( where: {AND: [{name: $param_0}, {weight_lt: $param_1}]} skip: 0 first: 2 text: $text ) {"
    )
    assert variables == {"param_0": "Rex", "param_1": 3.5, "text": "t"}


def test_a_filter_that_is_not_given_leaves_no_trace(ops: Any) -> None:
    text, variables = ops.animal.get_animals().at().request()
    assert one_line(text).startswith("query GetAnimalsPyApi($text: String) { animals( skip: 0 first: 2 text: $text ) {")
    assert variables == {}


def test_an_order_is_written_as_the_server_spells_it(ops: Any, entities: Any) -> None:
    text, _ = ops.animal.get_animals(order_by=entities.AnimalEntity.born.desc).at().request()
    assert "orderBy: born_DESC" in text


def test_an_order_that_the_list_lacks_is_refused_before_anything_is_sent(ops: Any, entities: Any, gql: Any) -> None:
    with pytest.raises(gql.FilterError, match=r"cannot be ordered by 'weight'.*There is name, born"):
        ops.animal.get_animals(order_by=entities.AnimalEntity.weight.asc)
    with pytest.raises(gql.ForeignFieldError, match=r"Meal\.at is no field of Animal"):
        ops.animal.get_animals(order_by=entities.MealEntity.at.asc)
    with pytest.raises(gql.FilterError, match="expected an order"):
        ops.animal.get_animals(order_by="born_DESC")


def test_a_comparison_that_the_list_lacks_is_refused_before_anything_is_sent(ops: Any, entities: Any, gql: Any) -> None:
    with pytest.raises(gql.FilterError, match="expected a comparison such as"):
        ops.animal.get_animals(where=True)
    with pytest.raises(gql.FilterError, match="expected a comparison such as"):
        ops.animal.get_animals(where=None)
    with pytest.raises(gql.FilterError, match="cannot be filtered by 'born'"):
        ops.animal.get_animals(where=entities.AnimalEntity.born > datetime.now())


def test_pages_by_offset_count_on(ops: Any) -> None:
    pages = ops.animal.get_animals()
    result = pages.paged.document.result
    full, short = (result.model_construct(animals=list(items)) for items in ("ab", "c"))
    first = pages.read(full)
    assert (first.items, first.next) == (["a", "b"], 2)
    assert "skip: 2 first: 2" in one_line(pages.at(first.next).request()[0])
    assert pages.read(short, 2).next is None


def test_pages_by_cursor_send_it_as_a_variable(ops: Any) -> None:
    pages = ops.animal.get_meals(animal="a")
    assert pages.at().request()[1] == {"animal": "a", "from": None, "first": 100}
    assert pages.at("next").request()[1] == {"animal": "a", "from": "next", "first": 100}


@pytest.mark.parametrize("last", [None, ""])
def test_an_empty_cursor_ends_the_list(ops: Any, last: str | None) -> None:
    pages = ops.animal.get_meals(animal="a")
    meal = {"id": "m", "at": "2024-01-01T00:00:00Z", "food": None}
    reply = pages.paged.document.result.model_validate({"mealsOf": {"meals": [meal], "nextCursor": last}})
    assert pages.read(reply).next is None
    assert len(pages.read(reply).items) == 1


def test_the_list_of_what_does_not_exist_is_no_page(ops: Any) -> None:
    pages = ops.animal.get_meals(animal="a")
    assert pages.read(pages.paged.document.result(meals_of=None)) is None


def test_a_cursor_that_is_an_object_goes_back_as_it_came(ops: Any) -> None:
    pages = ops.being.get_corners()
    read = pages.paged.document.result.model_validate
    page = pages.read(read({"corners": {"items": [{"x": 1, "y": 1}], "end": {"x": 1, "y": None}}}))
    assert pages.at(page.next).request()[1] == {"from": {"x": 1, "y": None}}
    assert pages.read(read({"corners": {"items": [{"x": 1, "y": 1}], "end": {"x": None, "y": None}}})).next is None


def test_an_unknown_domain_says_so(ops: Any) -> None:
    with pytest.raises(AttributeError, match="there are no operations 'animals'"):
        _ = ops.animals
    assert dir(ops) == ["animal", "being"]
