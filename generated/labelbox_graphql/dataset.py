"""Operations of queries/dataset.graphql. Generated: edit the query, then `make generate`."""

from pydantic import Field

from . import runtime as gql
from .filters import DatasetWhereInput
from .fragments import DatasetFields, IAMIntegrationFields, OrganizationFields, UserFields


class GetDataset(gql.Model):
    dataset: DatasetFields | None


class GetDatasets(gql.Model):
    datasets: gql.Records[DatasetFields]


class GetDatasetCreatedByDataset(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who made it."


class GetDatasetCreatedBy(gql.Model):
    dataset: GetDatasetCreatedByDataset | None


class GetDatasetOrganizationDataset(gql.Model):
    organization: OrganizationFields | None
    "The organization that it belongs to."


class GetDatasetOrganization(gql.Model):
    dataset: GetDatasetOrganizationDataset | None


class GetDatasetSignerDataset(gql.Model):
    signer: IAMIntegrationFields | None
    "The integration through which the server reads its assets."


class GetDatasetSigner(gql.Model):
    dataset: GetDatasetSignerDataset | None


class CreateDataset(gql.Model):
    create_dataset: DatasetFields = Field(alias="createDataset")


class UpdateDataset(gql.Model):
    update_dataset: DatasetFields | None = Field(alias="updateDataset")


class DeleteDatasetUpdateDataset(gql.Model):
    uid: str = Field(alias="id")
    "The dataset's id."


class DeleteDataset(gql.Model):
    update_dataset: DeleteDatasetUpdateDataset | None = Field(alias="updateDataset")


class SetSignerForDatasetSetSignerForDataset(gql.Model):
    uid: str = Field(alias="id")
    "The dataset's id."


class SetSignerForDataset(gql.Model):
    set_signer_for_dataset: SetSignerForDatasetSetSignerForDataset | None = Field(alias="setSignerForDataset")


class ValidateDatasetValidateDatasetChecks(gql.Model):
    name: str
    "What was tried."
    success: bool
    "Whether it worked."


class ValidateDatasetValidateDataset(gql.Model):
    valid: bool
    "Whether the server can read the assets."
    checks: list[ValidateDatasetValidateDatasetChecks] | None
    "What was tried."


class ValidateDataset(gql.Model):
    validate_dataset: ValidateDatasetValidateDataset = Field(alias="validateDataset")


_GET_DATASET = gql.Document(
    name="GetDatasetPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDataset,
    text="""
query GetDatasetPyApi($id: ID!) {
  dataset(where: {id: $id}) {
    id
    createdAt
    description
    name
    rowCount
    updatedAt
  }
}
""",
)


def get_dataset(*, id: str) -> gql.Operation[GetDataset]:
    """One dataset by its id; null where it does not exist or is not visible to the API key."""
    return gql.Operation(_GET_DATASET, gql.variables({"id": id}))


_GET_DATASETS = gql.PagedDocument(
    gql.Document(
        name="GetDatasetsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetDatasets,
        filters={"where": DatasetWhereInput},
        text="""
query GetDatasetsPyApi($where: <<?where>>) {
  datasets(where: <<?where>>, skip: <<skip>>, first: <<first>>) {
    id
    createdAt
    description
    name
    rowCount
    updatedAt
  }
}
""",
    ),
    items=("datasets",),
)


def get_datasets(*, where: gql.Condition | gql.Unset = gql.UNSET) -> gql.Pages[GetDatasets, DatasetFields]:
    """The datasets that the API key may see. Deleted ones are among them unless `where` says otherwise."""
    return gql.Pages(_GET_DATASETS, gql.variables({}), gql.literals({"where": where}))


_GET_DATASET_CREATED_BY = gql.Document(
    name="GetDatasetCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDatasetCreatedBy,
    text="""
query GetDatasetCreatedByPyApi($id: ID!) {
  dataset(where: {id: $id}) {
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


def get_dataset_created_by(*, id: str) -> gql.Operation[GetDatasetCreatedBy]:
    """The user who made a dataset."""
    return gql.Operation(_GET_DATASET_CREATED_BY, gql.variables({"id": id}))


_GET_DATASET_ORGANIZATION = gql.Document(
    name="GetDatasetOrganizationPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDatasetOrganization,
    text="""
query GetDatasetOrganizationPyApi($id: ID!) {
  dataset(where: {id: $id}) {
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


def get_dataset_organization(*, id: str) -> gql.Operation[GetDatasetOrganization]:
    """The organization that a dataset belongs to."""
    return gql.Operation(_GET_DATASET_ORGANIZATION, gql.variables({"id": id}))


_GET_DATASET_SIGNER = gql.Document(
    name="GetDatasetSignerPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDatasetSigner,
    text="""
query GetDatasetSignerPyApi($id: ID!) {
  dataset(where: {id: $id}) {
    signer {
      id
      createdAt
      isOrgDefault
      lastValidAt
      name
      provider
      updatedAt
      valid
    }
  }
}
""",
)


def get_dataset_signer(*, id: str) -> gql.Operation[GetDatasetSigner]:
    """The integration through which the server reads the assets of a dataset; null where it needs none."""
    return gql.Operation(_GET_DATASET_SIGNER, gql.variables({"id": id}))


_CREATE_DATASET = gql.Document(
    name="CreateDatasetPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateDataset,
    text="""
mutation CreateDatasetPyApi($name: String!, $description: String) {
  createDataset(data: {name: $name, description: $description}) {
    id
    createdAt
    description
    name
    rowCount
    updatedAt
  }
}
""",
)


def create_dataset(*, name: str, description: str | None | gql.Unset = gql.UNSET) -> gql.Operation[CreateDataset]:
    """Not idempotent: a repeated request makes a second dataset."""
    return gql.Operation(_CREATE_DATASET, gql.variables({"name": name, "description": description}))


_UPDATE_DATASET = gql.Document(
    name="updateDatasetPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpdateDataset,
    text="""
mutation updateDatasetPyApi($id: ID!, $name: String, $description: String) {
  updateDataset(where: {id: $id}, data: {name: $name, description: $description}) {
    id
    createdAt
    description
    name
    rowCount
    updatedAt
  }
}
""",
)


def update_dataset(
    *, id: str, name: str | None | gql.Unset = gql.UNSET, description: str | None | gql.Unset = gql.UNSET
) -> gql.Operation[UpdateDataset]:
    """Idempotent: sets fields to given values. An omitted variable leaves its field alone; null clears it."""
    return gql.Operation(_UPDATE_DATASET, gql.variables({"id": id, "name": name, "description": description}))


_DELETE_DATASET = gql.Document(
    name="deleteDatasetPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteDataset,
    text="""
mutation deleteDatasetPyApi($id: ID!) {
  updateDataset(where: {id: $id}, data: {deleted: true}) {
    id
  }
}
""",
)


def delete_dataset(*, id: str) -> gql.Operation[DeleteDataset]:
    """Idempotent: marks the dataset as deleted, and its data rows with it."""
    return gql.Operation(_DELETE_DATASET, gql.variables({"id": id}))


_SET_SIGNER_FOR_DATASET = gql.Document(
    name="setSignerForDatasetPyApi",
    retry=gql.Retry.ALWAYS,
    result=SetSignerForDataset,
    text="""
mutation setSignerForDatasetPyApi($datasetId: ID!, $signerId: ID!) {
  setSignerForDataset(data: {signerId: $signerId}, where: {id: $datasetId}) {
    id
  }
}
""",
)


def set_signer_for_dataset(*, dataset_id: str, signer_id: str) -> gql.Operation[SetSignerForDataset]:
    """Idempotent: sets the integration through which the server reads the assets of a dataset."""
    return gql.Operation(_SET_SIGNER_FOR_DATASET, gql.variables({"datasetId": dataset_id, "signerId": signer_id}))


_VALIDATE_DATASET = gql.Document(
    name="validateDatasetPyApi",
    retry=gql.Retry.ALWAYS,
    result=ValidateDataset,
    text="""
mutation validateDatasetPyApi($id: ID!) {
  validateDataset(where: {id: $id}) {
    valid
    checks {
      name
      success
    }
  }
}
""",
)


def validate_dataset(*, id: str) -> gql.Operation[ValidateDataset]:
    """Checks whether the server can read the assets of a dataset through its integration; it changes nothing, so it may
    be repeated.
    """
    return gql.Operation(_VALIDATE_DATASET, gql.variables({"id": id}))
