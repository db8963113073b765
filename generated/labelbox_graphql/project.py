"""Operations of queries/project.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pydantic import Field

from . import runtime as gql
from .enums import IssueStatus, MediaType, QueueMode, ReviewNetScore, TagSetStatus, TagSetStatusInput
from .filters import (
    LabelingFrontendOptionsOrderByInput,
    LabelingFrontendOptionsWhereInput,
    ProjectWhereInput,
    WebhookOrderByInput,
    WebhookWhereInput,
)
from .fragments import (
    LabelingFrontendFields,
    LabelingFrontendOptionsFields,
    OntologyFields,
    OrganizationFields,
    ProjectFields,
    ProjectMemberFields,
    ResourceTagFields,
    UserFields,
    WebhookFields,
)


class GetProject(gql.Model):
    project: ProjectFields | None


class GetProjects(gql.Model):
    projects: gql.Records[ProjectFields]


class GetProjectCreatedByProject(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who made it."


class GetProjectCreatedBy(gql.Model):
    project: GetProjectCreatedByProject | None


class GetProjectOrganizationProject(gql.Model):
    organization: OrganizationFields | None
    "The organization that it belongs to."


class GetProjectOrganization(gql.Model):
    project: GetProjectOrganizationProject | None


class GetProjectOntologyProject(gql.Model):
    ontology: OntologyFields | None
    "What labelers may mark; null before one is connected."


class GetProjectOntology(gql.Model):
    project: GetProjectOntologyProject | None


class GetProjectLabelingFrontendProject(gql.Model):
    labeling_frontend: LabelingFrontendFields | None = Field(alias="labelingFrontend")
    "The editor that labelers use; null before the set-up."


class GetProjectLabelingFrontend(gql.Model):
    project: GetProjectLabelingFrontendProject | None


class GetProjectLabelingFrontendOptionsProject(gql.Model):
    labeling_frontend_options: gql.Records[LabelingFrontendOptionsFields] = Field(alias="labelingFrontendOptions")
    "The customisations of its editor."


class GetProjectLabelingFrontendOptions(gql.Model):
    project: GetProjectLabelingFrontendOptionsProject | None


class GetProjectWebhooksProject(gql.Model):
    webhooks: gql.Records[WebhookFields]
    "The webhooks that watch it."


class GetProjectWebhooks(gql.Model):
    project: GetProjectWebhooksProject | None


class GetProjectMembersProject(gql.Model):
    uid: str = Field(alias="id")
    "The project's id."
    members: gql.Records[ProjectMemberFields]
    "Who may work on it."


class GetProjectMembers(gql.Model):
    project: GetProjectMembersProject | None


class GetProjectResourceTagsProject(gql.Model):
    name: str
    "The name, shown to labelers."
    resource_tags: list[ResourceTagFields] = Field(alias="resourceTags")
    "The tags that it carries."


class GetProjectResourceTags(gql.Model):
    project: GetProjectResourceTagsProject | None


class GetTagSetStatusProject(gql.Model):
    tag_set_status: TagSetStatus | None = Field(alias="tagSetStatus")
    "Whether it works with batches (ENABLED) or with datasets (DISABLED)."


class GetTagSetStatus(gql.Model):
    project: GetTagSetStatusProject | None


class GetLabelCountProject(gql.Model):
    label_count: int | None = Field(alias="labelCount")
    "How many labels it holds."


class GetLabelCount(gql.Model):
    project: GetLabelCountProject | None


class GetLabelerPerformanceProjectLabelerPerformance(gql.Model):
    count: int | None
    "How many labels the user made."
    user: UserFields
    "Who it is."
    seconds_per_label: float | None = Field(alias="secondsPerLabel")
    "Seconds per label, on average."
    total_time_labeling: float | None = Field(alias="totalTimeLabeling")
    "The time spent in all."
    consensus: float | None
    "How far the user agrees with others."
    average_benchmark_agreement: float | None = Field(alias="averageBenchmarkAgreement")
    "How far the user agrees with the benchmarks."
    last_activity_time: datetime = Field(alias="lastActivityTime")
    "When the user last made a label."


class GetLabelerPerformanceProject(gql.Model):
    labeler_performance: gql.Records[GetLabelerPerformanceProjectLabelerPerformance] = Field(alias="labelerPerformance")
    "What each labeler did."


class GetLabelerPerformance(gql.Model):
    project: GetLabelerPerformanceProject | None


class GetProjectReviewMetricsProjectReviewMetricsLabelAggregate(gql.Model):
    count: int
    "How many there are."


class GetProjectReviewMetricsProjectReviewMetrics(gql.Model):
    label_aggregate: GetProjectReviewMetricsProjectReviewMetricsLabelAggregate = Field(alias="labelAggregate")
    "The labels whose scores add up so."


class GetProjectReviewMetricsProject(gql.Model):
    review_metrics: GetProjectReviewMetricsProjectReviewMetrics | None = Field(alias="reviewMetrics")
    "How its labels were reviewed."


class GetProjectReviewMetrics(gql.Model):
    project: GetProjectReviewMetricsProject | None


class GetProjectIssuesExportProject(gql.Model):
    issue_export_url: str | None = Field(alias="issueExportUrl")
    "URL of the file with the issues."


class GetProjectIssuesExport(gql.Model):
    project: GetProjectIssuesExportProject | None


class CreateProject(gql.Model):
    create_project: ProjectFields = Field(alias="createProject")


class UpdateProject(gql.Model):
    update_project: ProjectFields | None = Field(alias="updateProject")


class DeleteProjectUpdateProject(gql.Model):
    uid: str = Field(alias="id")
    "The project's id."


class DeleteProject(gql.Model):
    update_project: DeleteProjectUpdateProject | None = Field(alias="updateProject")


class ConnectProjectAndLabelingFrontendUpdateProject(gql.Model):
    uid: str = Field(alias="id")
    "The project's id."


class ConnectProjectAndLabelingFrontend(gql.Model):
    update_project: ConnectProjectAndLabelingFrontendUpdateProject | None = Field(alias="updateProject")


class DisconnectProjectAndLabelingFrontendUpdateProject(gql.Model):
    uid: str = Field(alias="id")
    "The project's id."


class DisconnectProjectAndLabelingFrontend(gql.Model):
    update_project: DisconnectProjectAndLabelingFrontendUpdateProject | None = Field(alias="updateProject")


class ConnectOntologyProjectConnectOntology(gql.Model):
    uid: str = Field(alias="id")
    "The project's id."


class ConnectOntologyProject(gql.Model):
    connect_ontology: ConnectOntologyProjectConnectOntology | None = Field(alias="connectOntology")


class ConnectOntology(gql.Model):
    project: ConnectOntologyProject | None
    "Entry to the mutations of one project."


class SetProjectInstructionsSetProjectInstructionsOntology(gql.Model):
    uid: str = Field(alias="id")
    "The ontology's id."
    options: Any | None
    "Selected once (after an upload of instructions), never read."


class SetProjectInstructionsSetProjectInstructions(gql.Model):
    uid: str = Field(alias="id")
    "The project's id."
    ontology: SetProjectInstructionsSetProjectInstructionsOntology | None
    "What labelers may mark; null before one is connected."


class SetProjectInstructions(gql.Model):
    set_project_instructions: SetProjectInstructionsSetProjectInstructions | None = Field(
        alias="setProjectInstructions"
    )


class ShowPredictionsToLabelersProjectShowPredictionsToLabelers(gql.Model):
    uid: str = Field(alias="id")
    showing_predictions_to_labelers: bool = Field(alias="showingPredictionsToLabelers")


class ShowPredictionsToLabelersProject(gql.Model):
    show_predictions_to_labelers: ShowPredictionsToLabelersProjectShowPredictionsToLabelers | None = Field(
        alias="showPredictionsToLabelers"
    )


class ShowPredictionsToLabelers(gql.Model):
    project: ShowPredictionsToLabelersProject | None
    "Entry to the mutations of one project."


class SetTagSetStatusProjectSetTagSetStatus(gql.Model):
    tag_set_status: TagSetStatus | None = Field(alias="tagSetStatus")


class SetTagSetStatusProject(gql.Model):
    set_tag_set_status: SetTagSetStatusProjectSetTagSetStatus | None = Field(alias="setTagSetStatus")


class SetTagSetStatus(gql.Model):
    project: SetTagSetStatusProject | None
    "Entry to the mutations of one project."


class UpdateProjectResourceTagsProject(gql.Model):
    update_project_resource_tags: list[ResourceTagFields] = Field(alias="updateProjectResourceTags")


class UpdateProjectResourceTags(gql.Model):
    project: UpdateProjectResourceTagsProject | None
    "Entry to the mutations of one project."


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
    """The projects that the API key may see. Deleted ones are among them unless `where` says otherwise."""
    return gql.Pages(_GET_PROJECTS, gql.variables({}), gql.literals({"where": where}))


_GET_PROJECT_CREATED_BY = gql.Document(
    name="GetProjectCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetProjectCreatedBy,
    text="""
query GetProjectCreatedByPyApi($id: ID!) {
  project(where: {id: $id}) {
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


def get_project_created_by(*, id: str) -> gql.Operation[GetProjectCreatedBy]:
    """The user who made a project."""
    return gql.Operation(_GET_PROJECT_CREATED_BY, gql.variables({"id": id}))


_GET_PROJECT_ORGANIZATION = gql.Document(
    name="GetProjectOrganizationPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetProjectOrganization,
    text="""
query GetProjectOrganizationPyApi($id: ID!) {
  project(where: {id: $id}) {
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


def get_project_organization(*, id: str) -> gql.Operation[GetProjectOrganization]:
    """The organization that a project belongs to."""
    return gql.Operation(_GET_PROJECT_ORGANIZATION, gql.variables({"id": id}))


_GET_PROJECT_ONTOLOGY = gql.Document(
    name="GetProjectOntologyPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetProjectOntology,
    text="""
query GetProjectOntologyPyApi($id: ID!) {
  project(where: {id: $id}) {
    ontology {
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
}
""",
)


def get_project_ontology(*, id: str) -> gql.Operation[GetProjectOntology]:
    """The ontology of a project; null before one is connected."""
    return gql.Operation(_GET_PROJECT_ONTOLOGY, gql.variables({"id": id}))


_GET_PROJECT_LABELING_FRONTEND = gql.Document(
    name="GetProjectLabelingFrontendPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetProjectLabelingFrontend,
    text="""
query GetProjectLabelingFrontendPyApi($id: ID!) {
  project(where: {id: $id}) {
    labelingFrontend {
      id
      description
      iframeUrlPath
      name
    }
  }
}
""",
)


def get_project_labeling_frontend(*, id: str) -> gql.Operation[GetProjectLabelingFrontend]:
    """The editor of a project; null until the project is set up."""
    return gql.Operation(_GET_PROJECT_LABELING_FRONTEND, gql.variables({"id": id}))


_GET_PROJECT_LABELING_FRONTEND_OPTIONS = gql.PagedDocument(
    gql.Document(
        name="GetProjectLabelingFrontendOptionsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetProjectLabelingFrontendOptions,
        filters={"where": LabelingFrontendOptionsWhereInput},
        orders={"orderBy": LabelingFrontendOptionsOrderByInput},
        text="""
query GetProjectLabelingFrontendOptionsPyApi($id: ID!, $where: <<?where>>) {
  project(where: {id: $id}) {
    labelingFrontendOptions(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      customizationOptions
    }
  }
}
""",
    ),
    items=("project", "labeling_frontend_options"),
)


def get_project_labeling_frontend_options(
    *, id: str, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetProjectLabelingFrontendOptions, LabelingFrontendOptionsFields]:
    """The customisations of a project's editor, one per set-up."""
    return gql.Pages(
        _GET_PROJECT_LABELING_FRONTEND_OPTIONS,
        gql.variables({"id": id}),
        gql.literals({"where": where, "orderBy": order_by}),
    )


_GET_PROJECT_WEBHOOKS = gql.PagedDocument(
    gql.Document(
        name="GetProjectWebhooksPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetProjectWebhooks,
        filters={"where": WebhookWhereInput},
        orders={"orderBy": WebhookOrderByInput},
        text="""
query GetProjectWebhooksPyApi($id: ID!, $where: <<?where>>) {
  project(where: {id: $id}) {
    webhooks(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      createdAt
      status
      topics
      updatedAt
      url
    }
  }
}
""",
    ),
    items=("project", "webhooks"),
)


def get_project_webhooks(
    *, id: str, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetProjectWebhooks, WebhookFields]:
    """The webhooks of a project."""
    return gql.Pages(
        _GET_PROJECT_WEBHOOKS, gql.variables({"id": id}), gql.literals({"where": where, "orderBy": order_by})
    )


_GET_PROJECT_MEMBERS = gql.PagedDocument(
    gql.Document(
        name="ProjectMemberOverviewPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetProjectMembers,
        text="""
query ProjectMemberOverviewPyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    id
    members(skip: <<skip>>, first: <<first>>) {
      id
      accessFrom
      role {
        id
        name
      }
      user {
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
}
""",
    ),
    items=("project", "members"),
)


def get_project_members(*, project_id: str) -> gql.Pages[GetProjectMembers, ProjectMemberFields]:
    """The users who may work on a project, each with the role that they have there."""
    return gql.Pages(_GET_PROJECT_MEMBERS, gql.variables({"projectId": project_id}))


_GET_PROJECT_RESOURCE_TAGS = gql.Document(
    name="GetProjectResourceTagsPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetProjectResourceTags,
    text="""
query GetProjectResourceTagsPyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    name
    resourceTags {
      id
      color
      text
    }
  }
}
""",
)


def get_project_resource_tags(*, project_id: str) -> gql.Operation[GetProjectResourceTags]:
    """The tags of a project."""
    return gql.Operation(_GET_PROJECT_RESOURCE_TAGS, gql.variables({"projectId": project_id}))


_GET_TAG_SET_STATUS = gql.Document(
    name="GetTagSetStatusPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetTagSetStatus,
    text="""
query GetTagSetStatusPyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    tagSetStatus
  }
}
""",
)


def get_tag_set_status(*, project_id: str) -> gql.Operation[GetTagSetStatus]:
    """Whether a project works with batches (ENABLED) or, as old ones do, with whole datasets (DISABLED)."""
    return gql.Operation(_GET_TAG_SET_STATUS, gql.variables({"projectId": project_id}))


_GET_LABEL_COUNT = gql.Document(
    name="LabelCountPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetLabelCount,
    text="""
query LabelCountPyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    labelCount
  }
}
""",
)


def get_label_count(*, project_id: str) -> gql.Operation[GetLabelCount]:
    """How many labels a project holds."""
    return gql.Operation(_GET_LABEL_COUNT, gql.variables({"projectId": project_id}))


_GET_LABELER_PERFORMANCE = gql.PagedDocument(
    gql.Document(
        name="LabelerPerformancePyApi",
        retry=gql.Retry.ALWAYS,
        result=GetLabelerPerformance,
        text="""
query LabelerPerformancePyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    labelerPerformance(skip: <<skip>>, first: <<first>>) {
      count
      user {
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
      secondsPerLabel
      totalTimeLabeling
      consensus
      averageBenchmarkAgreement
      lastActivityTime
    }
  }
}
""",
    ),
    items=("project", "labeler_performance"),
)


def get_labeler_performance(
    *, project_id: str
) -> gql.Pages[GetLabelerPerformance, GetLabelerPerformanceProjectLabelerPerformance]:
    """What each labeler of a project did, and how well."""
    return gql.Pages(_GET_LABELER_PERFORMANCE, gql.variables({"projectId": project_id}))


_GET_PROJECT_REVIEW_METRICS = gql.Document(
    name="ProjectReviewMetricsPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetProjectReviewMetrics,
    text="""
query ProjectReviewMetricsPyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    reviewMetrics {
      labelAggregate(netScore: <<netScore>>) {
        count
      }
    }
  }
}
""",
)


def get_project_review_metrics(*, project_id: str, net_score: ReviewNetScore) -> gql.Operation[GetProjectReviewMetrics]:
    """How many labels of a project have reviews whose scores add up so; `None` counts the labels without a review."""
    return gql.Operation(
        _GET_PROJECT_REVIEW_METRICS, gql.variables({"projectId": project_id}), gql.literals({"netScore": net_score})
    )


_GET_PROJECT_ISSUES_EXPORT = gql.Document(
    name="GetProjectIssuesExportPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetProjectIssuesExport,
    text="""
query GetProjectIssuesExportPyApi($projectId: ID!, $status: IssueStatus) {
  project(where: {id: $projectId}) {
    issueExportUrl(where: {status: $status})
  }
}
""",
)


def get_project_issues_export(
    *, project_id: str, status: IssueStatus | None | gql.Unset = gql.UNSET
) -> gql.Operation[GetProjectIssuesExport]:
    """The URL of a file with the issues of a project; all of them where no status is given."""
    return gql.Operation(_GET_PROJECT_ISSUES_EXPORT, gql.variables({"projectId": project_id, "status": status}))


_CREATE_PROJECT = gql.Document(
    name="CreateProjectPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateProject,
    text="""
mutation CreateProjectPyApi($name: String!, $description: String, $allowedMediaType: MediaType, $queueMode: QueueMode, $autoAuditNumberOfLabels: Int!, $autoAuditPercentage: Float!) {
  createProject(
    data: {name: $name, description: $description, allowedMediaType: $allowedMediaType, queueMode: $queueMode, autoAuditNumberOfLabels: $autoAuditNumberOfLabels, autoAuditPercentage: $autoAuditPercentage}
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
""",
)


def create_project(
    *,
    name: str,
    auto_audit_number_of_labels: int,
    auto_audit_percentage: float,
    description: str | None | gql.Unset = gql.UNSET,
    allowed_media_type: MediaType | None | gql.Unset = gql.UNSET,
    queue_mode: QueueMode | None | gql.Unset = gql.UNSET,
) -> gql.Operation[CreateProject]:
    """Not idempotent: a repeated request makes a second project. Benchmark quality is 1 label and a percentage of 1,
    consensus 3 labels and a percentage of 0.
    """
    return gql.Operation(
        _CREATE_PROJECT,
        gql.variables(
            {
                "name": name,
                "autoAuditNumberOfLabels": auto_audit_number_of_labels,
                "autoAuditPercentage": auto_audit_percentage,
                "description": description,
                "allowedMediaType": allowed_media_type,
                "queueMode": queue_mode,
            }
        ),
    )


_UPDATE_PROJECT = gql.Document(
    name="updateProjectPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpdateProject,
    text="""
mutation updateProjectPyApi($id: ID!, $name: String, $description: String, $setupComplete: DateTime, $allowedMediaType: MediaType, $autoAuditNumberOfLabels: Int, $autoAuditPercentage: Float) {
  updateProject(
    where: {id: $id}
    data: {name: $name, description: $description, setupComplete: $setupComplete, allowedMediaType: $allowedMediaType, autoAuditNumberOfLabels: $autoAuditNumberOfLabels, autoAuditPercentage: $autoAuditPercentage}
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
""",
)


def update_project(
    *,
    id: str,
    name: str | None | gql.Unset = gql.UNSET,
    description: str | None | gql.Unset = gql.UNSET,
    setup_complete: datetime | None | gql.Unset = gql.UNSET,
    allowed_media_type: MediaType | None | gql.Unset = gql.UNSET,
    auto_audit_number_of_labels: int | None | gql.Unset = gql.UNSET,
    auto_audit_percentage: float | None | gql.Unset = gql.UNSET,
) -> gql.Operation[UpdateProject]:
    """Idempotent: sets fields to given values. An omitted variable leaves its field alone; null clears it."""
    return gql.Operation(
        _UPDATE_PROJECT,
        gql.variables(
            {
                "id": id,
                "name": name,
                "description": description,
                "setupComplete": setup_complete,
                "allowedMediaType": allowed_media_type,
                "autoAuditNumberOfLabels": auto_audit_number_of_labels,
                "autoAuditPercentage": auto_audit_percentage,
            }
        ),
    )


_DELETE_PROJECT = gql.Document(
    name="deleteProjectPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteProject,
    text="""
mutation deleteProjectPyApi($id: ID!) {
  updateProject(where: {id: $id}, data: {deleted: true}) {
    id
  }
}
""",
)


def delete_project(*, id: str) -> gql.Operation[DeleteProject]:
    """Idempotent: marks the project as deleted."""
    return gql.Operation(_DELETE_PROJECT, gql.variables({"id": id}))


_CONNECT_PROJECT_AND_LABELING_FRONTEND = gql.Document(
    name="ConnectProjectAndLabelingFrontendPyApi",
    retry=gql.Retry.ALWAYS,
    result=ConnectProjectAndLabelingFrontend,
    text="""
mutation ConnectProjectAndLabelingFrontendPyApi($projectId: ID!, $labelingFrontendId: ID!) {
  updateProject(
    where: {id: $projectId}
    data: {labelingFrontend: {connect: {id: $labelingFrontendId}}}
  ) {
    id
  }
}
""",
)


def connect_project_and_labeling_frontend(
    *, project_id: str, labeling_frontend_id: str
) -> gql.Operation[ConnectProjectAndLabelingFrontend]:
    """Idempotent: sets the project's one editor."""
    return gql.Operation(
        _CONNECT_PROJECT_AND_LABELING_FRONTEND,
        gql.variables({"projectId": project_id, "labelingFrontendId": labeling_frontend_id}),
    )


_DISCONNECT_PROJECT_AND_LABELING_FRONTEND = gql.Document(
    name="DisconnectProjectAndLabelingFrontendPyApi",
    retry=gql.Retry.ALWAYS,
    result=DisconnectProjectAndLabelingFrontend,
    text="""
mutation DisconnectProjectAndLabelingFrontendPyApi($projectId: ID!) {
  updateProject(
    where: {id: $projectId}
    data: {labelingFrontend: {disconnect: true}}
  ) {
    id
  }
}
""",
)


def disconnect_project_and_labeling_frontend(*, project_id: str) -> gql.Operation[DisconnectProjectAndLabelingFrontend]:
    """Idempotent: leaves the project without an editor."""
    return gql.Operation(_DISCONNECT_PROJECT_AND_LABELING_FRONTEND, gql.variables({"projectId": project_id}))


_CONNECT_ONTOLOGY = gql.Document(
    name="ConnectOntologyPyApi",
    retry=gql.Retry.ALWAYS,
    result=ConnectOntology,
    text="""
mutation ConnectOntologyPyApi($projectId: ID!, $ontologyId: ID!) {
  project(where: {id: $projectId}) {
    connectOntology(ontologyId: $ontologyId) {
      id
    }
  }
}
""",
)


def connect_ontology(*, project_id: str, ontology_id: str) -> gql.Operation[ConnectOntology]:
    """Idempotent: sets the project's one ontology."""
    return gql.Operation(_CONNECT_ONTOLOGY, gql.variables({"projectId": project_id, "ontologyId": ontology_id}))


_SET_PROJECT_INSTRUCTIONS = gql.Document(
    name="setprojectinsructionsPyApi",
    retry=gql.Retry.ALWAYS,
    result=SetProjectInstructions,
    text="""
mutation setprojectinsructionsPyApi($projectId: ID!, $instructionsUrl: String!) {
  setProjectInstructions(
    where: {id: $projectId}
    data: {instructionsUrl: $instructionsUrl}
  ) {
    id
    ontology {
      id
      options
    }
  }
}
""",
)


def set_project_instructions(*, project_id: str, instructions_url: str) -> gql.Operation[SetProjectInstructions]:
    """Idempotent: sets the instructions that labelers see. The URL is that of an uploaded PDF or HTML file."""
    return gql.Operation(
        _SET_PROJECT_INSTRUCTIONS, gql.variables({"projectId": project_id, "instructionsUrl": instructions_url})
    )


_SHOW_PREDICTIONS_TO_LABELERS = gql.Document(
    name="toggle_model_assisted_labelingPyApi",
    retry=gql.Retry.ALWAYS,
    result=ShowPredictionsToLabelers,
    text="""
mutation toggle_model_assisted_labelingPyApi($projectId: ID!, $show: Boolean!) {
  project(where: {id: $projectId}) {
    showPredictionsToLabelers(show: $show) {
      id
      showingPredictionsToLabelers
    }
  }
}
""",
)


def show_predictions_to_labelers(*, project_id: str, show: bool) -> gql.Operation[ShowPredictionsToLabelers]:
    """Idempotent: switches model-assisted labeling on or off."""
    return gql.Operation(_SHOW_PREDICTIONS_TO_LABELERS, gql.variables({"projectId": project_id, "show": show}))


_SET_TAG_SET_STATUS = gql.Document(
    name="setTagSetStatusPyApi",
    retry=gql.Retry.ALWAYS,
    result=SetTagSetStatus,
    text="""
mutation setTagSetStatusPyApi($projectId: ID!, $status: TagSetStatusInput!) {
  project(where: {id: $projectId}) {
    setTagSetStatus(input: {tagSetStatus: $status}) {
      tagSetStatus
    }
  }
}
""",
)


def set_tag_set_status(*, project_id: str, status: TagSetStatusInput) -> gql.Operation[SetTagSetStatus]:
    """Idempotent: has the project work with batches (ENABLED) or with whole datasets (DISABLED)."""
    return gql.Operation(_SET_TAG_SET_STATUS, gql.variables({"projectId": project_id, "status": status}))


_UPDATE_PROJECT_RESOURCE_TAGS = gql.Document(
    name="UpdateProjectResourceTagsPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpdateProjectResourceTags,
    text="""
mutation UpdateProjectResourceTagsPyApi($projectId: ID!, $resourceTagIds: [String!]!) {
  project(where: {id: $projectId}) {
    updateProjectResourceTags(input: {resourceTagIds: $resourceTagIds}) {
      id
      color
      text
    }
  }
}
""",
)


def update_project_resource_tags(
    *, project_id: str, resource_tag_ids: Sequence[str]
) -> gql.Operation[UpdateProjectResourceTags]:
    """Idempotent: replaces the project's tags by those given; null where the API key may not see the project."""
    return gql.Operation(
        _UPDATE_PROJECT_RESOURCE_TAGS, gql.variables({"projectId": project_id, "resourceTagIds": resource_tag_ids})
    )
