"""Mistakes with generated operations."""

from labelbox_graphql.project import GetProject, get_project

get_project()  # error: call-arg | reportCallIssue
get_project(uid="p")  # error: call-arg | reportCallIssue
get_project(id=3)  # error: arg-type | reportArgumentType


def reads(result: GetProject) -> str:
    return result.project.name  # error: union-attr | reportOptionalMemberAccess
