"""What a row of an export holds."""

from labelbox.exports.rows.data_row import (
    ExportedAttachment,
    ExportedDataRow,
    ExportedEmbedding,
    ExportedMediaAttributes,
    ExportedMetadataField,
)
from labelbox.exports.rows.experiments import ExportedExperiment
from labelbox.exports.rows.leaf import by_key, many, one
from labelbox.exports.rows.node import Node
from labelbox.exports.rows.projects import ExportedProject


class Contents(Node):
    """The leaves and branches of a row."""

    __slots__ = ()

    data_row = one(ExportedDataRow)
    """What is labeled."""
    media_attributes = one(ExportedMediaAttributes)
    """What the server found out about the file: size, type, frames."""
    attachments = many(ExportedAttachment)
    """With the param `attachments`, else empty: what is shown beside the data row."""
    metadata_fields = many(ExportedMetadataField)
    """With the param `metadata_fields`, else empty."""
    embeddings = many(ExportedEmbedding)
    """With the param `embeddings` of newer servers, else empty."""
    projects = by_key(ExportedProject)
    """The projects that have the data row, by their ids. In exports of a project that one; in exports of datasets, data
    rows, slices and the catalog those of the params `project_ids` and `all_projects`; else empty.
    """
    experiments = by_key(ExportedExperiment)
    """The models that have the data row, by their ids. In exports of a model run that one; in exports of datasets, data
    rows, slices and the catalog those of the params `model_run_ids` and `all_model_runs`; else empty.
    """
