"""Mistakes with fields, comparisons and orders."""

from datetime import datetime

from labelbox_graphql.entities import ProjectEntity
from labelbox_graphql.ops import project


def assigns(entity: ProjectEntity) -> None:
    entity.name = "x"  # error: assignment | reportAttributeAccessIssue
    print(entity.nmae)  # error: attr-defined | reportAttributeAccessIssue


def compares(day: datetime) -> None:
    _ = ProjectEntity.name == 3  # error: deprecated | reportDeprecated
    _ = ProjectEntity.name != None  # noqa: E711  # error: deprecated | reportDeprecated
    _ = ProjectEntity.created_at > "2024-01-01"  # error: operator | reportOperatorIssue
    _ = ProjectEntity.nmae == "x"  # error: attr-defined | reportAttributeAccessIssue


def filters() -> None:
    project.get_projects(where=True)  # error: arg-type | reportArgumentType
    project.get_projects(where=ProjectEntity.name)  # error: arg-type | reportArgumentType
    project.get_projects(where=ProjectEntity.name.asc)  # error: arg-type | reportArgumentType
