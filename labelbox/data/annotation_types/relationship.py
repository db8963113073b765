"""How two objects are related."""

from enum import Enum

from ..records import Record, record
from .annotation import ObjectAnnotation
from .base_annotation import BaseAnnotation


class _Type(Enum):
    """Whether a relationship has a direction."""

    UNIDIRECTIONAL = "unidirectional"
    BIDIRECTIONAL = "bidirectional"


_Type.__name__ = "Type"
_Type.__qualname__ = "Relationship.Type"


@record
class Relationship(Record):
    """From one object to another of the same label.

    Args:
        source: Where it starts.
        target: Where it ends.
        type: Whether it has a direction.
    """

    source: ObjectAnnotation
    target: ObjectAnnotation
    type: _Type = _Type.UNIDIRECTIONAL

    Type = _Type


@record
class RelationshipAnnotation(BaseAnnotation):
    """A relationship of a class of the ontology. Both ends must be annotations of the same label.

    Args:
        value: The two ends.
        name: The class, as in the ontology; or give `feature_schema_id`.
    """

    value: Relationship
