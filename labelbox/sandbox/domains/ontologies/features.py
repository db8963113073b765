"""The JSON of a feature: a tool or classification with what is nested in it."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from ...errors import Malformed
from ...identifiers import cuid
from ...json_values import objects

Feature: TypeAlias = dict[str, Any]

TOOLS = frozenset(
    ["rectangle", "polygon", "line", "point", "named-entity", "superpixel", "raster-segmentation", "edge"]
)
CLASSIFICATIONS = frozenset(["radio", "checklist", "text", "dropdown"])
KINDS = ("tools", "classifications", "relationships")


def complete(feature: Feature, known: Callable[[str], bool]) -> Feature:
    """A copy in which every node has its ids; ids that the server knows stay.

    Args:
        feature: A tool, a classification or an option, as sent.
        known: Whether an id is that of a feature schema.
    """
    made = _defaults(feature) | feature
    if not (uid := made.get("featureSchemaId")) or not known(str(uid)):
        made["featureSchemaId"] = cuid()
    made["schemaNodeId"] = made.get("schemaNodeId") or cuid()
    for part in ("classifications", "options"):
        if part in made:
            made[part] = [complete(child, known) for child in objects(made[part])]
    return made


def _defaults(feature: Feature) -> Feature:
    """Clients leave out what is empty; readers want it there."""
    if "tool" in feature:
        return {"required": False, "classifications": []}
    if "type" in feature:
        return {"required": False, "instructions": feature.get("name"), "options": []}
    return {"label": feature.get("value"), "options": []}


def check(feature: Feature) -> None:
    """Raise Malformed for what is no tool and no classification."""
    kind, type_ = feature.get("tool"), feature.get("type")
    if kind is None and type_ is None:
        raise Malformed("A feature needs a tool or a type")
    if kind is not None and kind not in TOOLS:
        raise Malformed(f"There is no tool {kind!r}")
    if kind is None and type_ not in CLASSIFICATIONS:
        raise Malformed(f"There is no classification {type_!r}")
    if not name_of(feature):
        raise Malformed("A feature needs a name")


def name_of(feature: Feature) -> str:
    """The name of a tool or classification, the label of an option."""
    return str(feature.get("name") or feature.get("instructions") or feature.get("label") or feature.get("value") or "")


def walk(feature: Feature) -> Iterator[Feature]:
    """The feature and everything nested in it."""
    yield feature
    for part in ("classifications", "options"):
        for child in objects(feature.get(part)):
            yield from walk(child)
