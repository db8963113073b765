"""Which feature an import row is about, and whether it can be taken. What a valid row is, the rules say."""

from collections.abc import Mapping
from typing import Any

from labelbox.rules.geometry import TOOL_KINDS
from labelbox.rules.import_row import check_row
from labelbox.rules.ontology import Ontology, Tool

from ...json_values import members, objects


def feature_of(row: Mapping[str, Any], ontology: Ontology | None) -> str | None:
    """The id of the feature that a row is about; None where there is none.

    Args:
        row: A line of an import that can be taken.
        ontology: What the project or the model knows; None takes every feature.
    """
    if "metricValue" in row:
        return None
    if "masks" in row:
        instances = objects(members(row["masks"]).get("instances"))
        # The last one; those on the other instances are found again when the masks are read.
        row = {"schemaId": instances[-1].get("featureSchemaId"), **instances[-1]} if instances else {}
    if ontology is None:
        return None if row.get("schemaId") is None else str(row["schemaId"])
    if "answer" in row or "answers" in row:
        question = ontology.classifications.find(row)
        return question.feature_schema_id if question else None
    tool = ontology.tools.find(row, lambda tool: _fits(tool, row))
    return tool.feature_schema_id if tool else None


def can_be_taken(row: Mapping[str, Any], ontology: Ontology) -> bool:
    """Whether a row could be imported; it is about some data row or other."""
    return not any(finding.is_error for finding in check_row({**row, "dataRow": {"id": "any"}}, ontology))


def _fits(tool: Tool, row: Mapping[str, Any]) -> bool:
    """Two tools may share a name."""
    drawn = [row, *(frame for part in objects(row.get("segments")) for frame in objects(part.get("keyframes")))]
    kinds = [key for each in drawn for key in TOOL_KINDS if each.get(key) is not None] or ["mask"]
    return tool.kind in TOOL_KINDS[kinds[0]]
