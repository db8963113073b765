"""How stored annotations become the rows of exports: pure, without storage or network.

`render_row` makes a row of an export, `v1` the rows of the old exports, `filters` decides which data rows are in.
The server fills the dataclasses of `facts`, and implements `facts.Assets` over its files.
"""

from .facts import (
    Annotation,
    Assets,
    Attachment,
    DataRow,
    Embedding,
    InModelRun,
    InProject,
    Label,
    MetadataField,
    Workflow,
    WorkflowStep,
)
from .ids import annotations_of, derived_id
from .params import Params
from .row import render_row

__all__ = [
    "Annotation",
    "Assets",
    "Attachment",
    "DataRow",
    "Embedding",
    "InModelRun",
    "InProject",
    "Label",
    "MetadataField",
    "Params",
    "Workflow",
    "WorkflowStep",
    "annotations_of",
    "derived_id",
    "render_row",
]
