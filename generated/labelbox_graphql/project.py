"""Operations of queries/project.graphql. Generated: edit the query, then `make generate`."""

from . import runtime as gql
from .filters import ProjectWhereInput
from .fragments import ProjectFields


class GetProject(gql.Model):
    project: ProjectFields | None


class GetProjects(gql.Model):
    projects: list[ProjectFields]


_GET_PROJECT = gql.Document(
    name="GetProjectPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetProject,
    text="""
query GetProjectPyApi($id: ID!) {
  project(where: {id: $id}) {
    id
    name
    description
    createdAt
    updatedAt
    setupComplete
    lastActivityTime
    queueMode
    allowedMediaType
    autoAuditNumberOfLabels
    autoAuditPercentage
  }
}
""",
)


def get_project(*, id: str) -> gql.Operation[GetProject]:
    """One project by its id; null where it does not exist or is not visible to the API key."""
    return gql.Operation(_GET_PROJECT, gql.variables({"id": id}))


_GET_PROJECTS = gql.PagedDocument(
    gql.Document(
        name="GetProjectsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetProjects,
        filters={"where": ProjectWhereInput},
        text="""
query GetProjectsPyApi($where: <<?where>>) {
  projects(where: <<?where>>, skip: <<skip>>, first: <<first>>) {
    id
    name
    description
    createdAt
    updatedAt
    setupComplete
    lastActivityTime
    queueMode
    allowedMediaType
    autoAuditNumberOfLabels
    autoAuditPercentage
  }
}
""",
    ),
    items=("projects",),
)


def get_projects(*, where: gql.Condition | gql.Unset = gql.UNSET) -> gql.Pages[GetProjects, ProjectFields]:
    """The projects that the API key may see, without deleted ones."""
    return gql.Pages(_GET_PROJECTS, gql.variables({}), gql.literals({"where": where}))
