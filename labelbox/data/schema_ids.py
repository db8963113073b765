"""Annotations and ontologies: schema ids for names, and an ontology for annotations."""

import warnings
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .annotation_types.annotation import ObjectAnnotation
from .annotation_types.classification.classification import (
    Checklist,
    ClassificationAnnotation,
    Dropdown,
    Radio,
    Text,
)
from .annotation_types.geometry.line import Line
from .annotation_types.geometry.mask import Mask
from .annotation_types.geometry.point import Point
from .annotation_types.geometry.polygon import Polygon
from .annotation_types.geometry.rectangle import Rectangle
from .annotation_types.label import Label
from .annotation_types.ner.text_entity import TextEntity

if TYPE_CHECKING:
    from labelbox.schema.ontology import OntologyBuilder


def assign_schema_ids(label: Label, ontology: "OntologyBuilder") -> None:
    """Write the ontology's schema ids into the annotations of a label.

    Raises:
        ValueError: a name is not in the ontology.
    """
    warnings.warn("schema ids are not needed: names are enough", DeprecationWarning, stacklevel=3)
    tools: dict[Any, Any] = {tool.name: tool for tool in ontology.tools}
    questions: dict[Any, Any] = {question.name: question for question in ontology.classifications}
    for annotation in label.annotations:
        if isinstance(annotation, ObjectAnnotation):
            tool = _found(annotation.name, tools, "tool")
            annotation.feature_schema_id = tool.feature_schema_id
            below = {question.name: question for question in tool.classifications}
            for nested in annotation.classifications:
                _assign(nested, below)
        elif isinstance(annotation, ClassificationAnnotation):
            _assign(annotation, questions)


def _assign(annotation: ClassificationAnnotation, questions: dict[Any, Any]) -> None:
    question = _found(annotation.name, questions, "classification")
    annotation.feature_schema_id = question.feature_schema_id
    value = annotation.value
    answers = [] if isinstance(value, Text) else [value.answer] if isinstance(value, Radio) else value.answer
    options = {option.value: option for option in question.options}
    for answer in answers:
        option = _found(answer.name, options, "option")
        answer.feature_schema_id = option.feature_schema_id
        for nested in answer.classifications:
            _assign(nested, {below.name: below for below in option.options})


def _found(name: str | None, known: dict[Any, Any], kind: str) -> Any:
    if name not in known:
        raise ValueError(f"No {kind} matches name {name}. Must be one of {sorted(map(str, known))}.")
    return known[name]


def ontology_of(labels: Iterable[Label]) -> "OntologyBuilder":
    """An ontology with a tool for each class of objects and a question for each classification.

    Raises:
        TypeError: an annotation that has no tool.
    """
    # The public names, reached when they are needed: the entities stand above this package.
    import labelbox

    tools: dict[str, str] = {}
    questions: dict[str, tuple[str, dict[str, None]]] = {}
    for label in labels:
        for annotation in label.annotations:
            if isinstance(annotation, ObjectAnnotation):
                tools.setdefault(str(annotation.name), _tool_of(annotation))
            elif isinstance(annotation, ClassificationAnnotation):
                kind, answers = _question_of(annotation)
                questions.setdefault(str(annotation.name), (kind, {}))[1].update(dict.fromkeys(answers))
    return labelbox.OntologyBuilder(
        tools=[labelbox.Tool(tool=labelbox.Tool.Type(kind), name=name) for name, kind in tools.items()],
        classifications=[
            labelbox.Classification(
                class_type=labelbox.Classification.Type(kind),
                name=name,
                options=[labelbox.Option(value=answer) for answer in answers],
            )
            for name, (kind, answers) in questions.items()
        ],
    )


def _tool_of(annotation: ObjectAnnotation) -> str:
    match annotation.value:
        case Mask():
            return "superpixel"
        case Polygon():
            return "polygon"
        case Point():
            return "point"
        case Rectangle():
            return "rectangle"
        case Line():
            return "line"
        case TextEntity():
            return "named-entity"
        case value:
            raise TypeError(f"there is no tool for a {type(value).__name__}")


def _question_of(annotation: ClassificationAnnotation) -> tuple[str, list[str]]:
    match annotation.value:
        case Radio(answer=answer):
            return "radio", [str(answer.name)]
        case Checklist(answer=answers):
            return "checklist", [str(answer.name) for answer in answers]
        case Dropdown(answer=answers):
            return "dropdown", [str(answer.name) for answer in answers]
        case Text():
            return "text", []
