"""Whether an import row can be taken: pure. A row that cannot fails alone."""

from collections.abc import Mapping
from typing import Any

from labelbox.rules.ontology import Classification, Features, Ontology, Tool

from ...json_values import members, objects

_GEOMETRY = {
    "bbox": {"rectangle"},
    "polygon": {"polygon", "superpixel"},
    "line": {"line"},
    "point": {"point"},
    "mask": {"raster-segmentation", "superpixel"},
    "location": {"named-entity"},
    "textSelections": {"named-entity"},
    "relationship": {"edge"},
}


class Refused(Exception):
    """The row cannot be taken; the text says why."""


def check(row: Mapping[str, Any], ontology: Ontology | None) -> str | None:
    """The id of the feature that the row is about; None where there is none.

    Args:
        row: A line of the import.
        ontology: What the project or the model knows; None takes every feature.

    Raises:
        Refused: the row is malformed or does not fit the ontology.
    """
    if "metricValue" in row:
        return None
    if "masks" in row:
        return _masks(row, ontology)
    if "answer" in row or "answers" in row:
        return _classification(row, ontology.classifications if ontology else None)
    kinds = [_GEOMETRY[key] for key in _GEOMETRY if key in row]
    if not kinds and "segments" not in row:
        raise Refused("The annotation has no geometry and no answer")
    if ontology is None:
        return _text(row.get("schemaId"))
    tool = ontology.tools.find(row, lambda t: not kinds or t.kind in kinds[0])
    if tool is None:
        raise Refused(_unknown(row))
    if kinds and tool.kind not in kinds[0]:
        raise Refused(f"The feature {tool.name!r} is a {tool.kind}, which this annotation is not")
    for nested in _nested(row):
        _classification(nested, tool.classifications)
    return tool.feature_schema_id


def _nested(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = objects(row.get("classifications"))
    for segment in objects(row.get("segments")):
        for frame in objects(segment.get("keyframes")):
            found += objects(frame.get("classifications"))
    return found


def _classification(row: Mapping[str, Any], known: Features[Classification] | None) -> str | None:
    answer: object = row["answer"] if "answer" in row else row.get("answers")
    if known is None:
        return _text(row.get("schemaId"))
    question = known.find(row)
    if question is None:
        raise Refused(_unknown(row))
    if question.kind not in _fitting(answer):
        raise Refused(f"The answer does not fit {question.name!r}, which is a {question.kind}")
    for each in objects(answer) or objects([answer]):
        option = question.options.find(each)
        if option is None:
            raise Refused(_unknown(each))
        for nested in objects(each.get("classifications")):
            _classification(nested, option.classifications)
    return question.feature_schema_id


def _fitting(answer: object) -> set[str]:
    if isinstance(answer, str):
        return {"text"}
    return {"checklist", "dropdown"} if isinstance(answer, list) else {"radio", "dropdown"}


def _masks(row: Mapping[str, Any], ontology: Ontology | None) -> str | None:
    instances = objects(members(row["masks"]).get("instances"))
    found: Tool | None = None
    for instance in instances if ontology else []:
        reference = {
            "schemaId": instance.get("schemaId") or instance.get("featureSchemaId"),
            "name": instance.get("name"),
        }
        found = ontology.tools.find(reference, lambda t: t.kind == "raster-segmentation") if ontology else None
        if found is None:
            raise Refused(_unknown(reference))
    return found.feature_schema_id if found else None


def _unknown(row: Mapping[str, Any]) -> str:
    return f"Feature {row.get('schemaId') or row.get('name')!r} is not in the ontology"


def _text(value: object) -> str | None:
    return None if value is None else str(value)
