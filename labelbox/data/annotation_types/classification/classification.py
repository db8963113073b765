"""What is said about a data row, an object or another answer: radio, checklist, dropdown, text."""

import warnings
from dataclasses import field
from typing import Any, ClassVar, Final

from ....rules.annotation_fields import as_confidence, refuse
from ...mixins import CustomMetric
from ...records import Record, record
from ..base_annotation import BaseAnnotation
from ..feature import FeatureSchema

_NO_METRICS: Final = "has no custom metrics: give them to its answers or to its annotation."


@record
class ClassificationAnswer(FeatureSchema):
    """One chosen option.

    Args:
        name: The option, as in the ontology; or give `feature_schema_id`.
        classifications: Answers to the questions below this option.
        keyframe: Whether a labeler set the answer on this very frame; videos only.
        confidence: How sure a model is, 0 to 1.
        custom_metrics: Your own figures about a prediction.
    """

    extra: dict[str, Any] = field(default_factory=dict[str, Any])
    keyframe: bool | None = None
    classifications: "list[ClassificationAnnotation]" = field(default_factory=list["ClassificationAnnotation"])
    confidence: float | None = field(default=None, metadata={"check": as_confidence})
    custom_metrics: list[CustomMetric] | None = None

    dropped_when_empty = frozenset({"confidence", "custom_metrics", "keyframe", "classifications"})


@record
class Radio(Record):
    """One option of several.

    Args:
        answer: The option.
        confidence: How sure a model is, 0 to 1.
        custom_metrics: Your own figures about a prediction.
    """

    answer: ClassificationAnswer
    confidence: float | None = field(default=None, metadata={"check": as_confidence})
    custom_metrics: list[CustomMetric] | None = None

    dropped_when_empty = frozenset({"confidence", "custom_metrics"})


@record
class Checklist(Record):
    """Any number of options, none twice.

    Args:
        answer: The ticked options; an empty list means that none is.
        confidence: How sure a model is, 0 to 1.
    """

    answer: list[ClassificationAnswer]
    confidence: float | None = field(default=None, metadata={"check": as_confidence})

    name: ClassVar[str] = "checklist"
    dropped_when_empty = frozenset({"confidence"})
    ignored_arguments = {"custom_metrics": f"A Checklist {_NO_METRICS}"}

    def _check(self) -> None:
        if len(self.answer) > 1:
            _refuse_repeated(self.answer)


def _refuse_repeated(answers: list[ClassificationAnswer]) -> None:
    seen: set[tuple[str | None, str | None]] = set()
    for answer in answers:
        identity = (answer.feature_schema_id, None) if answer.feature_schema_id else (None, answer.name)
        if identity in seen:
            refuse(f"the option {answer.name or answer.feature_schema_id!r} is ticked twice", "answer")
        seen.add(identity)


@record
class Dropdown(Record):
    """Options of a drop-down list. The import format has no form for it: use Radio or Checklist.

    Args:
        answer: The chosen options.
        confidence: How sure a model is, 0 to 1.
    """

    answer: list[ClassificationAnswer]
    confidence: float | None = field(default=None, metadata={"check": as_confidence})

    name: ClassVar[str] = "dropdown"
    dropped_when_empty = frozenset({"confidence"})
    ignored_arguments = {"custom_metrics": f"A Dropdown {_NO_METRICS}"}

    def _check(self) -> None:
        warnings.warn("Dropdowns cannot be imported; use Radio or Checklist", stacklevel=4)


@record
class Text(Record):
    """Free text.

    Args:
        answer: The text; "" is an answer, too.
        confidence: How sure a model is, 0 to 1.
        custom_metrics: Your own figures about a prediction.
    """

    answer: str
    confidence: float | None = field(default=None, metadata={"check": as_confidence})
    custom_metrics: list[CustomMetric] | None = None

    dropped_when_empty = frozenset({"confidence", "custom_metrics"})


@record
class ClassificationAnnotation(BaseAnnotation):
    """The answer to a question about a data row, an object, or an option that was chosen before.

    >>> weather = Radio(answer=ClassificationAnswer(name="rain"))
    >>> ClassificationAnnotation(name="weather", value=weather).value.answer.name
    'rain'

    Args:
        value: The answer.
        message_id: The message that the answer is about; conversations only.
        name: The question, as in the ontology; or give `feature_schema_id`.
        confidence: How sure a model is, 0 to 1.
        custom_metrics: Your own figures about a prediction.
    """

    value: Text | Checklist | Radio | Dropdown
    message_id: str | None = None
    confidence: float | None = field(default=None, metadata={"check": as_confidence})
    custom_metrics: list[CustomMetric] | None = None

    dropped_when_empty = frozenset({"confidence", "custom_metrics", "name"})
