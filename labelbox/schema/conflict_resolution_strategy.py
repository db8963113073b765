"""What to do with answers that are there already."""

from enum import StrEnum


class ConflictResolutionStrategy(StrEnum):
    """Whose classifications win when data rows are sent to a project that has labels of them.

    The prose of the API reference spells the members as their values; both spellings work.

    Attributes:
        KeepExisting: Those of the destination.
        OverrideWithAnnotations: Those of the source project.
        OverrideWithPredictions: Those of the source model run.
    """

    KeepExisting = "KEEP_EXISTING"
    OverrideWithAnnotations = "OVERRIDE_WITH_ANNOTATIONS"
    OverrideWithPredictions = "OVERRIDE_WITH_PREDICTIONS"
    KEEP_EXISTING = KeepExisting
    OVERRIDE_WITH_ANNOTATIONS = OverrideWithAnnotations
    OVERRIDE_WITH_PREDICTIONS = OverrideWithPredictions

    @staticmethod
    def from_str(label: str) -> "ConflictResolutionStrategy":
        """The member of this name.

        Raises:
            KeyError: there is none.
        """
        return ConflictResolutionStrategy[label]
