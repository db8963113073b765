"""Which data row and which feature an import row is about."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from .findings import Findings, did_you_mean, shown
from .ontology import Classification, Features, Option, Tool
from .values import is_object, is_text

F = TypeVar("F", Tool, Classification, Option)

_PLACES = 3
"""So many places are named where something belongs; an answer like "yes" may belong to many questions."""


def check_data_row(row: Mapping[str, Any], found: Findings) -> None:
    """`{"id"}` or `{"globalKey"}`: exactly one, a text. Ids have no fixed length."""
    reference = row.get("dataRow")
    if not is_object(reference):
        found.error("$.dataRow", "data-row", f"expected an object with id or globalKey, found {shown(reference)}")
        return
    stated = [key for key in ("id", "globalKey") if reference.get(key) is not None]
    if len(stated) != 1:
        both_or_none = "both" if stated else "neither"
        found.error("$.dataRow", "data-row", f"expected either id or globalKey, found {both_or_none}")
    elif not is_text(reference[stated[0]]):
        path = f"$.dataRow.{stated[0]}"
        found.error(path, "data-row", f"expected a text that is not empty, found {shown(reference[stated[0]])}")


def check_feature(
    reference: Mapping[str, Any],
    known: Features[F] | None,
    what: str,
    path: str,
    found: Findings,
    fits: Callable[[F], bool] | None = None,
) -> F | None:
    """Something that is named by `schemaId` or `name`, in the ontology if that is known.

    Args:
        reference: Where it is named.
        known: What the ontology has at this place; None if no ontology is known.
        what: What to call it in messages.
        path: Where the reference stands.
        found: Gets what is wrong.
        fits: Which of several features of one name is meant.

    Returns:
        The feature, None if it cannot be found.
    """
    name, schema_id = reference.get("name"), reference.get("schemaId")
    if name is None and schema_id is None:
        found.error(path, "feature", f"expected the name or the schemaId of {what}, found neither")
        return None
    for key, value in (("name", name), ("schemaId", schema_id)):
        if value is not None and not isinstance(value, str):
            found.error(f"{path}.{key}", "feature", f"expected a text, found {shown(value)}")
            return None
    if known is None:
        return None
    feature = known.find(reference, fits)
    if feature is None:
        _unknown(reference, known, what, path, found)
    elif schema_id is not None and schema_id != feature.feature_schema_id:
        found.error(f"{path}.schemaId", "unknown-feature", f"{shown(schema_id)} is not the schemaId of {what} {name!r}")
    elif name is not None and name not in feature.names:
        message = f"{what} {schema_id} is named {feature.names[0]!r}, not {name!r}"
        found.warning(f"{path}.name", "feature-name", message)
    return feature


def _unknown(reference: Mapping[str, Any], known: Features[F], what: str, path: str, found: Findings) -> None:
    """The name is what people misspell; an id is shown as it is."""
    key = "name" if reference.get("name") is not None else "schemaId"
    names = known.names if key == "name" else known.ids
    value = str(reference[key])
    if places := known.elsewhere.get(value):
        article = "an" if what[0] in "aeiou" else "a"
        message = f"expected {article} {what} here, but {value!r} is {' and '.join(places[:_PLACES])}"
        found.error(f"{path}.{key}", "wrong-place", message + did_you_mean(value, names))
    else:
        message = f"the ontology has no {what} {value!r} here{did_you_mean(value, names)}"
        found.error(f"{path}.{key}", "unknown-feature", message)
