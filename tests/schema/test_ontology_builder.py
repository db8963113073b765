"""Ontologies as Python values: the vectors of the specification, and what we do better than they say."""

import json
from collections.abc import Sequence
from typing import Any, cast

import pytest

from labelbox.exceptions import InconsistentOntologyException
from labelbox.schema import ontology_builder
from labelbox.schema.ontology import Classification, OntologyBuilder, Option, Tool

from .vector_cases import cases


def _built(value: Any) -> Any:
    """`{"$": "Tool", "tool": "rectangle", …}`: enum arguments are given by their values."""
    if isinstance(value, list):
        return [_built(item) for item in cast(Sequence[Any], value)]
    if not isinstance(value, dict):
        return value
    found = cast(dict[str, Any], value)
    arguments = {key: _built(item) for key, item in found.items() if key != "$"}
    enums = {"tool": Tool.Type, "class_type": Classification.Type, "scope": Classification.Scope}
    arguments |= {key: enums[key](item) for key, item in arguments.items() if key in enums}
    return getattr(ontology_builder, found["$"])(**arguments)


def _run(case: dict[str, Any]) -> Any:
    made = (
        _built(case["input"]) if "input" in case else getattr(ontology_builder, case["class"]).from_dict(case["dict"])
    )
    for method, argument in case.get("calls", ()):
        getattr(made, method)(_built(argument))
    return made


def _again(made: Any) -> Any:
    return getattr(ontology_builder, type(made).__name__).from_dict(made.asdict())


@pytest.mark.spec("S-139", "S-140", "S-141", "S-142", "S-143", "S-144", "S-145", "S-146")
@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("case", cases("ontology.json", quirk=None))
def test_vectors(case: dict[str, Any]) -> None:
    if "error" in case:
        error = {"InconsistentOntologyException": InconsistentOntologyException, "ValueError": ValueError}
        with pytest.raises(error[case["error"]["type"]]) as caught:
            _run(case).asdict()
        assert str(caught.value) == case["error"]["message"]
        return
    made: Any = _run(case)
    written = made.asdict()
    assert json.loads(json.dumps(written)) == case["normalized"]
    assert _again(made).asdict() == written


@pytest.mark.spec("O-02")
def test_what_only_the_server_knows_survives_a_round_trip() -> None:
    (case,) = [each.values[0] for each in cases("ontology.json", id="from-server")]
    built = OntologyBuilder.from_dict(case["dict"])
    written = built.asdict()
    # Answers without further questions are read without `options`, and always written with them.
    case["dict"]["tools"][0]["classifications"][0]["options"][0]["options"] = []
    assert written == case["dict"]
    assert built.tools[0].classifications[0].ui_mode is Classification.UIMode.HOTKEY


@pytest.mark.spec("O-03")
@pytest.mark.parametrize("case", cases("ontology.json", quirk="O-03"))
def test_missing_keys_have_defaults(case: dict[str, Any]) -> None:
    made = _run(case)
    match made:
        case Tool():
            assert (made.color, made.classifications) == (None, [])
        case Classification():
            assert (made.instructions, made.options) == ("a", [])
        case _:
            assert made.label == "a"
    assert made.asdict() == _again(made).asdict()


@pytest.mark.spec("O-04")
@pytest.mark.parametrize("case", cases("ontology.json", quirk="O-04"))
def test_kinds_of_a_newer_server_are_kept_as_text(case: dict[str, Any]) -> None:
    written = _run(case).asdict()
    assert {**written, **case["dict"], "scope": "global"} == {**written, "scope": "global"}


@pytest.mark.spec("O-01")
@pytest.mark.parametrize(
    "twice",
    [
        OntologyBuilder(tools=[Tool(Tool.Type.POINT, "a"), Tool(Tool.Type.LINE, "a")]),
        OntologyBuilder(classifications=[Classification(Classification.Type.TEXT, "a") for _ in range(2)]),
        Tool(Tool.Type.POINT, "a", classifications=[Classification(Classification.Type.TEXT, "a") for _ in range(2)]),
        Classification(Classification.Type.RADIO, "a", options=[Option("a"), Option("a", "b")]),
        Option("a", options=[Classification(Classification.Type.TEXT, "a") for _ in range(2)]),
    ],
)
def test_duplicates_given_to_a_constructor_are_refused_when_written(twice: Any) -> None:
    with pytest.raises(InconsistentOntologyException, match="Duplicate"):
        twice.asdict()


def test_features_of_one_name_that_the_server_told_apart_can_be_written_again() -> None:
    first, second = (Tool(Tool.Type.POINT, "a", feature_schema_id=uid) for uid in ("first", "second"))
    assert [tool["featureSchemaId"] for tool in OntologyBuilder([first, second]).asdict()["tools"]] == [
        "first",
        "second",
    ]
    with pytest.raises(InconsistentOntologyException, match="Duplicate tool name 'a'"):
        OntologyBuilder([first, Tool(Tool.Type.LINE, "a")]).asdict()
    with pytest.raises(InconsistentOntologyException, match="Duplicate tool name 'a'"):
        OntologyBuilder([first, first]).asdict()


@pytest.mark.spec("S-144")
def test_old_ways_to_ask_a_question_warn() -> None:
    with pytest.warns(UserWarning, match="should have a name"):
        assert Classification(Classification.Type.TEXT, instructions="What?").name == "What?"
    with pytest.warns(UserWarning, match="deprecated"):
        Classification(Classification.Type.DROPDOWN, "q")


def test_a_kind_given_as_text_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match=r"tool must be a Tool\.Type, not 'point'"):
        Tool("point", "a")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the mistake under test


class _Ontology:
    normalized = {"tools": [{"tool": "point", "name": "eye"}], "classifications": []}


class _Project:
    def __init__(self, ontology: _Ontology | None) -> None:
        self._ontology = ontology

    def ontology(self) -> _Ontology | None:
        return self._ontology


@pytest.mark.spec("S-139")
def test_a_builder_starts_from_what_a_project_has() -> None:
    builder = OntologyBuilder.from_project(_Project(_Ontology()))
    assert builder.tools == [Tool(Tool.Type.POINT, "eye")]
    with pytest.raises(ValueError, match="no ontology"):
        OntologyBuilder.from_project(_Project(None))
