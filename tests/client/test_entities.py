"""What every entity can do."""

import pickle
from datetime import UTC, datetime, timedelta

import pytest

from labelbox import Client, Dataset, MediaType, Project
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, ResourceNotFoundError
from labelbox_graphql.runtime import Condition


@pytest.fixture
def project(client: Client) -> Project:
    return client.create_project(name="cats", media_type=MediaType.Image)


@pytest.mark.spec("S-319", "B-002")
def test_two_handles_on_one_thing_are_equal_and_hash_alike(client: Client, project: Project) -> None:
    again = client.get_project(project.uid)
    assert again == project
    assert {again, project} == {project}
    assert project != client.create_project(name="cats", media_type=MediaType.Image)
    assert repr(project) == f"<Project ID: {project.uid}>"


@pytest.mark.spec("S-319")
def test_times_are_aware_and_in_utc(project: Project) -> None:
    assert project.created_at.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - project.created_at) < timedelta(minutes=1)


def test_an_entity_survives_pickling_without_the_key(client: Client, project: Project) -> None:
    data = pickle.dumps(project)
    assert client.api_key.encode() not in data
    assert pickle.loads(data) == project


def test_a_notebook_shows_a_table_without_markup_of_the_users(client: Client) -> None:
    project = client.create_project(name="<script>", media_type=MediaType.Image)
    shown = str(getattr(project, "_repr_html_")())  # noqa: B009  # a notebook's protocol, not ours
    assert "&lt;script&gt;" in shown
    assert "<script>" not in shown


@pytest.mark.spec("S-320", "B-011")
def test_update_refuses_what_the_type_does_not_have_before_any_request(project: Project) -> None:
    with pytest.raises(InvalidAttributeError, match="did you mean 'description'"):
        project.update(descripton="x")  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(AttributeError, match="update"):
        setattr(project, "name", "x")  # noqa: B010  # checkers refuse the plain assignment


@pytest.mark.spec("B-011", "S-320")
def test_update_leaves_alone_what_is_not_given(project: Project) -> None:
    project.update(description="whiskers")
    project.update(name="dogs")
    assert (project.name, project.description) == ("dogs", "whiskers")


@pytest.mark.spec("B-004", "S-318")
def test_a_relationship_to_one_is_a_call(client: Client, project: Project) -> None:
    assert project.created_by() == client.get_user()
    assert project.organization() == client.get_organization()
    assert project.labeling_frontend() is None


@pytest.mark.spec("S-316", "S-317", "S-052", "B-007")
def test_filters_compare_as_the_server_does(lonely_client: Client) -> None:
    project = lonely_client.create_project(name="cats", media_type=MediaType.Image)

    def names(where: Condition) -> set[str]:
        return {found.name for found in lonely_client.get_projects(where)}

    lonely_client.create_project(name="dogs", media_type=MediaType.Image)
    assert names(Project.name == "dogs") == {"dogs"}
    assert names((Project.name > "cats") & (Project.uid != project.uid)) == {"dogs"}
    assert names((Project.name <= "cats") & (Project.media_type == MediaType.Image)) == {"cats"}
    assert names(Project.created_at > datetime.now(UTC) + timedelta(days=1)) == set()


@pytest.mark.spec("S-055", "B-007")
def test_filters_that_the_server_does_not_know_are_refused_before_any_request(client: Client) -> None:
    refused: list[Condition] = [
        (Project.name == "a") | (Project.name == "b"),
        ~(Project.name == "a"),
        (Project.name > "a") & (Project.name < "b"),
        Project.description == None,  # noqa: E711  # a filter
    ]
    for where in refused:
        with pytest.raises(InvalidQueryError):
            client.get_projects(where)
    with pytest.raises(InvalidAttributeError):
        client.get_projects(Dataset.name == "a")
    with pytest.raises(InvalidAttributeError):
        client.get_organization().projects(order_by=Dataset.name.asc)


@pytest.mark.spec("B-008", "S-316")
def test_a_list_is_sorted_by_any_field(lonely_client: Client) -> None:
    for name in ("b", "c", "a"):
        lonely_client.create_project(name=name, media_type=MediaType.Image)
    projects = lonely_client.get_organization().projects
    assert [p.name for p in projects(order_by=Project.name.asc)] == ["a", "b", "c"]
    assert [p.name for p in projects(order_by=Project.name.desc)] == ["c", "b", "a"]


@pytest.mark.spec("B-012", "S-321", "X-043")
def test_what_is_deleted_is_listed_no_more(client: Client, project: Project) -> None:
    project.delete()
    with pytest.raises(ResourceNotFoundError):
        project.delete()
    assert list(client.get_projects(Project.uid == project.uid)) == []


def test_a_record_can_be_given_as_a_mapping_in_either_spelling(client: Client, project: Project) -> None:
    values = project.record.model_dump(by_alias=True)
    assert Project(client, values).name == "cats"
    with pytest.raises(InvalidAttributeError, match="name"):
        Project(client, {"id": project.uid})


def test_a_relationship_that_was_not_called_says_so(project: Project) -> None:
    assert repr(Project.created_by) == "<ToOne Project.created_by of User>"
    assert repr(Project.webhooks) == "<ToMany Project.webhooks of Webhook>"
    assert repr(project.created_by) == f"<Project.created_by of {project!r}: calling it gives one or None>"
    assert repr(project.webhooks) == f"<Project.webhooks of {project!r}: calling it gives a collection>"
