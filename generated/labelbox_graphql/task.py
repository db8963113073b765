"""Operations of queries/task.graphql. Generated: edit the query, then `make generate`."""

from pydantic import Field

from . import runtime as gql
from .fragments import OrganizationFields, UserFields


class GetTaskCreatedByTask(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who started it; nobody else can see it."


class GetTaskCreatedBy(gql.Model):
    task: GetTaskCreatedByTask | None


class GetTaskOrganizationTask(gql.Model):
    organization: OrganizationFields | None
    "The organization that it belongs to."


class GetTaskOrganization(gql.Model):
    task: GetTaskOrganizationTask | None


_GET_TASK_CREATED_BY = gql.Document(
    name="GetTaskCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetTaskCreatedBy,
    text="""
query GetTaskCreatedByPyApi($id: ID!) {
  task(where: {id: $id}) {
    createdBy {
      id
      createdAt
      email
      intercomHash
      isExternalUser
      isViewer
      name
      nickname
      picture
      updatedAt
    }
  }
}
""",
)


def get_task_created_by(*, id: str) -> gql.Operation[GetTaskCreatedBy]:
    """The user who started a task."""
    return gql.Operation(_GET_TASK_CREATED_BY, gql.variables({"id": id}))


_GET_TASK_ORGANIZATION = gql.Document(
    name="GetTaskOrganizationPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetTaskOrganization,
    text="""
query GetTaskOrganizationPyApi($id: ID!) {
  task(where: {id: $id}) {
    organization {
      id
      createdAt
      name
      updatedAt
    }
  }
}
""",
)


def get_task_organization(*, id: str) -> gql.Operation[GetTaskOrganization]:
    """The organization that a task belongs to."""
    return gql.Operation(_GET_TASK_ORGANIZATION, gql.variables({"id": id}))
