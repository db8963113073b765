"""What a type checker knows of fields, comparisons, orders and pages."""

from datetime import datetime
from typing import assert_type

from labelbox_graphql.entities import ProjectEntity
from labelbox_graphql.enums import MediaType
from labelbox_graphql.fragments import ProjectFields
from labelbox_graphql.ops import project
from labelbox_graphql.project import GetProjects
from labelbox_graphql.runtime import Combination, Comparison, Condition, Field, Operation, Order, Page, Pages


def a_field_of_an_entity_is_a_value(entity: ProjectEntity) -> str:
    assert_type(entity.media_type, MediaType | None)
    assert_type(entity.created_at, datetime)
    return entity.name


def a_field_of_the_class_is_a_field() -> Field[str]:
    return ProjectEntity.name


def an_entity_knows_its_record(entity: ProjectEntity) -> ProjectFields:
    assert_type(ProjectEntity.record_type(), type[ProjectFields])
    return entity.record


def comparisons_are_conditions(day: datetime) -> Condition:
    assert_type(ProjectEntity.name == "cats", Comparison)
    assert_type(ProjectEntity.name != "cats", Comparison)
    assert_type(ProjectEntity.description == None, Comparison)  # noqa: E711  # a field that may be null
    assert_type(ProjectEntity.created_at >= day, Comparison)
    return assert_type((ProjectEntity.name == "cats") & (ProjectEntity.created_at < day), Combination)


def orders_have_a_direction() -> Order:
    assert_type(ProjectEntity.name.asc, Order)
    return ProjectEntity.name.desc


def a_list_comes_in_pages(answer: GetProjects) -> Page[ProjectFields] | None:
    pages = assert_type(
        project.get_projects(where=ProjectEntity.name == "cats"),
        Pages[GetProjects, ProjectFields],
    )
    assert_type(pages.at(), Operation[GetProjects])
    return pages.read(answer)
