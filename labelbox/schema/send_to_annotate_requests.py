"""What the server is asked when data rows are sent to a project. Nothing is sent here."""

import random
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from labelbox.rules.findings import did_you_mean
from labelbox.schema.conflict_resolution_strategy import ConflictResolutionStrategy
from labelbox.schema.identifiables import DataRowIdentifiers, GlobalKeys, UniqueIds
from labelbox.schema.send_to_annotate_params import SendToAnnotateFromCatalogParams, SendToAnnotateFromModelParams

if TYPE_CHECKING:
    from labelbox_graphql.enums import ConflictLabelsResolutionStrategy
    from labelbox_graphql.inputs import (
        DestinationTaskQueueInput,
        SearchFilterInput,
        SendToAnnotateAnnotationsInput,
        SendToAnnotateBatchInput,
        SendToAnnotateFromCatalogInput,
        SendToAnnotateFromMeaInput,
        SendToAnnotateOrderingInput,
        SendToAnnotatePredictionsInput,
    )

MOST_SEED = 10_000
"""Seeds of the random order are from 0 to this."""

LAST = 5
"""The priority of a batch, unless another one is asked for: labeled last."""


def from_model_run(
    model_run_id: str,
    destination_project_id: str,
    task_queue_id: str | None,
    batch_name: str,
    data_rows: DataRowIdentifiers,
    params: SendToAnnotateFromModelParams,
) -> "SendToAnnotateFromMeaInput":
    """Data rows of a model run, with its predictions; see `ModelRun.send_to_annotate_from_model`.

    Raises:
        ValueError: the data rows are not named by ids or global keys, or a param is unknown.
    """
    from labelbox_graphql.inputs import SendToAnnotateFromMeaInput

    check_params(params, SendToAnnotateFromModelParams.__annotations__)
    return SendToAnnotateFromMeaInput(
        destination_project_id=destination_project_id,
        batch_input=batch(batch_name, params.get("batch_priority")),
        destination_task_queue=queue(task_queue_id),
        exclude_data_rows_in_project=bool(params.get("exclude_data_rows_in_project")),
        conflict_labels_resolution_strategy=rule(params.get("override_existing_annotations_rule")),
        predictions_input=predictions(model_run_id, params.get("predictions_ontology_mapping")),
        annotations_input=None,
        search_query=[rows_query(data_rows)],
        source_model_run_id=model_run_id,
    )


def from_catalog(
    destination_project_id: str,
    task_queue_id: str | None,
    batch_name: str,
    data_rows: DataRowIdentifiers,
    params: SendToAnnotateFromCatalogParams,
) -> "SendToAnnotateFromCatalogInput":
    """Data rows of the catalog, with labels or predictions; see `Client.send_to_annotate_from_catalog`.

    Raises:
        ValueError: the data rows are not named by ids or global keys, a param is unknown, or none says what to send.
    """
    from labelbox_graphql.inputs import SearchQueryInput, SendToAnnotateFromCatalogInput

    check_params(params, SendToAnnotateFromCatalogParams.__annotations__)
    run, project = params.get("source_model_run_id"), params.get("source_project_id")
    if not run and not project:
        raise ValueError("params must name a `source_model_run_id`, a `source_project_id`, or both")
    return SendToAnnotateFromCatalogInput(
        destination_project_id=destination_project_id,
        batch_input=batch(batch_name, params.get("batch_priority")),
        destination_task_queue=queue(task_queue_id),
        exclude_data_rows_in_project=bool(params.get("exclude_data_rows_in_project")),
        conflict_labels_resolution_strategy=rule(params.get("override_existing_annotations_rule")),
        predictions_input=predictions(run, params.get("predictions_ontology_mapping")) if run else None,
        annotations_input=labels(project, params.get("annotations_ontology_mapping")) if project else None,
        search_query=SearchQueryInput(scope=None, query=[rows_query(data_rows)]),
        ordering=shuffled(),
        sorting=None,
        limit=None,
    )


def check_params(params: Mapping[str, object], known: Iterable[str]) -> None:
    """Refuse a misspelt param.

    Raises:
        ValueError: names what was given, and what was probably meant.
    """
    choices = list(known)
    if unknown := [f"{name!r}{did_you_mean(name, choices)}" for name in params if name not in choices]:
        raise ValueError(f"params has no {', '.join(unknown)}")


def rows_query(data_rows: object) -> "SearchFilterInput":
    """The clause of a search that finds these data rows.

    Raises:
        ValueError: they are named otherwise than by `UniqueIds` or `GlobalKeys`.
    """
    from labelbox_graphql.inputs import SearchFilterInput

    if not isinstance(data_rows, UniqueIds | GlobalKeys):
        kind = type(data_rows).__name__
        raise ValueError(f"Invalid data_rows type {kind}. Type of data_rows must be DataRowIds or GlobalKeys")
    by = "data_row_id" if isinstance(data_rows, UniqueIds) else "global_key"
    return SearchFilterInput(type=by, operator="is", ids=list(data_rows))


def queue(task_queue_id: str | None) -> "DestinationTaskQueueInput":
    """Where the rows arrive: in a queue, or in none, which means that they are done."""
    from labelbox_graphql.inputs import DestinationTaskQueueInput

    if task_queue_id is None:
        return DestinationTaskQueueInput(type="done")
    return DestinationTaskQueueInput(type="id", value=task_queue_id)


def batch(name: str, priority: int | None) -> "SendToAnnotateBatchInput":
    """The batch that the rows come in."""
    from labelbox_graphql.inputs import SendToAnnotateBatchInput

    return SendToAnnotateBatchInput(batch_name=name, batch_priority=LAST if priority is None else priority)


def predictions(model_run_id: str, mapping: Mapping[str, str] | None) -> "SendToAnnotatePredictionsInput":
    """The predictions of a model run, whatever their confidence."""
    from labelbox_graphql.inputs import SendToAnnotatePredictionsInput

    return SendToAnnotatePredictionsInput(
        feature_schema_ids_mapping=dict(mapping or {}), model_run_id=model_run_id, min_confidence=0, max_confidence=1
    )


def labels(project_id: str, mapping: Mapping[str, str] | None) -> "SendToAnnotateAnnotationsInput":
    """The labels of a project."""
    from labelbox_graphql.inputs import SendToAnnotateAnnotationsInput

    return SendToAnnotateAnnotationsInput(feature_schema_ids_mapping=dict(mapping or {}), project_id=project_id)


def shuffled() -> "SendToAnnotateOrderingInput":
    """The order of the rows: another one each time, as every client was ever seen to ask for."""
    from labelbox_graphql.enums import SendToAnnotateOrderingType
    from labelbox_graphql.inputs import SendToAnnotateOrderingInput, SendToAnnotateRandomOrderingInput

    seed = SendToAnnotateRandomOrderingInput(seed=random.randint(0, MOST_SEED))
    return SendToAnnotateOrderingInput(type=SendToAnnotateOrderingType.RANDOM, random=seed, sorting=None)


def rule(given: ConflictResolutionStrategy | None) -> "ConflictLabelsResolutionStrategy":
    """Whose classifications win; those of the destination, if nothing is asked for."""
    from labelbox_graphql.enums import ConflictLabelsResolutionStrategy

    return ConflictLabelsResolutionStrategy(str(given or ConflictResolutionStrategy.KeepExisting))
