"""Operations of queries/ontology.graphql. Generated: edit the query, then `make generate`."""

from pydantic import Field

from . import runtime as gql
from .filters import LabelingFrontendWhereInput, ProjectOrderByInput, ProjectWhereInput
from .fragments import (
    FeatureSchemaFields,
    LabelingFrontendFields,
    LabelingFrontendOptionsFields,
    OntologyFields,
    ProjectFields,
    UserFields,
)
from .inputs import (
    OntologyFilter,
    RootSchemaNodeFilter,
    RootSchemaNodeWhere,
    UpsertOntologyInput,
    UpsertRootSchemaNodeInput,
)


class GetOntology(gql.Model):
    ontology: OntologyFields | None


class GetOntologiesOntologies(gql.Model):
    nodes: gql.Records[OntologyFields]
    next_cursor: str | None = Field(alias="nextCursor")


class GetOntologies(gql.Model):
    ontologies: GetOntologiesOntologies


class GetOntologyCreatedByOntology(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who made it."


class GetOntologyCreatedBy(gql.Model):
    ontology: GetOntologyCreatedByOntology | None


class GetOntologyProjectsOntology(gql.Model):
    projects: gql.Records[ProjectFields]
    "The projects that use it."


class GetOntologyProjects(gql.Model):
    ontology: GetOntologyProjectsOntology | None


class GetRootSchemaNode(gql.Model):
    root_schema_node: FeatureSchemaFields | None = Field(alias="rootSchemaNode")


class GetRootSchemaNodesRootSchemaNodes(gql.Model):
    nodes: gql.Records[FeatureSchemaFields]
    next_cursor: str | None = Field(alias="nextCursor")


class GetRootSchemaNodes(gql.Model):
    root_schema_nodes: GetRootSchemaNodesRootSchemaNodes = Field(alias="rootSchemaNodes")


class GetLabelingFrontends(gql.Model):
    labeling_frontends: gql.Records[LabelingFrontendFields] = Field(alias="labelingFrontends")


class UpsertOntology(gql.Model):
    upsert_ontology: OntologyFields = Field(alias="upsertOntology")


class UpsertRootSchemaNode(gql.Model):
    upsert_root_schema_node: FeatureSchemaFields = Field(alias="upsertRootSchemaNode")


class CreateLabelingFrontendOptions(gql.Model):
    create_labeling_frontend_options: LabelingFrontendOptionsFields = Field(alias="createLabelingFrontendOptions")


_GET_ONTOLOGY = gql.Document(
    name="GetOntologyPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetOntology,
    text="""
query GetOntologyPyApi($id: ID!) {
  ontology(where: {id: $id}) {
    id
    classificationSchemaCount
    createdAt
    description
    name
    normalized
    objectSchemaCount
    updatedAt
  }
}
""",
)


def get_ontology(*, id: str) -> gql.Operation[GetOntology]:
    """One ontology by its id; null where it does not exist or is not visible to the API key."""
    return gql.Operation(_GET_ONTOLOGY, gql.variables({"id": id}))


_GET_ONTOLOGIES = gql.PagedDocument(
    gql.Document(
        name="getOntologiesPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetOntologies,
        text="""
query getOntologiesPyApi($search: String, $filter: OntologyFilter, $from: String, $first: PageSize) {
  ontologies(
    where: {filter: $filter, search: $search}
    after: $from
    first: $first
  ) {
    nodes {
      id
      classificationSchemaCount
      createdAt
      description
      name
      normalized
      objectSchemaCount
      updatedAt
    }
    nextCursor
  }
}
""",
    ),
    items=("ontologies", "nodes"),
    cursor=("ontologies", "next_cursor"),
)


def get_ontologies(
    *, search: str | None | gql.Unset = gql.UNSET, filter: OntologyFilter | None | gql.Unset = gql.UNSET
) -> gql.Pages[GetOntologies, OntologyFields]:
    """The ontologies of the organization whose name contains a text; all of them where it is null."""
    return gql.Pages(_GET_ONTOLOGIES, gql.variables({"search": search, "filter": filter}))


_GET_ONTOLOGY_CREATED_BY = gql.Document(
    name="GetOntologyCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetOntologyCreatedBy,
    text="""
query GetOntologyCreatedByPyApi($id: ID!) {
  ontology(where: {id: $id}) {
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


def get_ontology_created_by(*, id: str) -> gql.Operation[GetOntologyCreatedBy]:
    """The user who made an ontology."""
    return gql.Operation(_GET_ONTOLOGY_CREATED_BY, gql.variables({"id": id}))


_GET_ONTOLOGY_PROJECTS = gql.PagedDocument(
    gql.Document(
        name="GetOntologyProjectsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetOntologyProjects,
        filters={"where": ProjectWhereInput},
        orders={"orderBy": ProjectOrderByInput},
        text="""
query GetOntologyProjectsPyApi($id: ID!, $where: <<?where>>) {
  ontology(where: {id: $id}) {
    projects(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
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
}
""",
    ),
    items=("ontology", "projects"),
)


def get_ontology_projects(
    *, id: str, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetOntologyProjects, ProjectFields]:
    """The projects that use an ontology. Deleted ones are among them unless `where` says otherwise."""
    return gql.Pages(
        _GET_ONTOLOGY_PROJECTS, gql.variables({"id": id}), gql.literals({"where": where, "orderBy": order_by})
    )


_GET_ROOT_SCHEMA_NODE = gql.Document(
    name="rootSchemaNodePyApi",
    retry=gql.Retry.ALWAYS,
    result=GetRootSchemaNode,
    text="""
query rootSchemaNodePyApi($where: RootSchemaNodeWhere!) {
  rootSchemaNode(where: $where) {
    id
    name
    normalized
  }
}
""",
)


def get_root_schema_node(*, where: RootSchemaNodeWhere) -> gql.Operation[GetRootSchemaNode]:
    """One feature schema; null where there is none. It is asked for by `normalized.featureSchemaId`, which is its id
    for users, not by the id of its node.
    """
    return gql.Operation(_GET_ROOT_SCHEMA_NODE, gql.variables({"where": where}))


_GET_ROOT_SCHEMA_NODES = gql.PagedDocument(
    gql.Document(
        name="rootSchemaNodesPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetRootSchemaNodes,
        text="""
query rootSchemaNodesPyApi($search: String, $filter: RootSchemaNodeFilter, $from: String, $first: PageSize) {
  rootSchemaNodes(
    where: {filter: $filter, search: $search}
    after: $from
    first: $first
  ) {
    nodes {
      id
      name
      normalized
    }
    nextCursor
  }
}
""",
    ),
    items=("root_schema_nodes", "nodes"),
    cursor=("root_schema_nodes", "next_cursor"),
)


def get_root_schema_nodes(
    *, search: str | None | gql.Unset = gql.UNSET, filter: RootSchemaNodeFilter | None | gql.Unset = gql.UNSET
) -> gql.Pages[GetRootSchemaNodes, FeatureSchemaFields]:
    """The feature schemas of the organization whose name contains a text, in upper or lower case; all where it is null."""
    return gql.Pages(_GET_ROOT_SCHEMA_NODES, gql.variables({"search": search, "filter": filter}))


_GET_LABELING_FRONTENDS = gql.PagedDocument(
    gql.Document(
        name="GetLabelingFrontendsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetLabelingFrontends,
        filters={"where": LabelingFrontendWhereInput},
        text="""
query GetLabelingFrontendsPyApi($where: <<?where>>) {
  labelingFrontends(where: <<?where>>, skip: <<skip>>, first: <<first>>) {
    id
    description
    iframeUrlPath
    name
  }
}
""",
    ),
    items=("labeling_frontends",),
)


def get_labeling_frontends(
    *, where: gql.Condition | gql.Unset = gql.UNSET
) -> gql.Pages[GetLabelingFrontends, LabelingFrontendFields]:
    """The editors that projects can be set up with. Every organization has one that is called "Editor". Deleted ones
    are among them unless `where` says otherwise.
    """
    return gql.Pages(_GET_LABELING_FRONTENDS, gql.variables({}), gql.literals({"where": where}))


_UPSERT_ONTOLOGY = gql.Document(
    name="upsertRootSchemaNodePyApi",
    retry=gql.Retry.NOT_SENT,
    result=UpsertOntology,
    text="""
mutation upsertRootSchemaNodePyApi($data: UpsertOntologyInput!) {
  upsertOntology(data: $data) {
    id
    classificationSchemaCount
    createdAt
    description
    name
    normalized
    objectSchemaCount
    updatedAt
  }
}
""",
)


def upsert_ontology(*, data: UpsertOntologyInput) -> gql.Operation[UpsertOntology]:
    """Not idempotent: a repeated request makes a second ontology. `normalized` is JSON in a string; the feature schemas
    in it that have no id yet are made too.
    """
    return gql.Operation(_UPSERT_ONTOLOGY, gql.variables({"data": data}))


_UPSERT_ROOT_SCHEMA_NODE = gql.Document(
    name="upsertRootSchemaNodePyApi",
    retry=gql.Retry.NOT_SENT,
    result=UpsertRootSchemaNode,
    text="""
mutation upsertRootSchemaNodePyApi($data: UpsertRootSchemaNodeInput!) {
  upsertRootSchemaNode(data: $data) {
    id
    name
    normalized
  }
}
""",
)


def upsert_root_schema_node(*, data: UpsertRootSchemaNodeInput) -> gql.Operation[UpsertRootSchemaNode]:
    """Not idempotent: a repeated request makes a second feature schema. `normalized` is JSON in a string."""
    return gql.Operation(_UPSERT_ROOT_SCHEMA_NODE, gql.variables({"data": data}))


_CREATE_LABELING_FRONTEND_OPTIONS = gql.Document(
    name="CreateLabelingFrontendOptionsPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateLabelingFrontendOptions,
    text="""
mutation CreateLabelingFrontendOptionsPyApi($project: ID!, $labelingFrontend: ID!, $customizationOptions: String!) {
  createLabelingFrontendOptions(
    data: {project: {connect: {id: $project}}, labelingFrontend: {connect: {id: $labelingFrontend}}, customizationOptions: $customizationOptions}
  ) {
    id
    customizationOptions
  }
}
""",
)


def create_labeling_frontend_options(
    *, project: str, labeling_frontend: str, customization_options: str
) -> gql.Operation[CreateLabelingFrontendOptions]:
    """Not idempotent: a repeated request makes a second set of options. They are JSON in a string, mostly a normalized
    ontology.
    """
    return gql.Operation(
        _CREATE_LABELING_FRONTEND_OPTIONS,
        gql.variables(
            {"project": project, "labelingFrontend": labeling_frontend, "customizationOptions": customization_options}
        ),
    )
