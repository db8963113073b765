"""Operations of queries/slice.graphql. Generated: edit the query, then `make generate`."""

from pydantic import Field

from . import runtime as gql
from .fragments import SliceFields
from .inputs import SendToAnnotateFromCatalogInput, SendToAnnotateFromMeaInput


class GetSavedQuery(gql.Model):
    get_saved_query: SliceFields | None = Field(alias="getSavedQuery")


class GetDataRowIdsBySavedQueryGetDataRowIdsBySavedQueryPageInfo(gql.Model):
    end_cursor: str | None = Field(alias="endCursor")
    has_next_page: bool = Field(alias="hasNextPage")


class GetDataRowIdsBySavedQueryGetDataRowIdsBySavedQuery(gql.Model):
    total_count: int | None = Field(alias="totalCount")
    nodes: list[str]
    page_info: GetDataRowIdsBySavedQueryGetDataRowIdsBySavedQueryPageInfo = Field(alias="pageInfo")


class GetDataRowIdsBySavedQuery(gql.Model):
    get_data_row_ids_by_saved_query: GetDataRowIdsBySavedQueryGetDataRowIdsBySavedQuery = Field(
        alias="getDataRowIdsBySavedQuery"
    )


class GetDataRowIdentifiersBySavedQueryGetDataRowIdentifiersBySavedQueryPageInfo(gql.Model):
    end_cursor: str | None = Field(alias="endCursor")
    has_next_page: bool = Field(alias="hasNextPage")


class GetDataRowIdentifiersBySavedQueryGetDataRowIdentifiersBySavedQueryNodes(gql.Model):
    uid: str = Field(alias="id")
    "The data row's id."
    global_key: str | None = Field(alias="globalKey")
    "Its global key; null where it has none."


class GetDataRowIdentifiersBySavedQueryGetDataRowIdentifiersBySavedQuery(gql.Model):
    total_count: int | None = Field(alias="totalCount")
    nodes: gql.Records[GetDataRowIdentifiersBySavedQueryGetDataRowIdentifiersBySavedQueryNodes]
    page_info: GetDataRowIdentifiersBySavedQueryGetDataRowIdentifiersBySavedQueryPageInfo = Field(alias="pageInfo")


class GetDataRowIdentifiersBySavedQuery(gql.Model):
    get_data_row_identifiers_by_saved_query: GetDataRowIdentifiersBySavedQueryGetDataRowIdentifiersBySavedQuery = Field(
        alias="getDataRowIdentifiersBySavedQuery"
    )


class GetDataRowIdentifiersBySavedModelQueryGetDataRowIdentifiersBySavedModelQueryPageInfoEndCursor(gql.Model):
    data_row_id: str | None = Field(alias="dataRowId")
    global_key: str | None = Field(alias="globalKey")


class GetDataRowIdentifiersBySavedModelQueryGetDataRowIdentifiersBySavedModelQueryPageInfo(gql.Model):
    end_cursor: GetDataRowIdentifiersBySavedModelQueryGetDataRowIdentifiersBySavedModelQueryPageInfoEndCursor | None = (
        Field(alias="endCursor")
    )
    has_next_page: bool = Field(alias="hasNextPage")


class GetDataRowIdentifiersBySavedModelQueryGetDataRowIdentifiersBySavedModelQueryNodes(gql.Model):
    uid: str = Field(alias="id")
    "The data row's id."
    global_key: str | None = Field(alias="globalKey")
    "Its global key; null where it has none."


class GetDataRowIdentifiersBySavedModelQueryGetDataRowIdentifiersBySavedModelQuery(gql.Model):
    total_count: int | None = Field(alias="totalCount")
    nodes: gql.Records[GetDataRowIdentifiersBySavedModelQueryGetDataRowIdentifiersBySavedModelQueryNodes]
    page_info: GetDataRowIdentifiersBySavedModelQueryGetDataRowIdentifiersBySavedModelQueryPageInfo = Field(
        alias="pageInfo"
    )


class GetDataRowIdentifiersBySavedModelQuery(gql.Model):
    get_data_row_identifiers_by_saved_model_query: GetDataRowIdentifiersBySavedModelQueryGetDataRowIdentifiersBySavedModelQuery = Field(
        alias="getDataRowIdentifiersBySavedModelQuery"
    )


class SendToAnnotateFromCatalogSendToAnnotateFromCatalog(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."


class SendToAnnotateFromCatalog(gql.Model):
    send_to_annotate_from_catalog: SendToAnnotateFromCatalogSendToAnnotateFromCatalog = Field(
        alias="sendToAnnotateFromCatalog"
    )


class SendToAnnotateFromMeaSendToAnnotateFromMea(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."


class SendToAnnotateFromMea(gql.Model):
    send_to_annotate_from_mea: SendToAnnotateFromMeaSendToAnnotateFromMea = Field(alias="sendToAnnotateFromMea")


_GET_SAVED_QUERY = gql.Document(
    name="getSavedQueryPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetSavedQuery,
    text="""
query getSavedQueryPyApi($id: ID!) {
  getSavedQuery(id: $id) {
    id
    createdAt
    description
    filter
    name
    updatedAt
  }
}
""",
)


def get_saved_query(*, id: str) -> gql.Operation[GetSavedQuery]:
    """One slice by its id, of the catalog or of a model; null where there is none."""
    return gql.Operation(_GET_SAVED_QUERY, gql.variables({"id": id}))


_GET_DATA_ROW_IDS_BY_SAVED_QUERY = gql.PagedDocument(
    gql.Document(
        name="getDataRowIdsBySavedQueryPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetDataRowIdsBySavedQuery,
        text="""
query getDataRowIdsBySavedQueryPyApi($id: ID!, $from: String, $first: Int!) {
  getDataRowIdsBySavedQuery(
    input: {savedQueryId: $id, after: $from, first: $first}
  ) {
    totalCount
    nodes
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
""",
    ),
    items=("get_data_row_ids_by_saved_query", "nodes"),
    cursor=("get_data_row_ids_by_saved_query", "page_info", "end_cursor"),
)


def get_data_row_ids_by_saved_query(*, id: str) -> gql.Pages[GetDataRowIdsBySavedQuery, str]:
    """The ids of the data rows in a slice of the catalog."""
    return gql.Pages(_GET_DATA_ROW_IDS_BY_SAVED_QUERY, gql.variables({"id": id}))


_GET_DATA_ROW_IDENTIFIERS_BY_SAVED_QUERY = gql.PagedDocument(
    gql.Document(
        name="getDataRowIdenfifiersBySavedQueryPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetDataRowIdentifiersBySavedQuery,
        text="""
query getDataRowIdenfifiersBySavedQueryPyApi($id: ID!, $from: String, $first: Int!) {
  getDataRowIdentifiersBySavedQuery(
    input: {savedQueryId: $id, after: $from, first: $first}
  ) {
    totalCount
    nodes {
      id
      globalKey
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
""",
    ),
    items=("get_data_row_identifiers_by_saved_query", "nodes"),
    cursor=("get_data_row_identifiers_by_saved_query", "page_info", "end_cursor"),
)


def get_data_row_identifiers_by_saved_query(
    *, id: str
) -> gql.Pages[
    GetDataRowIdentifiersBySavedQuery, GetDataRowIdentifiersBySavedQueryGetDataRowIdentifiersBySavedQueryNodes
]:
    """The ids and global keys of the data rows in a slice of the catalog; the key is null where a row has none."""
    return gql.Pages(_GET_DATA_ROW_IDENTIFIERS_BY_SAVED_QUERY, gql.variables({"id": id}))


_GET_DATA_ROW_IDENTIFIERS_BY_SAVED_MODEL_QUERY = gql.PagedDocument(
    gql.Document(
        name="getDataRowIdenfifiersBySavedModelQueryPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetDataRowIdentifiersBySavedModelQuery,
        text="""
query getDataRowIdenfifiersBySavedModelQueryPyApi($id: ID!, $modelRunId: ID, $from: DataRowIdentifierCursorInput, $first: Int!) {
  getDataRowIdentifiersBySavedModelQuery(
    input: {savedQueryId: $id, modelRunId: $modelRunId, after: $from, first: $first}
  ) {
    totalCount
    nodes {
      id
      globalKey
    }
    pageInfo {
      endCursor {
        dataRowId
        globalKey
      }
      hasNextPage
    }
  }
}
""",
    ),
    items=("get_data_row_identifiers_by_saved_model_query", "nodes"),
    cursor=("get_data_row_identifiers_by_saved_model_query", "page_info", "end_cursor"),
)


def get_data_row_identifiers_by_saved_model_query(
    *, id: str, model_run_id: str | None | gql.Unset = gql.UNSET
) -> gql.Pages[
    GetDataRowIdentifiersBySavedModelQuery,
    GetDataRowIdentifiersBySavedModelQueryGetDataRowIdentifiersBySavedModelQueryNodes,
]:
    """The ids and global keys of the data rows in a slice of a model, only those of one model run where it is given.
    The cursor is an object that goes back as it came.
    """
    return gql.Pages(
        _GET_DATA_ROW_IDENTIFIERS_BY_SAVED_MODEL_QUERY, gql.variables({"id": id, "modelRunId": model_run_id})
    )


_SEND_TO_ANNOTATE_FROM_CATALOG = gql.Document(
    name="SendToAnnotateFromCatalogPyApi",
    retry=gql.Retry.NOT_SENT,
    result=SendToAnnotateFromCatalog,
    text="""
mutation SendToAnnotateFromCatalogPyApi($input: SendToAnnotateFromCatalogInput!) {
  sendToAnnotateFromCatalog(input: $input) {
    taskId
  }
}
""",
)


def send_to_annotate_from_catalog(*, input: SendToAnnotateFromCatalogInput) -> gql.Operation[SendToAnnotateFromCatalog]:
    """Starts a task that sends data rows of the catalog to a project, with the labels of another project or the
    predictions of a model run. Not idempotent: a repeated request makes a second batch, in another random order.
    """
    return gql.Operation(_SEND_TO_ANNOTATE_FROM_CATALOG, gql.variables({"input": input}))


_SEND_TO_ANNOTATE_FROM_MEA = gql.Document(
    name="SendToAnnotateFromMeaPyApi",
    retry=gql.Retry.NOT_SENT,
    result=SendToAnnotateFromMea,
    text="""
mutation SendToAnnotateFromMeaPyApi($input: SendToAnnotateFromMeaInput!) {
  sendToAnnotateFromMea(input: $input) {
    taskId
  }
}
""",
)


def send_to_annotate_from_mea(*, input: SendToAnnotateFromMeaInput) -> gql.Operation[SendToAnnotateFromMea]:
    """Starts a task that sends data rows of a model run to a project, with its predictions. Not idempotent: a repeated
    request makes a second batch.
    """
    return gql.Operation(_SEND_TO_ANNOTATE_FROM_MEA, gql.variables({"input": input}))
