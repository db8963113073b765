"""What can be said when data rows are sent to a project together with labels or predictions. All keys are optional."""

from collections.abc import Mapping
from typing import TypedDict

from labelbox.schema.conflict_resolution_strategy import ConflictResolutionStrategy


class SendToAnnotateFromModelParams(TypedDict, total=False):
    """How the data rows and predictions of a model run come into a project.

    Attributes:
        predictions_ontology_mapping: From feature schema ids of the model's ontology to those of the project's.
            Empty, if not given: only features that both share are sent.
        exclude_data_rows_in_project: Leave out data rows that the project has already; they are sent, if not given.
        override_existing_annotations_rule: Whose classifications win; those of the project, if not given.
        batch_priority: 1 (labeled first) to 5 (last); 5, if not given.
    """

    predictions_ontology_mapping: Mapping[str, str] | None
    exclude_data_rows_in_project: bool | None
    override_existing_annotations_rule: ConflictResolutionStrategy | None
    batch_priority: int | None


class SendToAnnotateFromCatalogParams(TypedDict, total=False):
    """How data rows of the catalog come into a project, with predictions, labels or both.

    At least one of `source_model_run_id` and `source_project_id` is needed.

    Attributes:
        source_model_run_id: The model run whose predictions are sent.
        predictions_ontology_mapping: From feature schema ids of the model's ontology to those of the project's.
            Empty, if not given: only features that both share are sent.
        source_project_id: The project whose labels are sent.
        annotations_ontology_mapping: The same for the ontology of the source project.
        exclude_data_rows_in_project: Leave out data rows that the project has already; they are sent, if not given.
        override_existing_annotations_rule: Whose classifications win; those of the project, if not given.
        batch_priority: 1 (labeled first) to 5 (last); 5, if not given.
    """

    source_model_run_id: str | None
    predictions_ontology_mapping: Mapping[str, str] | None
    source_project_id: str | None
    annotations_ontology_mapping: Mapping[str, str] | None
    exclude_data_rows_in_project: bool | None
    override_existing_annotations_rule: ConflictResolutionStrategy | None
    batch_priority: int | None
