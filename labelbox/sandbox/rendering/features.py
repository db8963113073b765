"""What every feature of an export shares: ids, name and value; and the answers, which look the same everywhere."""

import re
from typing import Any, cast

from labelbox.rules.ontology import Classification, Features, Option, Tool

from .facts import JsonObject
from .ids import derived_id

_JOINTS = re.compile(r"[\s-]+")


def machine_name(name: str) -> str:
    """The `value` of a feature: `Named-Entity` → `named_entity`."""
    return _JOINTS.sub("_", name.lower())


def identity(feature_id: str, schema: Tool | Classification | None, reference: JsonObject) -> dict[str, Any]:
    """The four keys that come first. A feature that left the ontology is shown as it was imported."""
    name: str = schema.name if schema else reference.get("name") or ""
    schema_id = schema.feature_schema_id if schema else reference.get("schemaId")
    return {"feature_id": feature_id, "feature_schema_id": schema_id, "name": name, "value": machine_name(name)}


def trust(reference: JsonObject) -> dict[str, Any]:
    """How sure a model was of a prediction."""
    found = {"confidence": reference.get("confidence"), "custom_metrics": reference.get("customMetrics")}
    return {key: value for key, value in found.items() if value is not None}


def render_classifications(
    rows: list[JsonObject] | None, parent_id: str, known: Features[Classification], *, deep: bool, with_trust: bool
) -> list[dict[str, Any]]:
    """The answers to the questions below an object or an answer.

    Args:
        rows: Classifications as imported.
        parent_id: The feature they belong to.
        known: The questions that the ontology has at this place.
        deep: Whether answers keep questions of their own.
        with_trust: Whether to show confidence.
    """
    return [
        render_classification(row, derived_id(parent_id, number), known, deep=deep, with_trust=with_trust)
        for number, row in enumerate(rows or ())
    ]


def render_classification(
    row: JsonObject, feature_id: str, known: Features[Classification], *, deep: bool = True, with_trust: bool = False
) -> dict[str, Any]:
    """One question with its answer. With a `messageId` it is about a message of a conversation."""
    schema = known.find(row)
    feature = identity(feature_id, schema, row)
    message = row.get("messageId")
    prefix = ""
    if message is not None:
        feature["message_id"] = message
        prefix = "conversational_"

    def answered(option: JsonObject, number: int) -> dict[str, Any]:
        return _answer(option, derived_id(feature_id, "answer", number), schema, deep=deep, with_trust=with_trust)

    answer = row["answer"] if "answer" in row else row.get("answers")
    if isinstance(answer, str):
        feature[prefix + "text_answer"] = {"content": answer}
    elif isinstance(answer, list):
        options = cast(list[JsonObject], answer)
        feature[prefix + "checklist_answers"] = [answered(each, number) for number, each in enumerate(options)]
    elif answer is not None:
        feature[prefix + "radio_answer"] = answered(answer, 0)
    return feature | (trust(row) if with_trust else {})


def _answer(
    reference: JsonObject, feature_id: str, schema: Classification | None, *, deep: bool, with_trust: bool
) -> dict[str, Any]:
    option: Option | None = schema.options.find(reference) if schema else None
    name: str = option.label if option else reference.get("name") or ""
    below = option.classifications if option else Features[Classification]()
    nested = reference.get("classifications") if deep else None
    return {
        "feature_id": feature_id,
        "feature_schema_id": option.feature_schema_id if option else reference.get("schemaId"),
        "name": name,
        "value": option.value if option else machine_name(name),
        "classifications": render_classifications(nested, feature_id, below, deep=True, with_trust=with_trust),
    } | (trust(reference) if with_trust else {})
