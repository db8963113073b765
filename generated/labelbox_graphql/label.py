"""Operations of queries/label.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence

from pydantic import Field

from . import runtime as gql
from .filters import BenchmarkOrderByInput, BenchmarkWhereInput, LabelOrderByInput, ReviewOrderByInput
from .fragments import (
    BenchmarkFields,
    DataRowFields,
    LabelFields,
    OrganizationFields,
    ProjectFields,
    ReviewFields,
    UserFields,
)


class GetProjectLabelsProject(gql.Model):
    labels: gql.Records[LabelFields]
    "The labels that it holds."


class GetProjectLabels(gql.Model):
    project: GetProjectLabelsProject | None


class GetProjectLabelsOfDatasetsProject(gql.Model):
    labels: gql.Records[LabelFields]
    "The labels that it holds."


class GetProjectLabelsOfDatasets(gql.Model):
    project: GetProjectLabelsOfDatasetsProject | None


class GetLabelProjectLabel(gql.Model):
    project: ProjectFields | None
    "The project that it belongs to."


class GetLabelProject(gql.Model):
    label: GetLabelProjectLabel | None


class GetLabelDataRowLabel(gql.Model):
    data_row: DataRowFields | None = Field(alias="dataRow")
    "The data row that it assesses."


class GetLabelDataRow(gql.Model):
    label: GetLabelDataRowLabel | None


class GetLabelCreatedByLabel(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who made it."


class GetLabelCreatedBy(gql.Model):
    label: GetLabelCreatedByLabel | None


class GetLabelReviewsLabel(gql.Model):
    reviews: gql.Records[ReviewFields]
    "What reviewers think of it."


class GetLabelReviews(gql.Model):
    label: GetLabelReviewsLabel | None


class GetReviewCreatedByReview(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who wrote it."


class GetReviewCreatedBy(gql.Model):
    review: GetReviewCreatedByReview | None


class GetReviewOrganizationReview(gql.Model):
    organization: OrganizationFields | None
    "The organization that it belongs to."


class GetReviewOrganization(gql.Model):
    review: GetReviewOrganizationReview | None


class GetReviewProjectReview(gql.Model):
    project: ProjectFields | None
    "The project that it belongs to."


class GetReviewProject(gql.Model):
    review: GetReviewProjectReview | None


class GetReviewLabelReview(gql.Model):
    label: LabelFields | None
    "The label that it scores."


class GetReviewLabel(gql.Model):
    review: GetReviewLabelReview | None


class GetProjectBenchmarksProject(gql.Model):
    benchmarks: gql.Records[BenchmarkFields]
    "The labels that others are measured against."


class GetProjectBenchmarks(gql.Model):
    project: GetProjectBenchmarksProject | None


class GetBenchmarkCreatedByBenchmark(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who made it."


class GetBenchmarkCreatedBy(gql.Model):
    benchmark: GetBenchmarkCreatedByBenchmark | None


class GetBenchmarkReferenceLabelBenchmark(gql.Model):
    reference_label: LabelFields | None = Field(alias="referenceLabel")
    "The label that others are measured against."


class GetBenchmarkReferenceLabel(gql.Model):
    benchmark: GetBenchmarkReferenceLabelBenchmark | None


class UpdateLabel(gql.Model):
    update_label: LabelFields | None = Field(alias="updateLabel")


class DeleteLabelsDeleteLabels(gql.Model):
    uid: str = Field(alias="id")
    "The label's id."


class DeleteLabels(gql.Model):
    delete_labels: list[DeleteLabelsDeleteLabels] = Field(alias="deleteLabels")


class CreateReview(gql.Model):
    create_review: ReviewFields = Field(alias="createReview")


class UpdateReview(gql.Model):
    update_review: ReviewFields | None = Field(alias="updateReview")


class DeleteReviewUpdateReview(gql.Model):
    uid: str = Field(alias="id")
    "The review's id."


class DeleteReview(gql.Model):
    update_review: DeleteReviewUpdateReview | None = Field(alias="updateReview")


class CreateBenchmark(gql.Model):
    create_benchmark: BenchmarkFields = Field(alias="createBenchmark")


class DeleteBenchmarkDeleteBenchmark(gql.Model):
    uid: str = Field(alias="id")
    "The benchmark's id."


class DeleteBenchmark(gql.Model):
    delete_benchmark: DeleteBenchmarkDeleteBenchmark | None = Field(alias="deleteBenchmark")


_GET_PROJECT_LABELS = gql.PagedDocument(
    gql.Document(
        name="GetProjectLabelsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetProjectLabels,
        orders={"orderBy": LabelOrderByInput},
        text="""
query GetProjectLabelsPyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    labels(skip: <<skip>>, first: <<first>>, orderBy: <<?orderBy>>) {
      id
      agreement
      benchmarkAgreement
      createdAt
      isBenchmarkReference
      label
      secondsToLabel
      updatedAt
    }
  }
}
""",
    ),
    items=("project", "labels"),
)


def get_project_labels(
    *, project_id: str, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetProjectLabels, LabelFields]:
    """The labels of a project."""
    return gql.Pages(_GET_PROJECT_LABELS, gql.variables({"projectId": project_id}), gql.literals({"orderBy": order_by}))


_GET_PROJECT_LABELS_OF_DATASETS = gql.PagedDocument(
    gql.Document(
        name="GetProjectLabelsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetProjectLabelsOfDatasets,
        orders={"orderBy": LabelOrderByInput},
        text="""
query GetProjectLabelsPyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    labels(
      skip: <<skip>>
      first: <<first>>
      where: {dataRow: {dataset: {id_in: <<datasetIds>>}}}
      orderBy: <<?orderBy>>
    ) {
      id
      agreement
      benchmarkAgreement
      createdAt
      isBenchmarkReference
      label
      secondsToLabel
      updatedAt
    }
  }
}
""",
    ),
    items=("project", "labels"),
)


def get_project_labels_of_datasets(
    *, project_id: str, dataset_ids: Sequence[str], order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetProjectLabelsOfDatasets, LabelFields]:
    """The labels of a project whose data rows are in one of the datasets."""
    return gql.Pages(
        _GET_PROJECT_LABELS_OF_DATASETS,
        gql.variables({"projectId": project_id}),
        gql.literals({"datasetIds": dataset_ids, "orderBy": order_by}),
    )


_GET_LABEL_PROJECT = gql.Document(
    name="GetLabelProjectPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetLabelProject,
    text="""
query GetLabelProjectPyApi($id: ID!) {
  label(where: {id: $id}) {
    project {
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
)


def get_label_project(*, id: str) -> gql.Operation[GetLabelProject]:
    """The project that a label belongs to."""
    return gql.Operation(_GET_LABEL_PROJECT, gql.variables({"id": id}))


_GET_LABEL_DATA_ROW = gql.Document(
    name="GetLabelDataRowPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetLabelDataRow,
    text="""
query GetLabelDataRowPyApi($id: ID!) {
  label(where: {id: $id}) {
    dataRow {
      id
      createdAt
      externalId
      globalKey
      mediaAttributes
      customMetadata {
        schemaId
        value
      }
      metadataFields {
        schemaId
        name
        value
        kind
      }
      rowData
      updatedAt
    }
  }
}
""",
)


def get_label_data_row(*, id: str) -> gql.Operation[GetLabelDataRow]:
    """The data row that a label assesses."""
    return gql.Operation(_GET_LABEL_DATA_ROW, gql.variables({"id": id}))


_GET_LABEL_CREATED_BY = gql.Document(
    name="GetLabelCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetLabelCreatedBy,
    text="""
query GetLabelCreatedByPyApi($id: ID!) {
  label(where: {id: $id}) {
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


def get_label_created_by(*, id: str) -> gql.Operation[GetLabelCreatedBy]:
    """The user who made a label."""
    return gql.Operation(_GET_LABEL_CREATED_BY, gql.variables({"id": id}))


_GET_LABEL_REVIEWS = gql.PagedDocument(
    gql.Document(
        name="GetLabelReviewsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetLabelReviews,
        orders={"orderBy": ReviewOrderByInput},
        text="""
query GetLabelReviewsPyApi($id: ID!) {
  label(where: {id: $id}) {
    reviews(skip: <<skip>>, first: <<first>>, orderBy: <<?orderBy>>) {
      id
      createdAt
      score
      updatedAt
    }
  }
}
""",
    ),
    items=("label", "reviews"),
)


def get_label_reviews(
    *, id: str, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetLabelReviews, ReviewFields]:
    """The reviews of a label."""
    return gql.Pages(_GET_LABEL_REVIEWS, gql.variables({"id": id}), gql.literals({"orderBy": order_by}))


_GET_REVIEW_CREATED_BY = gql.Document(
    name="GetReviewCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetReviewCreatedBy,
    text="""
query GetReviewCreatedByPyApi($id: ID!) {
  review(where: {id: $id}) {
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


def get_review_created_by(*, id: str) -> gql.Operation[GetReviewCreatedBy]:
    """The user who wrote a review."""
    return gql.Operation(_GET_REVIEW_CREATED_BY, gql.variables({"id": id}))


_GET_REVIEW_ORGANIZATION = gql.Document(
    name="GetReviewOrganizationPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetReviewOrganization,
    text="""
query GetReviewOrganizationPyApi($id: ID!) {
  review(where: {id: $id}) {
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


def get_review_organization(*, id: str) -> gql.Operation[GetReviewOrganization]:
    """The organization that a review belongs to."""
    return gql.Operation(_GET_REVIEW_ORGANIZATION, gql.variables({"id": id}))


_GET_REVIEW_PROJECT = gql.Document(
    name="GetReviewProjectPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetReviewProject,
    text="""
query GetReviewProjectPyApi($id: ID!) {
  review(where: {id: $id}) {
    project {
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
)


def get_review_project(*, id: str) -> gql.Operation[GetReviewProject]:
    """The project that a review belongs to."""
    return gql.Operation(_GET_REVIEW_PROJECT, gql.variables({"id": id}))


_GET_REVIEW_LABEL = gql.Document(
    name="GetReviewLabelPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetReviewLabel,
    text="""
query GetReviewLabelPyApi($id: ID!) {
  review(where: {id: $id}) {
    label {
      id
      agreement
      benchmarkAgreement
      createdAt
      isBenchmarkReference
      label
      secondsToLabel
      updatedAt
    }
  }
}
""",
)


def get_review_label(*, id: str) -> gql.Operation[GetReviewLabel]:
    """The label that a review scores."""
    return gql.Operation(_GET_REVIEW_LABEL, gql.variables({"id": id}))


_GET_PROJECT_BENCHMARKS = gql.PagedDocument(
    gql.Document(
        name="GetProjectBenchmarksPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetProjectBenchmarks,
        filters={"where": BenchmarkWhereInput},
        orders={"orderBy": BenchmarkOrderByInput},
        text="""
query GetProjectBenchmarksPyApi($id: ID!, $where: <<?where>>) {
  project(where: {id: $id}) {
    benchmarks(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      averageAgreement
      completedCount
      createdAt
      lastActivity
    }
  }
}
""",
    ),
    items=("project", "benchmarks"),
)


def get_project_benchmarks(
    *, id: str, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetProjectBenchmarks, BenchmarkFields]:
    """The benchmarks of a project."""
    return gql.Pages(
        _GET_PROJECT_BENCHMARKS, gql.variables({"id": id}), gql.literals({"where": where, "orderBy": order_by})
    )


_GET_BENCHMARK_CREATED_BY = gql.Document(
    name="GetBenchmarkCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetBenchmarkCreatedBy,
    text="""
query GetBenchmarkCreatedByPyApi($id: ID!) {
  benchmark(where: {id: $id}) {
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


def get_benchmark_created_by(*, id: str) -> gql.Operation[GetBenchmarkCreatedBy]:
    """The user who made a benchmark."""
    return gql.Operation(_GET_BENCHMARK_CREATED_BY, gql.variables({"id": id}))


_GET_BENCHMARK_REFERENCE_LABEL = gql.Document(
    name="GetBenchmarkReferenceLabelPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetBenchmarkReferenceLabel,
    text="""
query GetBenchmarkReferenceLabelPyApi($id: ID!) {
  benchmark(where: {id: $id}) {
    referenceLabel {
      id
      agreement
      benchmarkAgreement
      createdAt
      isBenchmarkReference
      label
      secondsToLabel
      updatedAt
    }
  }
}
""",
)


def get_benchmark_reference_label(*, id: str) -> gql.Operation[GetBenchmarkReferenceLabel]:
    """The label that others are measured against. To delete a benchmark one needs the id of this label."""
    return gql.Operation(_GET_BENCHMARK_REFERENCE_LABEL, gql.variables({"id": id}))


_UPDATE_LABEL = gql.Document(
    name="updateLabelPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpdateLabel,
    text="""
mutation updateLabelPyApi($id: ID!, $label: String!) {
  updateLabel(where: {id: $id}, data: {label: $label}) {
    id
    agreement
    benchmarkAgreement
    createdAt
    isBenchmarkReference
    label
    secondsToLabel
    updatedAt
  }
}
""",
)


def update_label(*, id: str, label: str) -> gql.Operation[UpdateLabel]:
    """Idempotent: sets what the label says, as JSON in a string."""
    return gql.Operation(_UPDATE_LABEL, gql.variables({"id": id, "label": label}))


_DELETE_LABELS = gql.Document(
    name="deleteLabelsPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteLabels,
    text="""
mutation deleteLabelsPyApi {
  deleteLabels(labelIds: <<labelIds>>) {
    id
  }
}
""",
)


def delete_labels(*, label_ids: Sequence[str]) -> gql.Operation[DeleteLabels]:
    """Idempotent: the labels of these ids are gone afterwards. Returns those that were deleted."""
    return gql.Operation(_DELETE_LABELS, gql.variables({}), gql.literals({"labelIds": label_ids}))


_CREATE_REVIEW = gql.Document(
    name="CreateReviewPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateReview,
    text="""
mutation CreateReviewPyApi($score: Float!, $label: ID!, $project: ID!) {
  createReview(
    data: {score: $score, label: {connect: {id: $label}}, project: {connect: {id: $project}}}
  ) {
    id
    createdAt
    score
    updatedAt
  }
}
""",
)


def create_review(*, score: float, label: str, project: str) -> gql.Operation[CreateReview]:
    """Not idempotent: a repeated request makes a second review. A score above zero is good, below zero bad."""
    return gql.Operation(_CREATE_REVIEW, gql.variables({"score": score, "label": label, "project": project}))


_UPDATE_REVIEW = gql.Document(
    name="updateReviewPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpdateReview,
    text="""
mutation updateReviewPyApi($id: ID!, $score: Float!) {
  updateReview(where: {id: $id}, data: {score: $score}) {
    id
    createdAt
    score
    updatedAt
  }
}
""",
)


def update_review(*, id: str, score: float) -> gql.Operation[UpdateReview]:
    """Idempotent: sets the score of a review."""
    return gql.Operation(_UPDATE_REVIEW, gql.variables({"id": id, "score": score}))


_DELETE_REVIEW = gql.Document(
    name="deleteReviewPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteReview,
    text="""
mutation deleteReviewPyApi($id: ID!) {
  updateReview(where: {id: $id}, data: {deleted: true}) {
    id
  }
}
""",
)


def delete_review(*, id: str) -> gql.Operation[DeleteReview]:
    """Idempotent: marks the review as deleted."""
    return gql.Operation(_DELETE_REVIEW, gql.variables({"id": id}))


_CREATE_BENCHMARK = gql.Document(
    name="CreateBenchmarkPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateBenchmark,
    text="""
mutation CreateBenchmarkPyApi($labelId: ID!) {
  createBenchmark(data: {labelId: $labelId}) {
    id
    averageAgreement
    completedCount
    createdAt
    lastActivity
  }
}
""",
)


def create_benchmark(*, label_id: str) -> gql.Operation[CreateBenchmark]:
    """Makes the label the one that others are measured against. Whether the server makes a second benchmark when asked
    twice is not known, so the request is repeated only if it was certainly not sent.
    """
    return gql.Operation(_CREATE_BENCHMARK, gql.variables({"labelId": label_id}))


_DELETE_BENCHMARK = gql.Document(
    name="DeleteBenchmarkPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteBenchmark,
    text="""
mutation DeleteBenchmarkPyApi($labelId: ID!) {
  deleteBenchmark(where: {labelId: $labelId}) {
    id
  }
}
""",
)


def delete_benchmark(*, label_id: str) -> gql.Operation[DeleteBenchmark]:
    """Idempotent: the label is no benchmark afterwards. Takes the id of the reference label, not that of the benchmark."""
    return gql.Operation(_DELETE_BENCHMARK, gql.variables({"labelId": label_id}))
