"""What is known of a data row elsewhere, in the features of the project that it is sent to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from labelbox.rules.ontology import Ontology

from ...json_values import members
from ...state import Call
from ...storage import Database, Row
from ..imports.checking import can_be_taken


@dataclass(frozen=True)
class Annotations:
    """Where annotations come from, and how their features are called at the destination.

    Args:
        db: The database.
        labels: `{projectId, featureSchemaIdsMapping}`, empty if no labels are wanted.
        predictions: `{modelRunId, featureSchemaIdsMapping, minConfidence, maxConfidence}`, or empty.
        predictions_first: Of a row that has both, predictions are taken.
        ontology: That of the destination.
    """

    db: Database
    labels: Mapping[str, Any]
    predictions: Mapping[str, Any]
    predictions_first: bool
    ontology: Ontology

    @classmethod
    def of(cls, call: Call, sent: Mapping[str, Any]) -> "Annotations":
        """As the input of a sending asks for."""
        sql = "SELECT o.normalized FROM ontology o JOIN project p ON p.ontologyId = o.id WHERE p.id = ?"
        normalized = call.db.value(sql, sent["destinationProjectId"])
        return cls(
            call.db,
            members(sent.get("annotationsInput")),
            members(sent.get("predictionsInput")),
            sent.get("conflictLabelsResolutionStrategy") == "OVERRIDE_WITH_PREDICTIONS",
            Ontology.of(json.loads(normalized)) if normalized else Ontology(),
        )

    def of_row(self, uid: str) -> list[dict[str, Any]]:
        """The annotations of a data row; those without a counterpart at the destination are left out."""
        sources = [(self.labels, self._labelled), (self.predictions, self._predicted)]
        for source, read in reversed(sources) if self.predictions_first else sources:
            mapping = members(source.get("featureSchemaIdsMapping"))
            if found := [row for sent in read(uid) if (row := self._translated(sent, mapping))]:
                return found
        return []

    def _labelled(self, uid: str) -> list[Row]:
        """Of the label that wins: a benchmark, else the oldest."""
        if not self.labels:
            return []
        winner = (
            "SELECT id FROM label WHERE projectId = ? AND dataRowId = ? AND deleted = 0 "
            "ORDER BY isBenchmarkReference DESC, seq LIMIT 1"
        )
        sql = f"SELECT featureSchemaId, row FROM annotation WHERE labelId = ({winner}) ORDER BY seq"
        return self.db.rows(sql, self.labels["projectId"], uid)

    def _predicted(self, uid: str) -> list[Row]:
        """Predictions between the two confidences; one without a confidence is sure."""
        if not self.predictions:
            return []
        low, high = (self.predictions.get(key) for key in ("minConfidence", "maxConfidence"))
        sql = (
            "SELECT featureSchemaId, row FROM prediction WHERE modelRunId = ? AND dataRowId = ? AND "
            "coalesce(json_extract(row, '$.confidence'), 1) BETWEEN ? AND ? ORDER BY seq"
        )
        ends = 0 if low is None else low, 1 if high is None else high
        return self.db.rows(sql, self.predictions["modelRunId"], uid, *ends)

    def _translated(self, stored: Row, mapping: Mapping[str, Any]) -> dict[str, Any] | None:
        """The row for the destination; if what is nested in it does not fit there, without that.

        A feature that is not mapped stays what it is: it arrives if the destination has it too.
        """
        own = stored["featureSchemaId"]
        target = mapping.get(own or "", own)
        if target is None:
            return None
        row = members(_mapped(json.loads(stored["row"]), mapping)) | {"schemaId": target}
        row.pop("name", None)
        plain = {key: value for key, value in row.items() if key != "classifications"}
        return next((attempt for attempt in (row, plain) if can_be_taken(attempt, self.ontology)), None)


def _mapped(value: Any, mapping: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_mapped(each, mapping) for each in value]  # pyright: ignore[reportUnknownVariableType]  # free JSON
    if not isinstance(value, dict):
        return value
    changed = {key: _mapped(each, mapping) for key, each in members(value).items()}  # pyright: ignore[reportUnknownArgumentType]  # free JSON
    if "schemaId" in changed:
        changed["schemaId"] = mapping.get(changed["schemaId"], changed["schemaId"])
    return changed
