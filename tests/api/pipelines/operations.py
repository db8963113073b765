"""What a type checker knows of the generated operations."""

from typing import assert_type

from labelbox_graphql.fragments import ProjectFields
from labelbox_graphql.ops import project
from labelbox_graphql.project import GetProject
from labelbox_graphql.runtime import Operation


def an_operation_knows_its_result() -> Operation[GetProject]:
    return project.get_project(id="p")


def a_result_knows_its_fields(result: GetProject) -> str:
    assert_type(result.project, ProjectFields | None)
    return result.project.name if result.project else ""
