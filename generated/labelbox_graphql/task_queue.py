"""Operations of queries/task_queue.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence

from pydantic import Field

from . import runtime as gql
from .enums import ReservationQueueType
from .filters import LabelingParameterOverrideOrderByInput, LabelingParameterOverrideWhereInput
from .fragments import LabelingParameterOverrideFields, TaskQueueFields
from .inputs import (
    AddRowsToTaskQueueViaDataRowIdentifiersInput,
    LabelingParameterOverrideInput,
    QueuePriorityUpdateDataRowIdentifiersInput,
)


class GetProjectTaskQueuesProject(gql.Model):
    task_queues: list[TaskQueueFields] = Field(alias="taskQueues")
    "The steps of its workflow."


class GetProjectTaskQueues(gql.Model):
    project: GetProjectTaskQueuesProject | None


class GetProjectLabelingParameterOverridesProject(gql.Model):
    labeling_parameter_overrides: gql.Records[LabelingParameterOverrideFields] = Field(
        alias="labelingParameterOverrides"
    )
    "Data rows with a priority of their own."


class GetProjectLabelingParameterOverrides(gql.Model):
    project: GetProjectLabelingParameterOverridesProject | None


class SetLabelingParameterOverridesProjectSetLabelingParameterOverrides(gql.Model):
    success: bool
    "Whether it worked."


class SetLabelingParameterOverridesProject(gql.Model):
    set_labeling_parameter_overrides: SetLabelingParameterOverridesProjectSetLabelingParameterOverrides = Field(
        alias="setLabelingParameterOverrides"
    )


class SetLabelingParameterOverrides(gql.Model):
    project: SetLabelingParameterOverridesProject | None
    "Entry to the mutations of one project."


class CreateQueuePriorityUpdateTaskProjectCreateQueuePriorityUpdateTask(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."


class CreateQueuePriorityUpdateTaskProject(gql.Model):
    create_queue_priority_update_task: CreateQueuePriorityUpdateTaskProjectCreateQueuePriorityUpdateTask = Field(
        alias="createQueuePriorityUpdateTask"
    )


class CreateQueuePriorityUpdateTask(gql.Model):
    project: CreateQueuePriorityUpdateTaskProject | None
    "Entry to the mutations of one project."


class AddDataRowsToTaskQueueProjectCreateBulkAddRowsToQueueTask(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."


class AddDataRowsToTaskQueueProject(gql.Model):
    create_bulk_add_rows_to_queue_task: AddDataRowsToTaskQueueProjectCreateBulkAddRowsToQueueTask = Field(
        alias="createBulkAddRowsToQueueTask"
    )


class AddDataRowsToTaskQueue(gql.Model):
    project: AddDataRowsToTaskQueueProject | None
    "Entry to the mutations of one project."


class ExtendReservations(gql.Model):
    extend_reservations: int = Field(alias="extendReservations")
    "Returns the number of reservations that were extended."


_GET_PROJECT_TASK_QUEUES = gql.Document(
    name="GetProjectTaskQueuesPyApi",
    retry=gql.Retry.ALWAYS,
    timeout=180,
    experimental=True,
    result=GetProjectTaskQueues,
    text="""
query GetProjectTaskQueuesPyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    taskQueues {
      id
      dataRowCount
      description
      name
      queueType
    }
  }
}
""",
)


def get_project_task_queues(*, project_id: str) -> gql.Operation[GetProjectTaskQueues]:
    """The steps of a project's workflow, each with the number of data rows that wait there."""
    return gql.Operation(_GET_PROJECT_TASK_QUEUES, gql.variables({"projectId": project_id}))


_GET_PROJECT_LABELING_PARAMETER_OVERRIDES = gql.PagedDocument(
    gql.Document(
        name="GetProjectLabelingParameterOverridesPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetProjectLabelingParameterOverrides,
        filters={"where": LabelingParameterOverrideWhereInput},
        orders={"orderBy": LabelingParameterOverrideOrderByInput},
        text="""
query GetProjectLabelingParameterOverridesPyApi($id: ID!, $where: <<?where>>) {
  project(where: {id: $id}) {
    labelingParameterOverrides(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      numberOfLabels
      priority
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
}
""",
    ),
    items=("project", "labeling_parameter_overrides"),
)


def get_project_labeling_parameter_overrides(
    *, id: str, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetProjectLabelingParameterOverrides, LabelingParameterOverrideFields]:
    """The data rows of a project whose priority was changed."""
    return gql.Pages(
        _GET_PROJECT_LABELING_PARAMETER_OVERRIDES,
        gql.variables({"id": id}),
        gql.literals({"where": where, "orderBy": order_by}),
    )


_SET_LABELING_PARAMETER_OVERRIDES = gql.Document(
    name="SetLabelingParameterOverridesPyApi",
    retry=gql.Retry.ALWAYS,
    result=SetLabelingParameterOverrides,
    text="""
mutation SetLabelingParameterOverridesPyApi($projectId: ID!) {
  project(where: {id: $projectId}) {
    setLabelingParameterOverrides(dataWithDataRowIdentifiers: <<overrides>>) {
      success
    }
  }
}
""",
)


def set_labeling_parameter_overrides(
    *, project_id: str, overrides: Sequence[LabelingParameterOverrideInput]
) -> gql.Operation[SetLabelingParameterOverrides]:
    """Idempotent: sets the priority of each data row; the lower the number, the sooner. A priority has 32 bits with a
    sign.
    """
    return gql.Operation(
        _SET_LABELING_PARAMETER_OVERRIDES,
        gql.variables({"projectId": project_id}),
        gql.literals({"overrides": overrides}),
    )


_CREATE_QUEUE_PRIORITY_UPDATE_TASK = gql.Document(
    name="createQueuePriorityUpdateTaskPyApi",
    retry=gql.Retry.ALWAYS,
    result=CreateQueuePriorityUpdateTask,
    text="""
mutation createQueuePriorityUpdateTaskPyApi($projectId: ID!, $priority: Int!, $dataRowIdentifiers: QueuePriorityUpdateDataRowIdentifiersInput) {
  project(where: {id: $projectId}) {
    createQueuePriorityUpdateTask(
      data: {priority: $priority, dataRowIdentifiers: $dataRowIdentifiers}
    ) {
      taskId
    }
  }
}
""",
)


def create_queue_priority_update_task(
    *,
    project_id: str,
    priority: int,
    data_row_identifiers: QueuePriorityUpdateDataRowIdentifiersInput | None | gql.Unset = gql.UNSET,
) -> gql.Operation[CreateQueuePriorityUpdateTask]:
    """Starts a task that sets one priority for many data rows, at most 1,000,000. Idempotent but for the task: a
    repeated request starts another one that sets the same priority.
    """
    return gql.Operation(
        _CREATE_QUEUE_PRIORITY_UPDATE_TASK,
        gql.variables({"projectId": project_id, "priority": priority, "dataRowIdentifiers": data_row_identifiers}),
    )


_ADD_DATA_ROWS_TO_TASK_QUEUE = gql.Document(
    name="AddDataRowsToTaskQueueAsyncPyApi",
    retry=gql.Retry.NOT_SENT,
    timeout=180,
    experimental=True,
    result=AddDataRowsToTaskQueue,
    text="""
mutation AddDataRowsToTaskQueueAsyncPyApi($projectId: ID!, $queueId: ID, $dataRowIdentifiers: AddRowsToTaskQueueViaDataRowIdentifiersInput!) {
  project(where: {id: $projectId}) {
    createBulkAddRowsToQueueTask(
      data: {queueId: $queueId, dataRowIdentifiers: $dataRowIdentifiers}
    ) {
      taskId
    }
  }
}
""",
)


def add_data_rows_to_task_queue(
    *,
    project_id: str,
    data_row_identifiers: AddRowsToTaskQueueViaDataRowIdentifiersInput,
    queue_id: str | None | gql.Unset = gql.UNSET,
) -> gql.Operation[AddDataRowsToTaskQueue]:
    """Starts a task that moves data rows to a queue of the workflow; without a queue they go to Done. Repeated only if
    it was certainly not sent: rows that went on in between would be moved back.
    """
    return gql.Operation(
        _ADD_DATA_ROWS_TO_TASK_QUEUE,
        gql.variables({"projectId": project_id, "dataRowIdentifiers": data_row_identifiers, "queueId": queue_id}),
    )


_EXTEND_RESERVATIONS = gql.Document(
    name="ExtendReservationsPyApi",
    retry=gql.Retry.ALWAYS,
    result=ExtendReservations,
    text="""
mutation ExtendReservationsPyApi($projectId: ID!) {
  extendReservations(projectId: $projectId, queueType: <<queueType>>)
}
""",
)


def extend_reservations(*, project_id: str, queue_type: ReservationQueueType) -> gql.Operation[ExtendReservations]:
    """Idempotent: keeps the data rows that are reserved in a queue reserved for longer. Returns how many there are."""
    return gql.Operation(
        _EXTEND_RESERVATIONS, gql.variables({"projectId": project_id}), gql.literals({"queueType": queue_type})
    )
