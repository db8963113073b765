"""Which feature of an ontology something belongs to."""

from ...rules.annotation_fields import refuse
from ..records import Record, record


@record
class FeatureSchema(Record):
    """A feature of the ontology, named by its name, its schema id, or both.

    Args:
        name: The name as in the ontology.
        feature_schema_id: The id of the feature schema; its length is not checked.
    """

    name: str | None = None
    feature_schema_id: str | None = None

    def _check(self) -> None:
        if self.name is None and self.feature_schema_id is None:
            refuse("Must set either feature_schema_id or name for all feature schemas")
