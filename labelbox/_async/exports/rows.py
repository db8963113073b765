# Derived from labelbox/exports/rows.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Rows of exports, typed to the last leaf: `ExportTask.rows` hands them out as `ExportRow`.

row.py          a row: its bytes, parsed when touched
contents.py     what it has: data row, projects, experiments, each in a module of its own
node.py, leaf.py, readers.py, views.py   objects, lists and maps over plain JSON, declared once
place.py        where a value stands, for errors
selection.py, schema.py   `select`: a decoder that skips the rest
converter.py    from a stream to rows
"""

from labelbox._async.exports.rows.converter import RowConverter
from labelbox.exports.rows.annotations import ExportedAnnotations, ExportedFrame, ExportedGroup
from labelbox.exports.rows.data_row import (
    ExportedAttachment,
    ExportedDataRow,
    ExportedDataRowDetails,
    ExportedEmbedding,
    ExportedMediaAttributes,
    ExportedMetadataField,
    ExportedVector,
)
from labelbox.exports.rows.experiments import ExportedExperiment, ExportedRun, ExportedRunDetails
from labelbox.exports.rows.features import (
    ExportedAnswer,
    ExportedClassification,
    ExportedEnds,
    ExportedFeature,
    ExportedObject,
    ExportedRelationship,
    ExportedTextAnswer,
)
from labelbox.exports.rows.geometry import (
    ExportedBoundingBox,
    ExportedCompositeMask,
    ExportedGeoJSON,
    ExportedMask,
    ExportedMessageSpan,
    ExportedPoint,
    ExportedSpan,
    ExportedTokenGroup,
    ExportedTokens,
)
from labelbox.exports.rows.labels import ExportedLabel, ExportedLabelDetails, ExportedPerformance, ExportedReview
from labelbox.exports.rows.projects import ExportedProject, ExportedProjectDetails, ExportedStep
from labelbox.exports.rows.row import ExportRow

__all__ = [
    "ExportRow",
    "ExportedAnnotations",
    "ExportedAnswer",
    "ExportedAttachment",
    "ExportedBoundingBox",
    "ExportedClassification",
    "ExportedCompositeMask",
    "ExportedDataRow",
    "ExportedDataRowDetails",
    "ExportedEmbedding",
    "ExportedEnds",
    "ExportedExperiment",
    "ExportedFeature",
    "ExportedFrame",
    "ExportedGeoJSON",
    "ExportedGroup",
    "ExportedLabel",
    "ExportedLabelDetails",
    "ExportedMask",
    "ExportedMediaAttributes",
    "ExportedMessageSpan",
    "ExportedMetadataField",
    "ExportedObject",
    "ExportedPerformance",
    "ExportedPoint",
    "ExportedProject",
    "ExportedProjectDetails",
    "ExportedRelationship",
    "ExportedReview",
    "ExportedRun",
    "ExportedRunDetails",
    "ExportedSpan",
    "ExportedStep",
    "ExportedTextAnswer",
    "ExportedTokenGroup",
    "ExportedTokens",
    "ExportedVector",
    "RowConverter",
]
