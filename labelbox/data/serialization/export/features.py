"""What every annotation of an export row has: a feature, and an identity."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...identity import derived_uuid

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Features:
    """How features are named in the labels that are made.

    Attributes:
        schema_ids: Whether annotations get the schema ids of the exported ontology beside their names.
    """

    schema_ids: bool = True

    def named(self, row: Row) -> dict[str, Any]:
        """The fields that name a feature."""
        name, schema_id = row.get("name"), row.get("feature_schema_id")
        return {"name": name, "feature_schema_id": schema_id if self.schema_ids or name is None else None}

    def identified(self, row: Row) -> dict[str, Any]:
        """The fields of an annotation: its feature, and a uuid that is the same for every export of it."""
        feature_id = row.get("feature_id")
        extra: dict[str, Any] = {"feature_id": feature_id, "value": row.get("value")}
        if not self.schema_ids:
            extra["feature_schema_id"] = row.get("feature_schema_id")
        if feature_id is not None:
            extra["uuid"] = derived_uuid(feature_id)
        return {**self.named(row), "extra": extra}


def figures(row: Row) -> dict[str, Any]:
    """What predictions carry besides their value."""
    return {"confidence": row.get("confidence"), "custom_metrics": row.get("custom_metrics")}
