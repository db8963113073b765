"""Operations of queries/global_key.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence

from pydantic import Field

from . import runtime as gql
from .enums import JobStatus
from .inputs import AssignGlobalKeyToDataRowInput


class GetDataRowsForGlobalKeysDataRowsForGlobalKeys(gql.Model):
    job_id: str = Field(alias="jobId")


class GetDataRowsForGlobalKeys(gql.Model):
    data_rows_for_global_keys: GetDataRowsForGlobalKeysDataRowsForGlobalKeys = Field(alias="dataRowsForGlobalKeys")
    "Starts a job; the answer is fetched with dataRowsForGlobalKeysResult."


class GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResultDataFetchedDataRows(gql.Model):
    uid: str = Field(alias="id")


class GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResultData(gql.Model):
    fetched_data_rows: gql.Records[GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResultDataFetchedDataRows] = (
        Field(alias="fetchedDataRows")
    )
    "In the order of the keys, with an empty id where there is no row."
    not_found_global_keys: list[str] = Field(alias="notFoundGlobalKeys")
    "Keys that no data row has."
    access_denied_global_keys: list[str] = Field(alias="accessDeniedGlobalKeys")
    "Keys of rows that the API key may not see."


class GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResult(gql.Model):
    data: GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResultData | None
    job_status: JobStatus = Field(alias="jobStatus")


class GetDataRowsForGlobalKeysResult(gql.Model):
    data_rows_for_global_keys_result: GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResult = Field(
        alias="dataRowsForGlobalKeysResult"
    )


class GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultDataSanitizedAssignments(gql.Model):
    data_row_id: str = Field(alias="dataRowId")
    "The data row."
    global_key: str = Field(alias="globalKey")
    "The global key."


class GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultDataInvalidGlobalKeyAssignments(gql.Model):
    data_row_id: str = Field(alias="dataRowId")
    "The data row."
    global_key: str = Field(alias="globalKey")
    "The global key."


class GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultDataUnmodifiedAssignments(gql.Model):
    data_row_id: str = Field(alias="dataRowId")
    "The data row."
    global_key: str = Field(alias="globalKey")
    "The global key."


class GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultDataAccessDeniedAssignments(gql.Model):
    data_row_id: str = Field(alias="dataRowId")
    "The data row."
    global_key: str = Field(alias="globalKey")
    "The global key."


class GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultData(gql.Model):
    sanitized_assignments: list[GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultDataSanitizedAssignments] = (
        Field(alias="sanitizedAssignments")
    )
    "Done, but the server changed the key to one that is allowed."
    invalid_global_key_assignments: list[
        GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultDataInvalidGlobalKeyAssignments
    ] = Field(alias="invalidGlobalKeyAssignments")
    "Refused: there is no such row, or the key is taken or not allowed."
    unmodified_assignments: list[GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultDataUnmodifiedAssignments] = (
        Field(alias="unmodifiedAssignments")
    )
    "Done as asked."
    access_denied_assignments: list[
        GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultDataAccessDeniedAssignments
    ] = Field(alias="accessDeniedAssignments")
    "Refused: the API key may not see the row."


class GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResult(gql.Model):
    job_status: JobStatus = Field(alias="jobStatus")
    data: GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResultData | None


class GetAssignGlobalKeysResult(gql.Model):
    assign_global_keys_to_data_rows_result: GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResult = Field(
        alias="assignGlobalKeysToDataRowsResult"
    )


class GetClearGlobalKeysResultClearGlobalKeysResultData(gql.Model):
    cleared_global_keys: list[str] = Field(alias="clearedGlobalKeys")
    "Keys that are free again."
    failed_to_clear_global_keys: list[str] = Field(alias="failedToClearGlobalKeys")
    "Keys that could not be taken away."
    not_found_global_keys: list[str] = Field(alias="notFoundGlobalKeys")
    "Keys that no data row has."
    access_denied_global_keys: list[str] = Field(alias="accessDeniedGlobalKeys")
    "Keys of rows that the API key may not change."


class GetClearGlobalKeysResultClearGlobalKeysResult(gql.Model):
    data: GetClearGlobalKeysResultClearGlobalKeysResultData | None
    job_status: JobStatus = Field(alias="jobStatus")


class GetClearGlobalKeysResult(gql.Model):
    clear_global_keys_result: GetClearGlobalKeysResultClearGlobalKeysResult = Field(alias="clearGlobalKeysResult")


class AssignGlobalKeysToDataRowsAssignGlobalKeysToDataRows(gql.Model):
    job_id: str = Field(alias="jobId")


class AssignGlobalKeysToDataRows(gql.Model):
    assign_global_keys_to_data_rows: AssignGlobalKeysToDataRowsAssignGlobalKeysToDataRows = Field(
        alias="assignGlobalKeysToDataRows"
    )


class ClearGlobalKeysClearGlobalKeys(gql.Model):
    job_id: str = Field(alias="jobId")


class ClearGlobalKeys(gql.Model):
    clear_global_keys: ClearGlobalKeysClearGlobalKeys = Field(alias="clearGlobalKeys")


_GET_DATA_ROWS_FOR_GLOBAL_KEYS = gql.Document(
    name="getDataRowsForGlobalKeysPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDataRowsForGlobalKeys,
    text="""
query getDataRowsForGlobalKeysPyApi($globalKeys: [ID!]!) {
  dataRowsForGlobalKeys(where: {ids: $globalKeys}) {
    jobId
  }
}
""",
)


def get_data_rows_for_global_keys(*, global_keys: Sequence[str]) -> gql.Operation[GetDataRowsForGlobalKeys]:
    """Starts a job that finds the data rows with these global keys. It only reads, so it may be repeated."""
    return gql.Operation(_GET_DATA_ROWS_FOR_GLOBAL_KEYS, gql.variables({"globalKeys": global_keys}))


_GET_DATA_ROWS_FOR_GLOBAL_KEYS_RESULT = gql.Document(
    name="getDataRowsForGlobalKeysResultPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDataRowsForGlobalKeysResult,
    text="""
query getDataRowsForGlobalKeysResultPyApi($jobId: ID!) {
  dataRowsForGlobalKeysResult(jobId: {id: $jobId}) {
    data {
      fetchedDataRows {
        id
      }
      notFoundGlobalKeys
      accessDeniedGlobalKeys
    }
    jobStatus
  }
}
""",
)


def get_data_rows_for_global_keys_result(*, job_id: str) -> gql.Operation[GetDataRowsForGlobalKeysResult]:
    """What a job of `get_data_rows_for_global_keys` found. `fetched_data_rows` is in the order of the keys, with an
    empty id where there is no row; `data` may be null until the job's status is COMPLETE.
    """
    return gql.Operation(_GET_DATA_ROWS_FOR_GLOBAL_KEYS_RESULT, gql.variables({"jobId": job_id}))


_GET_ASSIGN_GLOBAL_KEYS_RESULT = gql.Document(
    name="assignGlobalKeysToDataRowsResultPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetAssignGlobalKeysResult,
    text="""
query assignGlobalKeysToDataRowsResultPyApi($jobId: ID!) {
  assignGlobalKeysToDataRowsResult(jobId: {id: $jobId}) {
    jobStatus
    data {
      sanitizedAssignments {
        dataRowId
        globalKey
      }
      invalidGlobalKeyAssignments {
        dataRowId
        globalKey
      }
      unmodifiedAssignments {
        dataRowId
        globalKey
      }
      accessDeniedAssignments {
        dataRowId
        globalKey
      }
    }
  }
}
""",
)


def get_assign_global_keys_result(*, job_id: str) -> gql.Operation[GetAssignGlobalKeysResult]:
    """What a job of `assign_global_keys_to_data_rows` did. Sanitized keys were shortened or cleaned by the server, and
    unmodified ones taken as they are; `data` may be null until the job's status is COMPLETE.
    """
    return gql.Operation(_GET_ASSIGN_GLOBAL_KEYS_RESULT, gql.variables({"jobId": job_id}))


_GET_CLEAR_GLOBAL_KEYS_RESULT = gql.Document(
    name="clearGlobalKeysResultPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetClearGlobalKeysResult,
    text="""
query clearGlobalKeysResultPyApi($jobId: ID!) {
  clearGlobalKeysResult(jobId: {id: $jobId}) {
    data {
      clearedGlobalKeys
      failedToClearGlobalKeys
      notFoundGlobalKeys
      accessDeniedGlobalKeys
    }
    jobStatus
  }
}
""",
)


def get_clear_global_keys_result(*, job_id: str) -> gql.Operation[GetClearGlobalKeysResult]:
    """What a job of `clear_global_keys` did; `data` may be null until the job's status is COMPLETE."""
    return gql.Operation(_GET_CLEAR_GLOBAL_KEYS_RESULT, gql.variables({"jobId": job_id}))


_ASSIGN_GLOBAL_KEYS_TO_DATA_ROWS = gql.Document(
    name="assignGlobalKeysToDataRowsPyApi",
    retry=gql.Retry.NOT_SENT,
    result=AssignGlobalKeysToDataRows,
    text="""
mutation assignGlobalKeysToDataRowsPyApi($assignInputs: [AssignGlobalKeyToDataRowInput!]!) {
  assignGlobalKeysToDataRows(data: {assignInputs: $assignInputs}) {
    jobId
  }
}
""",
)


def assign_global_keys_to_data_rows(
    *, assign_inputs: Sequence[AssignGlobalKeyToDataRowInput]
) -> gql.Operation[AssignGlobalKeysToDataRows]:
    """Starts a job that gives data rows their global keys. Repeated only if it was certainly not sent: a second job
    finds the keys in use and reports them as invalid.
    """
    return gql.Operation(_ASSIGN_GLOBAL_KEYS_TO_DATA_ROWS, gql.variables({"assignInputs": assign_inputs}))


_CLEAR_GLOBAL_KEYS = gql.Document(
    name="clearGlobalKeysPyApi",
    retry=gql.Retry.NOT_SENT,
    result=ClearGlobalKeys,
    text="""
mutation clearGlobalKeysPyApi($globalKeys: [ID!]!) {
  clearGlobalKeys(where: {ids: $globalKeys}) {
    jobId
  }
}
""",
)


def clear_global_keys(*, global_keys: Sequence[str]) -> gql.Operation[ClearGlobalKeys]:
    """Starts a job that takes global keys off their data rows. Repeated only if it was certainly not sent: a second job
    reports the keys as not found.
    """
    return gql.Operation(_CLEAR_GLOBAL_KEYS, gql.variables({"globalKeys": global_keys}))
