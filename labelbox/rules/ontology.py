"""A normalized ontology, indexed for looking up the features that annotations name."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar


class _Named(Protocol):
    @property
    def feature_schema_id(self) -> str | None: ...

    @property
    def names(self) -> tuple[str, ...]: ...


F = TypeVar("F", bound=_Named)


class Features(Generic[F]):
    """Features of one level, found by their feature schema id or by one of their names."""

    __slots__ = ("_by_id", "_by_name", "_all", "elsewhere")

    def __init__(self, features: Iterable[F] = ()) -> None:
        self._all: tuple[F, ...] = tuple(features)
        self._by_id: dict[str, F] = {f.feature_schema_id: f for f in self._all if f.feature_schema_id}
        self._by_name: dict[str, list[F]] = {}
        self.elsewhere: Mapping[str, list[str]] = {}
        """What else in the ontology has a name or an id, in words: for those who looked in the wrong place."""
        for feature in self._all:
            for name in dict.fromkeys(feature.names):
                self._by_name.setdefault(name, []).append(feature)

    def find(self, reference: Mapping[str, Any], fits: Callable[[F], bool] | None = None) -> F | None:
        """The feature that `{"schemaId"}` or `{"name"}` refers to; the id wins.

        Args:
            reference: An import row, a classification or an answer in one.
            fits: Preferred are features of which this is true: two tools may share a name.
        """
        by_id = self._by_id.get(_text(reference.get("schemaId")))
        if by_id is not None:
            return by_id
        named = self._by_name.get(_text(reference.get("name")), ())
        return next((f for f in named if fits is None or fits(f)), named[0] if named else None)

    @property
    def names(self) -> list[str]:
        """The names by which these features can be found."""
        return list(self._by_name)

    @property
    def ids(self) -> list[str]:
        """The feature schema ids by which these features can be found."""
        return list(self._by_id)

    def __iter__(self) -> Iterator[F]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer of a radio or a checklist."""

    value: str
    label: str
    feature_schema_id: str | None = None
    classifications: "Features[Classification]" = field(default_factory=lambda: Features[Classification]())

    @property
    def names(self) -> tuple[str, ...]:
        """Imports may name an option by its value or by its label."""
        return (self.value, self.label)


@dataclass(frozen=True, slots=True)
class Classification:
    """A question; `kind` is `radio`, `checklist`, `text`, `dropdown` or a newer one."""

    kind: str
    name: str
    instructions: str
    scope: str | None = None
    feature_schema_id: str | None = None
    required: bool = False
    options: Features[Option] = field(default_factory=lambda: Features[Option]())

    @property
    def names(self) -> tuple[str, ...]:
        """Old ontologies know a question by its instructions only."""
        return (self.name, self.instructions)


@dataclass(frozen=True, slots=True)
class Tool:
    """Something to draw; `kind` is `rectangle`, `polygon`, `named-entity` and so on."""

    kind: str
    name: str
    color: str | None = None
    feature_schema_id: str | None = None
    required: bool = False
    classifications: Features[Classification] = field(default_factory=lambda: Features[Classification]())

    @property
    def names(self) -> tuple[str, ...]:
        """A tool has one name."""
        return (self.name,)


@dataclass(frozen=True, slots=True)
class Ontology:
    """The tools and questions at the top of an ontology, with all that is below them."""

    tools: Features[Tool] = field(default_factory=lambda: Features[Tool]())
    classifications: Features[Classification] = field(default_factory=lambda: Features[Classification]())

    @classmethod
    def of(cls, normalized: Mapping[str, Any]) -> "Ontology":
        """Index the JSON of an ontology; what is missing in it is taken as empty."""
        nodes = [*_nodes(normalized, "tools"), *_nodes(normalized, "relationships")]
        made = cls(Features(_tool(node) for node in nodes), _classifications(normalized))
        _note_places(made)
        return made


def _note_places(ontology: Ontology) -> None:
    """Tell each level what the others have."""
    places: dict[str, list[str]] = {}
    levels: list[Features[Any]] = [ontology.tools]
    for tool in ontology.tools:
        _note(places, tool, f"a {tool.kind} tool")
        _note_questions(tool.classifications, f"the tool {tool.name!r}", places, levels)
    _note_questions(ontology.classifications, None, places, levels)
    for level in levels:
        level.elsewhere = places


def _note_questions(
    questions: Features[Classification], owner: str | None, places: dict[str, list[str]], levels: list[Features[Any]]
) -> None:
    levels.append(questions)
    for question in questions:
        _note(places, question, f"a question of {owner}" if owner else "a question about the whole data row")
        levels.append(question.options)
        for option in question.options:
            _note(places, option, f"an answer to {question.name!r}")
            _note_questions(option.classifications, f"the answer {option.label!r}", places, levels)


def _note(places: dict[str, list[str]], feature: _Named, place: str) -> None:
    for key in {*feature.names, feature.feature_schema_id}:
        if key:
            known = places.setdefault(key, [])
            if place not in known:
                known.append(place)


def _tool(node: Mapping[str, Any]) -> Tool:
    # A node of `relationships` has no `tool`.
    return Tool(
        kind=_text(node.get("tool")) or "edge",
        name=_text(node.get("name")),
        color=node.get("color"),
        feature_schema_id=node.get("featureSchemaId"),
        required=bool(node.get("required")),
        classifications=_classifications(node),
    )


def _classifications(node: Mapping[str, Any], key: str = "classifications") -> Features[Classification]:
    return Features(_classification(child) for child in _nodes(node, key))


def _classification(node: Mapping[str, Any]) -> Classification:
    name = _text(node.get("name")) or _text(node.get("instructions"))
    return Classification(
        kind=_text(node.get("type")),
        name=name,
        instructions=_text(node.get("instructions")) or name,
        scope=node.get("scope"),
        feature_schema_id=node.get("featureSchemaId"),
        required=bool(node.get("required")),
        options=Features(_option(child) for child in _nodes(node, "options")),
    )


def _option(node: Mapping[str, Any]) -> Option:
    # What is below an option is called its options, but they are questions.
    value = _text(node.get("value"))
    return Option(
        value, _text(node.get("label")) or value, node.get("featureSchemaId"), _classifications(node, "options")
    )


def _nodes(node: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] | None = node.get(key)
    return found or ()


def _text(value: object) -> str:
    """Option values may be numbers in an ontology; in a row they are compared as text."""
    return "" if value is None else str(value)
