"""Which optional parts of a row an export is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Params:
    """The switches of an export; everything is off unless asked for."""

    attachments: bool = False
    embeddings: bool = False
    metadata: bool = False
    data_row_details: bool = False
    project_details: bool = False
    performance_details: bool = False
    label_details: bool = False
    interpolated_frames: bool = False
    predictions: bool = False
    model_run_details: bool = False

    @classmethod
    def of(cls, wire: Mapping[str, object]) -> Self:
        """Read the `params` of an export mutation; false, null and absent are the same."""
        return cls(
            attachments=bool(wire.get("includeAttachments")),
            embeddings=bool(wire.get("includeEmbeddings")),
            metadata=bool(wire.get("includeMetadata")),
            data_row_details=bool(wire.get("includeDataRowDetails")),
            project_details=bool(wire.get("includeProjectDetails")),
            performance_details=bool(wire.get("includePerformanceDetails")),
            label_details=bool(wire.get("includeLabelDetails")),
            interpolated_frames=bool(wire.get("includeInterpolatedFrames")),
            predictions=bool(wire.get("includePredictions")),
            model_run_details=bool(wire.get("includeModelRunDetails")),
        )
