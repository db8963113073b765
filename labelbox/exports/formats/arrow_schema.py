"""The tables of an export in Arrow: their columns, which are the same whatever an export holds."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from labelbox.data.extras import extra

if TYPE_CHECKING:
    from labelbox.exports.formats.tables import TableName

with extra("arrow"):
    import pyarrow as pa

_Column: TypeAlias = "pa.Field[Any]"
_Kind: TypeAlias = "pa.DataType"

_TEXT, _WHOLE, _NUMBER, _TRUTH = pa.string(), pa.int64(), pa.float64(), pa.bool_()
_INSTANT = pa.timestamp("us", "UTC")


def _all(kind: _Kind, *names: str) -> "list[_Column]":
    return [pa.field(name, kind) for name in names]


def _required(name: str, kind: _Kind) -> "_Column":
    return pa.field(name, kind, nullable=False)


def _list(name: str, *columns: "_Column", nullable: bool = False) -> "_Column":
    item = pa.field("item", pa.struct(list(columns)), nullable=False)
    return pa.field(name, pa.list_(item), nullable=nullable)


def _values(name: str, kind: _Kind) -> "_Column":
    return pa.field(name, pa.list_(kind))


_ANNOTATION: Final = (
    _required("role", _TEXT),
    *_all(_TEXT, "feature_id", "parent_feature_id", "feature_schema_id", "name", "value", "kind", "plane"),
    *_all(_WHOLE, "frame"),
    *_all(_TRUTH, "key_frame"),
    *_all(_WHOLE, "first_frame", "last_frame"),
    *_all(_NUMBER, "box_left", "box_top", "box_width", "box_height"),
    _list("points", *_all(_NUMBER, "x", "y"), nullable=True),
    *_all(_TEXT, "mask_url", "composite_mask_url"),
    _values("composite_mask_color", _WHOLE),
    *_all(_TEXT, "geojson"),
    *_all(_WHOLE, "page_number"),
    *_all(_TEXT, "unit", "message_id"),
    *_all(_WHOLE, "start", "end"),
    *_all(_TEXT, "token"),
    _list(
        "token_groups",
        *_all(_TEXT, "id"),
        *_all(_WHOLE, "page_number"),
        _values("tokens", _TEXT),
        *_all(_TEXT, "text"),
        nullable=True,
    ),
    *_all(_TEXT, "answer_kind", "text_answer"),
    _list(
        "answers",
        *_all(_TEXT, "feature_id", "feature_schema_id", "name", "value"),
        *_all(_NUMBER, "confidence"),
        *_all(_TEXT, "extra"),
        nullable=True,
    ),
    *_all(_TEXT, "direction", "source_id", "target_id"),
    *_all(_NUMBER, "confidence"),
    _list("custom_metrics", *_all(_TEXT, "name"), *_all(_NUMBER, "value"), nullable=True),
    *_all(_TEXT, "extra"),
)

_LABEL: Final = (
    *_all(_TEXT, "project_id", "project_name", "model_id", "model_run_id"),
    _required("is_prediction", _TRUTH),
    *_all(_TEXT, "id", "label_kind", "version"),
    *_all(_INSTANT, "created_at", "updated_at", "content_last_updated_at"),
    *_all(_TEXT, "created_by", "reviews"),
    *_all(_NUMBER, "seconds_to_create", "seconds_to_review"),
    *_all(_TRUTH, "skipped"),
    *_all(_NUMBER, "benchmark_score", "consensus_score"),
    *_all(_TEXT, "benchmark_reference_label"),
    _list("annotations", *_ANNOTATION),
    *_all(_TEXT, "extra"),
)

_PROJECT: Final = (
    _required("id", _TEXT),
    *_all(_TEXT, "name", "ontology_id", "task_id", "task_name", "batch_id", "batch_name", "workflow_status"),
    *_all(_WHOLE, "priority", "consensus_expected_label_count"),
    *_all(_TEXT, "selected_label_id", "workflow_history", "extra"),
)

_MODEL_RUN: Final = (
    _required("model_id", _TEXT),
    *_all(_TEXT, "model_name", "id", "name", "run_data_row_id", "data_split", "extra"),
)

_EMBEDDING: Final = (
    *_all(_TEXT, "id", "name"),
    *_all(_WHOLE, "dimensions"),
    *_all(_TRUTH, "is_custom"),
    _values("values", pa.list_(_NUMBER)),
    *_all(_TEXT, "extra"),
)

DATA_ROWS: Final = pa.schema(
    [
        _required("id", _TEXT),
        *_all(_TEXT, "global_key", "external_id", "row_data", "dataset_id", "dataset_name", "created_by"),
        *_all(_INSTANT, "created_at", "updated_at", "last_activity_at"),
        *_all(_TEXT, "mime_type"),
        *_all(_WHOLE, "width", "height"),
        *_all(_NUMBER, "frame_rate"),
        *_all(_WHOLE, "frame_count", "page_count"),
        *_all(_TEXT, "media_attributes"),
        _list("metadata", *_all(_TEXT, "schema_id", "schema_name", "schema_kind", "value", "extra")),
        _list("attachments", *_all(_TEXT, "type", "value", "name", "extra")),
        _list("embeddings", *_EMBEDDING),
        _list("projects", *_PROJECT),
        _list("model_runs", *_MODEL_RUN),
        _list("labels", *_LABEL),
        *_all(_TEXT, "extra"),
    ]
)
"""Everything of an export: each data row is one row, its labels are a list in it."""

ANNOTATIONS: Final = pa.schema(
    [
        _required("data_row_id", _TEXT),
        *_all(_TEXT, "global_key", "external_id", "row_data", "mime_type"),
        *_all(_WHOLE, "width", "height"),
        *_all(_TEXT, "project_id", "model_id", "model_run_id"),
        _required("is_prediction", _TRUTH),
        *_all(_TEXT, "label_id", "labeled_by"),
        *_all(_INSTANT, "labeled_at"),
        *_ANNOTATION,
    ]
)
"""The annotations, one row each, with what tells them apart by data row and label."""


_TABLES: Final[Mapping[str, pa.Schema]] = {"data_rows": DATA_ROWS, "annotations": ANNOTATIONS}


def schema_of(table: "TableName") -> pa.Schema:
    """The columns of a table.

    Raises:
        ValueError: there is no such table.
    """
    if table not in _TABLES:
        raise ValueError(f"table is {table!r}; it must be one of {', '.join(map(repr, _TABLES))}")
    return _TABLES[table]
