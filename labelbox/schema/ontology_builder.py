"""Ontologies to be made: tools, questions and answers as Python values, and the JSON that the server keeps."""

import colorsys
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from labelbox.exceptions import InconsistentOntologyException
from labelbox_graphql.runtime import OpenEnum

if TYPE_CHECKING:
    from labelbox.schema.import_items import Checkable
    from labelbox.schema.import_report import ImportReport
    from labelbox.schema.media_type import MediaType
    from labelbox.schema.ontology import Ontology
    from labelbox.schema.project import Project

T = TypeVar("T")
E = TypeVar("E", bound=OpenEnum)

_NAMELESS = (
    "When creating the Classification feature, please use “name” for the classification schema name, which will be "
    "used when creating annotation payload for Model-Assisted Labeling Import and Label Import. “instructions” is no "
    "longer supported to specify classification schema name."
)


@dataclass
class OntologyBuilder:
    """A whole ontology: what labelers can draw, and what they are asked.

    Give `asdict()` to `Client.create_ontology` or `Project.setup`.

    >>> builder = OntologyBuilder(tools=[Tool(Tool.Type.BBOX, "car"), Tool(Tool.Type.RASTER_SEGMENTATION, "road")])
    >>> [tool["color"] for tool in builder.asdict()["tools"]]
    ['#ff0000', '#00ffff']

    Attributes:
        tools: What can be drawn.
        classifications: Questions about a data row as a whole.
        extra: What else the server keeps at the top of an ontology, such as `relationships`; written as it was read.
    """

    tools: "list[Tool]" = field(default_factory=lambda: list[Tool]())
    classifications: "list[Classification]" = field(default_factory=lambda: list[Classification]())
    extra: dict[str, Any] = field(default_factory=lambda: dict[str, Any](), kw_only=True, repr=False)

    @classmethod
    def from_dict(cls, dictionary: Mapping[str, Any]) -> "OntologyBuilder":
        """Read the JSON of an ontology (`Ontology.normalized`); keys unknown to us are kept in `extra`."""
        return cls(
            tools=[Tool.from_dict(each) for each in _nodes(dictionary, "tools")],
            classifications=[Classification.from_dict(each) for each in _nodes(dictionary, "classifications")],
            extra=_without(dictionary, "tools", "classifications"),
        )

    @classmethod
    def from_project(cls, project: "Project | HasOntology") -> "OntologyBuilder":
        """Start from the ontology of a project.

        Raises:
            ValueError: the project has none yet.
        """
        ontology = project.ontology()
        if ontology is None:
            raise ValueError("project has no ontology to start from")
        return cls.from_ontology(ontology)

    @classmethod
    def from_ontology(cls, ontology: "Ontology | HasNormalized") -> "OntologyBuilder":
        """Start from an ontology that exists."""
        return cls.from_dict(ontology.normalized)

    def asdict(self) -> dict[str, Any]:
        """The JSON of the ontology. Tools without a colour are given one, spread evenly over the hue circle.

        Raises:
            InconsistentOntologyException: two features share a name where the server could not tell them apart, or
                a question with a choice has nothing to choose from.
        """
        _refuse_duplicates(self.tools, _name, _DUPLICATE_TOOL)
        _refuse_duplicates(self.classifications, _name, _DUPLICATE_CLASSIFICATION)
        self._assign_colors()
        return {
            **self.extra,
            "tools": [tool.asdict() for tool in self.tools],
            "classifications": [classification.asdict() for classification in self.classifications],
        }

    def add_tool(self, tool: "Tool") -> None:
        """Add a tool.

        Raises:
            InconsistentOntologyException: there is one of this name.
        """
        _add(self.tools, tool, _name, _DUPLICATE_TOOL)

    def add_classification(self, classification: "Classification") -> None:
        """Add a question about a data row as a whole; a tool may have the same name.

        Raises:
            InconsistentOntologyException: there is one of this name.
        """
        _add(self.classifications, classification, _name, _DUPLICATE_CLASSIFICATION)

    def check(
        self,
        labels: "Checkable",
        media_type: "MediaType | None" = None,
        *,
        sizes: "Mapping[str, tuple[float, float]] | None" = None,
        max_findings: int = 1_000,
    ) -> "ImportReport":
        """Say everything that is wrong with annotations that shall be imported, without a server.

        Args:
            labels: `labelbox.types.Label`, or rows of the annotation import format, in any iterable; or the path of an
                NDJSON file, which is streamed.
            media_type: What the data rows are; None goes by the data of each label, and leaves dict rows unchecked.
            sizes: Width and height of data rows in pixels, by global key or id; what lies outside is found only then.
            max_findings: How many errors, and how many warnings, are kept; the rest is counted.

        Returns:
            The findings; as a truth value, whether there are no errors.

        Raises:
            InconsistentOntologyException: as from `asdict`.
            ValueError: a URL, or something that can hold neither labels nor rows.
            OSError: the file cannot be read.
        """
        # Most who build or read ontologies check nothing.
        from labelbox.schema.import_check import check_import

        return check_import(labels, self.asdict(), media_type=media_type, sizes=sizes, max_findings=max_findings)

    def _assign_colors(self) -> None:
        for index, tool in enumerate(self.tools):
            if tool.color is None:
                tool.color = _color(index / len(self.tools))


@dataclass
class Tool:
    """Something that labelers draw, with questions about each drawn object.

    Attributes:
        tool: What is drawn.
        name: The name that labelers see and that imports refer to.
        required: Whether a label must have at least one.
        color: A CSS colour such as `#ff0000`; None lets `OntologyBuilder.asdict` choose.
        classifications: Questions about each object.
        schema_id: Id of this node in an ontology on the server; None until it is there.
        feature_schema_id: Id of the feature itself, which ontologies can share; None until it is on the server.
        extra: What else the server keeps here; written as it was read.
    """

    class Type(OpenEnum):
        """What is drawn. A kind of a newer server is kept as its text."""

        POLYGON = "polygon"
        SEGMENTATION = "superpixel"
        RASTER_SEGMENTATION = "raster-segmentation"
        POINT = "point"
        BBOX = "rectangle"
        LINE = "line"
        NER = "named-entity"
        RELATIONSHIP = "edge"
        MESSAGE_SINGLE_SELECTION = "message-single-selection"
        MESSAGE_MULTI_SELECTION = "message-multi-selection"
        MESSAGE_RANKING = "message-ranking"

    tool: Type
    name: str
    required: bool = False
    color: str | None = None
    classifications: "list[Classification]" = field(default_factory=lambda: list[Classification]())
    schema_id: str | None = None
    feature_schema_id: str | None = None
    extra: dict[str, Any] = field(default_factory=lambda: dict[str, Any](), kw_only=True, repr=False)

    def __post_init__(self) -> None:
        _check_member(Tool.Type, self.tool, "tool")

    @classmethod
    def from_dict(cls, dictionary: Mapping[str, Any]) -> "Tool":
        """Read the JSON of a tool: `tool` and `name` must be there, all else may be missing."""
        return cls(
            tool=Tool.Type(dictionary["tool"]),
            name=dictionary["name"],
            required=bool(dictionary.get("required", False)),
            color=dictionary.get("color"),
            classifications=[Classification.from_dict(each) for each in _nodes(dictionary, "classifications")],
            schema_id=dictionary.get("schemaNodeId"),
            feature_schema_id=dictionary.get("featureSchemaId"),
            extra=_without(dictionary, "tool", "name", "required", "color", "classifications", *_IDS),
        )

    def asdict(self) -> dict[str, Any]:
        """The JSON of this tool; a missing colour stays null.

        Raises:
            InconsistentOntologyException: as `OntologyBuilder.asdict`.
        """
        _refuse_duplicates(self.classifications, _name, self._duplicate)
        return {
            **self.extra,
            "tool": self.tool.value,
            "name": self.name,
            "required": self.required,
            "color": self.color,
            "classifications": [each.asdict(is_subclass=True) for each in self.classifications],
            "schemaNodeId": self.schema_id,
            "featureSchemaId": self.feature_schema_id,
        }

    def add_classification(self, classification: "Classification") -> None:
        """Add a question about each object drawn with this tool.

        Raises:
            InconsistentOntologyException: there is one of this name.
        """
        _add(self.classifications, classification, _name, self._duplicate)

    def _duplicate(self, name: object) -> str:
        return f"Duplicate nested classification '{name}' for tool '{self.name}'"


@dataclass
class Classification:
    """A question to labelers: about a data row, an object, or after a certain answer.

    Attributes:
        class_type: How it is answered.
        name: The name that imports refer to. Old code gives `instructions` only, which then is the name too.
        instructions: What labelers are asked; the name, if not given.
        required: Whether a label must answer it.
        options: The answers to choose from, at least one unless the answer is text.
        schema_id: Id of this node in an ontology on the server; None until it is there.
        feature_schema_id: Id of the feature itself, which ontologies can share; None until it is on the server.
        scope: Whether it is about the whole data row or about single frames or messages; global, if not given.
            Nested questions have none.
        ui_mode: How the answers are offered; the server decides, if not given.
        extra: What else the server keeps here; written as it was read.

    Raises:
        ValueError: it has neither a name nor instructions.
    """

    class Type(OpenEnum):
        """How a question is answered. A kind of a newer server is kept as its text."""

        TEXT = "text"
        CHECKLIST = "checklist"
        RADIO = "radio"
        DROPDOWN = "dropdown"
        "Deprecated: take RADIO or CHECKLIST."

    class Scope(OpenEnum):
        """What a question at the top is about."""

        GLOBAL = "global"
        INDEX = "index"

    class UIMode(OpenEnum):
        """How the answers of a radio or checklist are offered."""

        HOTKEY = "hotkey"
        SEARCHABLE = "searchable"

    class_type: Type
    name: str | None = None
    instructions: str | None = None
    required: bool = False
    options: "list[Option]" = field(default_factory=lambda: list[Option]())
    schema_id: str | None = None
    feature_schema_id: str | None = None
    scope: Scope | None = None
    ui_mode: UIMode | None = field(default=None, kw_only=True)
    extra: dict[str, Any] = field(default_factory=lambda: dict[str, Any](), kw_only=True, repr=False)

    def __post_init__(self) -> None:
        _check_member(Classification.Type, self.class_type, "class_type")
        if self.class_type is Classification.Type.DROPDOWN:
            warnings.warn("Dropdown classifications are deprecated; take a radio or a checklist", stacklevel=3)
        if self.name is None:
            if self.instructions is None:
                raise ValueError(_NAMELESS)
            warnings.warn("A classification should have a name; its instructions are taken for it", stacklevel=3)
            self.name = self.instructions
        elif self.instructions is None:
            self.instructions = self.name

    @classmethod
    def from_dict(cls, dictionary: Mapping[str, Any]) -> "Classification":
        """Read the JSON of a question: `type` and one of `name` and `instructions` must be there."""
        name = dictionary.get("name")
        ui_mode = dictionary.get("uiMode")
        return cls(
            class_type=Classification.Type(dictionary["type"]),
            # Ontologies of old have instructions only; their reader is not the one to be warned.
            name=dictionary.get("instructions") if name is None else name,
            instructions=dictionary.get("instructions"),
            required=bool(dictionary.get("required", False)),
            options=[Option.from_dict(each) for each in _nodes(dictionary, "options")],
            schema_id=dictionary.get("schemaNodeId"),
            feature_schema_id=dictionary.get("featureSchemaId"),
            scope=Classification.Scope(dictionary.get("scope") or Classification.Scope.GLOBAL),
            ui_mode=None if ui_mode is None else Classification.UIMode(ui_mode),
            extra=_without(dictionary, "type", "name", "instructions", "required", "options", "scope", "uiMode", *_IDS),
        )

    def asdict(self, is_subclass: bool = False) -> dict[str, Any]:
        """The JSON of this question.

        Args:
            is_subclass: Whether it is nested under a tool or an option: then it is written without a scope.

        Raises:
            InconsistentOntologyException: two options share a value, or one to choose from is missing.
        """
        if self.class_type in _WITH_OPTIONS and not self.options:
            raise InconsistentOntologyException(f"Classification '{self.name}' requires options.")
        _refuse_duplicates(self.options, _value, self._duplicate)
        written: dict[str, Any] = {
            **self.extra,
            "type": self.class_type.value,
            "instructions": self.instructions,
            "name": self.name,
            "required": self.required,
            "options": [option.asdict() for option in self.options],
            "schemaNodeId": self.schema_id,
            "featureSchemaId": self.feature_schema_id,
        }
        if self.ui_mode is not None:
            written["uiMode"] = self.ui_mode.value
        if not is_subclass:
            written["scope"] = (self.scope or Classification.Scope.GLOBAL).value
        return written

    def add_option(self, option: "Option") -> None:
        """Add an answer to choose from.

        Raises:
            InconsistentOntologyException: there is one of this value.
        """
        _add(self.options, option, _value, self._duplicate)

    def _duplicate(self, value: object) -> str:
        return f"Duplicate option '{value}' for classification '{self.name}'."


@dataclass
class Option:
    """One of the answers of a radio or checklist.

    Attributes:
        value: What is stored; a number stays a number.
        label: What labelers see; the value, if not given.
        schema_id: Id of this node in an ontology on the server; None until it is there.
        feature_schema_id: Id of the feature itself, which ontologies can share; None until it is on the server.
        options: Questions (not answers) that are asked when this answer is chosen.
        extra: What else the server keeps here, such as `position`; written as it was read.
    """

    value: str | int
    label: str | int | None = None
    schema_id: str | None = None
    feature_schema_id: str | None = None
    options: list[Classification] = field(default_factory=lambda: list[Classification]())
    extra: dict[str, Any] = field(default_factory=lambda: dict[str, Any](), kw_only=True, repr=False)

    def __post_init__(self) -> None:
        if self.label is None:
            self.label = self.value

    @classmethod
    def from_dict(cls, dictionary: Mapping[str, Any]) -> "Option":
        """Read the JSON of an answer: `value` must be there."""
        return cls(
            value=dictionary["value"],
            label=dictionary.get("label"),
            schema_id=dictionary.get("schemaNodeId"),
            feature_schema_id=dictionary.get("featureSchemaId"),
            options=[Classification.from_dict(each) for each in _nodes(dictionary, "options")],
            extra=_without(dictionary, "value", "label", "options", *_IDS),
        )

    def asdict(self) -> dict[str, Any]:
        """The JSON of this answer.

        Raises:
            InconsistentOntologyException: two questions below it share a name, or one of them is inconsistent.
        """
        _refuse_duplicates(self.options, _name, self._duplicate)
        return {
            **self.extra,
            "schemaNodeId": self.schema_id,
            "featureSchemaId": self.feature_schema_id,
            "label": self.label,
            "value": self.value,
            "options": [each.asdict(is_subclass=True) for each in self.options],
        }

    def add_option(self, option: Classification) -> None:
        """Add a question that is asked when this answer is chosen.

        Raises:
            InconsistentOntologyException: there is one of this name.
        """
        _add(self.options, option, _name, self._duplicate)

    def _duplicate(self, name: object) -> str:
        return f"Duplicate nested classification '{name}' for option '{self.value}'"


class HasNormalized(Protocol):
    """What `OntologyBuilder.from_ontology` needs of an ontology."""

    @property
    def normalized(self) -> Mapping[str, Any]:
        """The JSON of the ontology."""
        ...


class HasOntology(Protocol):
    """What `OntologyBuilder.from_project` needs of a project."""

    def ontology(self) -> HasNormalized | None:
        """The ontology of the project; None before it has one."""
        ...


class _Feature(Protocol):
    feature_schema_id: str | None


F = TypeVar("F", bound=_Feature)

_IDS = ("schemaNodeId", "featureSchemaId")
_WITH_OPTIONS = (Classification.Type.CHECKLIST, Classification.Type.RADIO, Classification.Type.DROPDOWN)
_DUPLICATE_TOOL = "Duplicate tool name '{}'. ".format
_DUPLICATE_CLASSIFICATION = "Duplicate classification name '{}'. ".format


def _name(feature: Tool | Classification) -> object:
    return feature.name


def _value(option: Option) -> object:
    return option.value


def _add(features: list[T], new: T, key: Callable[[T], object], message: Callable[[object], str]) -> None:
    if key(new) in map(key, features):
        raise InconsistentOntologyException(message(key(new)))
    features.append(new)


def _refuse_duplicates(features: Iterable[F], key: Callable[[F], object], message: Callable[[object], str]) -> None:
    """Two features may share a name if both are on the server: it made them so, and tells them apart by id."""
    seen: dict[object, set[str | None]] = {}
    for feature in features:
        ids = seen.setdefault(key(feature), set())
        if ids and (feature.feature_schema_id is None or ids & {None, feature.feature_schema_id}):
            raise InconsistentOntologyException(message(key(feature)))
        ids.add(feature.feature_schema_id)


def _color(hue: float) -> str:
    """The pure colour of a hue in 0…1 as `#rrggbb`; each channel is cut, not rounded, as the server's users know it."""
    return "#" + "".join(f"{int(255 * channel):02x}" for channel in colorsys.hsv_to_rgb(hue, 1, 1))


def _check_member(kind: type[E], value: object, argument: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{argument} must be a {kind.__qualname__}, not {value!r}")


def _nodes(dictionary: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] | None = dictionary.get(key)
    return found or ()


def _without(dictionary: Mapping[str, Any], *known: str) -> dict[str, Any]:
    return {key: value for key, value in dictionary.items() if key not in known}
