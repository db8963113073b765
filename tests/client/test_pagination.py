"""Collections that are fetched while one iterates."""

import itertools

import pytest

from labelbox import Client, MediaType, Project
from labelbox.pagination import PaginatedCollection


@pytest.fixture
def many(lonely_client: Client) -> list[str]:
    names = [f"p{number:03}" for number in range(205)]
    for name in names:
        lonely_client.create_project(name=name, media_type=MediaType.Image)
    return names


@pytest.mark.spec("S-229", "B-009", "X-015")
def test_iterating_fetches_page_after_page(lonely_client: Client, many: list[str]) -> None:
    assert sorted(project.name for project in lonely_client.get_projects()) == many


@pytest.mark.spec("S-229", "B-009")
def test_two_loops_over_one_collection_do_not_disturb_each_other(lonely_client: Client, many: list[str]) -> None:
    collection = lonely_client.get_projects()
    pairs = list(itertools.islice(zip(collection, collection, strict=True), 150))
    assert all(one == other for one, other in pairs)
    assert len(list(collection)) == len(many)


@pytest.mark.spec("S-230", "S-231")
def test_the_first_items_stay_the_first(lonely_client: Client, many: list[str]) -> None:
    collection = lonely_client.get_projects()
    assert collection.get_one() == collection.get_one() == collection.get_many(1)[0]
    assert collection.get_many(103) == list(itertools.islice(collection, 103))
    assert len(collection.get_many(1000)) == len(many)


@pytest.mark.spec("S-230")
def test_an_empty_list_has_no_first_item(lonely_client: Client) -> None:
    collection = lonely_client.get_projects(Project.name == "nobody has this name")
    assert collection.get_one() is None
    assert collection.get_many(3) == list(collection) == []
    with pytest.raises(StopIteration):
        next(collection)


@pytest.mark.spec("S-232")
def test_a_document_of_ones_own_can_be_paged(lonely_client: Client, many: list[str]) -> None:
    query = "query OwnPyApi { projects(where: {deleted: false}, skip: %d, first: %d) { name } }"
    collection = PaginatedCollection(lonely_client, query, {}, ["projects"], lambda _, item: str(item["name"]))
    assert sorted(collection) == many
