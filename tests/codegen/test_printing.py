"""Values written into documents: whatever they are, the server reads back the same value and nothing else."""

import itertools
import string
from collections.abc import Mapping, Sequence
from typing import cast

import pytest
from graphql import FieldNode, ObjectValueNode, OperationDefinitionNode, ValueNode, parse, value_from_ast_untyped
from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime.enums import OpenEnum
from codegen.runtime.filters import Comparison, Comparisons
from codegen.runtime.order import Order
from codegen.runtime.printing import holes, print_text
from codegen.runtime.values import to_literal


class Kind(OpenEnum):
    DOG = "DOG"


AWKWARD = [
    '"',
    '"""',
    "\\",
    "\n",
    "\r",
    "\t",
    "\0",
    "\x7f",
    "\u2028",
    "\ufeff",
    "🦖",
    "<<x>>",
    "y: <<?y>>",
    "{",
    "}",
    "#",
]
names = st.text(string.ascii_letters + "_", min_size=1, max_size=8).filter(lambda n: n not in ("true", "false", "null"))
texts = st.lists(st.sampled_from(AWKWARD) | st.text(st.characters(codec="utf-8")), max_size=6).map("".join)
numbers = st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False)
scalars = st.none() | st.booleans() | numbers | texts | names.map(Kind)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.lists(inner, max_size=3).map(tuple) | st.dictionaries(names, inner),
    max_leaves=8,
)


def plain(value: object) -> object:
    """As the server sees it."""
    match value:
        case Kind():
            return value.value
        case list() | tuple():
            return [plain(item) for item in cast("Sequence[object]", value)]
        case dict():
            return {key: plain(item) for key, item in cast("Mapping[str, object]", value).items()}
        case _:
            return value


def arguments(text: str, name: str = "f") -> Mapping[str, ValueNode]:
    """Of the only field of the only operation: anything injected would be a second one."""
    [operation] = parse(text).definitions
    assert isinstance(operation, OperationDefinitionNode)
    [field] = operation.selection_set.selections
    assert isinstance(field, FieldNode)
    assert field.name.value == name
    assert field.alias is None
    assert field.selection_set is None
    return {argument.name.value: argument.value for argument in field.arguments}


@given(values)
def test_any_value_is_read_back_as_it_was(value: object) -> None:
    text, _ = print_text("{\n  f(x: <<x>>)\n}", {}, {"x": value}, {})
    assert value_from_ast_untyped(arguments(text)["x"]) == plain(value)


@given(values, values)
def test_a_value_that_looks_like_a_hole_is_no_hole(x: object, y: object) -> None:
    text, _ = print_text("{\n  f(x: <<x>>, o: {y: <<?y>>, z: <<?z>>})\n}", {}, {"x": x, "y": y}, {})
    read = {name: value_from_ast_untyped(node) for name, node in arguments(text).items()}
    assert read == {"x": plain(x), "o": {"y": plain(y)}}


@given(st.dictionaries(names, scalars, max_size=3))
def test_an_object_keeps_its_keys(value: dict[str, object]) -> None:
    text, _ = print_text("{\n  f(x: <<x>>)\n}", {}, {"x": value}, {})
    node = arguments(text)["x"]
    assert isinstance(node, ObjectValueNode)
    assert [field.name.value for field in node.fields] == list(value)


@pytest.mark.parametrize("key", ["", "a b", "a: 1, b", "1a", "é", "a\n"])
def test_a_key_that_graphql_has_no_name_for_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="not a name that GraphQL allows"):
        to_literal({key: 1})


@pytest.mark.parametrize("member", ["a b", "DOG) { x }", ""])
def test_an_enum_value_that_is_no_name_is_refused(member: str) -> None:
    with pytest.raises(ValueError, match="not a name that GraphQL allows"):
        to_literal(Kind(member))


@pytest.mark.parametrize("text", ["\ud800", "a\udfff", "\udc00\ud800"])
def test_half_of_a_surrogate_pair_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="surrogate"):
        to_literal({"x": [text]})


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        to_literal(number)


def test_an_order_is_a_bare_name() -> None:
    assert to_literal(Order("Project", "createdAt", "DESC")) == "createdAt_DESC"


ONE_LINE = "query Q($a: Int) {\n  f(a: <<?a>>, b: $a, c: <<?c>>, d: <<?d>>, e: {p: <<?p>>, q: <<q>>, r: <<?r>>})\n}"
BROKEN_OVER_LINES = """query Q($a: Int) {
  f(
    a: <<?a>>
    b: $a
    c: <<?c>>
    d: <<?d>>
    e: {p: <<?p>>, q: <<q>>, r: <<?r>>}
  )
}"""
OPTIONAL = ["a", "c", "d", "p", "r"]
COMBINATIONS = [c for size in range(len(OPTIONAL) + 1) for c in itertools.combinations(OPTIONAL, size)]


@pytest.mark.parametrize("template", [ONE_LINE, BROKEN_OVER_LINES], ids=["one line", "broken over lines"])
@pytest.mark.parametrize("chosen", COMBINATIONS, ids=lambda chosen: "".join(chosen) or "none")
def test_empty_holes_vanish_in_every_combination(template: str, chosen: tuple[str, ...]) -> None:
    text, _ = print_text(template, {}, {"q": 0} | dict.fromkeys(chosen, 1), {})
    found = arguments(text)
    assert [name for name in found if name not in "be"] == [name for name in chosen if name in "acd"]
    nested = {"p", "r"} & set(chosen)
    assert value_from_ast_untyped(found["e"], {}) == {"q": 0} | dict.fromkeys(nested, 1)
    assert not any(ugly in text for ugly in (", ,", ", )", ", }", "(, ", "{, ", "<<"))


@pytest.mark.parametrize("chosen", COMBINATIONS[:11], ids=lambda chosen: "".join(chosen) or "none")
@pytest.mark.parametrize("separator", [", ", "\n    "], ids=["one line", "broken over lines"])
def test_holes_alone_in_their_parentheses_take_them_along(chosen: tuple[str, ...], separator: str) -> None:
    template = "{\n  f(" + separator.join(f"{name}: <<?{name}>>" for name in OPTIONAL) + ")\n}"
    text, _ = print_text(template, {}, dict.fromkeys(chosen, 1), {})
    assert sorted(arguments(text)) == sorted(chosen)
    assert "()" not in text


def test_an_object_of_empty_holes_is_an_empty_object() -> None:
    text, _ = print_text("{\n  f(data: {a: <<?a>>, b: <<?b>>})\n}", {}, {}, {})
    assert text == "{\n  f(data: {})\n}"


def test_a_hole_that_needs_a_value_says_so() -> None:
    with pytest.raises(ValueError, match="no value for 'x'"):
        print_text("{\n  f(x: <<x>>)\n}", {}, {}, {})


def test_holes_are_known_by_name() -> None:
    assert holes("query Q($where: <<?where>>) {\n  f(where: <<?where>>, skip: <<skip>>)\n}") == {"where", "skip"}


FILTERS = {
    "where": Comparisons("Cat", {"name": "String", "age_gt": "Int"}),
    "toys": Comparisons("Toy", {"size": "Float"}),
}
CAT = Comparison("Cat", "name", "", "x")
OLD = Comparison("Cat", "age", "_gt", 3)
TOY = Comparison("Toy", "size", "", 0.5)
BODY = ") {\n  f(where: <<?where>>, toys: <<?toys>>)\n}"


def header(text: str) -> str:
    return text.partition(" {\n")[0]


@pytest.mark.parametrize(
    ("definitions", "literals", "expected"),
    [
        ("$where: <<?where>>", {}, "query Q"),
        ("$where: <<?where>>", {"where": CAT}, "query Q($param_0: String!)"),
        ("$where: <<?where>>, $a: ID!", {}, "query Q($a: ID!)"),
        ("$where: <<?where>>, $a: ID!", {"where": CAT}, "query Q($param_0: String!, $a: ID!)"),
        ("$a: ID!, $where: <<?where>>", {}, "query Q($a: ID!)"),
        ("$a: ID!, $where: <<?where>>", {"where": CAT & OLD}, "query Q($a: ID!, $param_0: String!, $param_1: Int!)"),
        ("$a: ID!, $where: <<?where>>, $b: Int", {}, "query Q($a: ID!, $b: Int)"),
        ('$a: String = "{x}", $where: <<?where>>', {"where": CAT}, 'query Q($a: String = "{x}", $param_0: String!)'),
        ("$a: In = {b: {c: 1}}, $where: <<?where>>", {}, "query Q($a: In = {b: {c: 1}})"),
        (
            "$where: <<?where>>, $toys: <<?toys>>",
            {"where": CAT & OLD, "toys": TOY},
            "query Q($param_0: String!, $param_1: Int!, $param_2: Float!)",
        ),
        ("$where: <<?where>>, $toys: <<?toys>>", {"toys": TOY}, "query Q($param_0: Float!)"),
    ],
)
def test_variables_of_comparisons_are_defined_among_the_others(
    definitions: str, literals: dict[str, object], expected: str
) -> None:
    text, variables = print_text(f"query Q({definitions}{BODY}", {"a": 1}, literals, FILTERS)
    parse(text)
    assert header(text) == expected
    compared = [name for name in variables if name.startswith("param_")]
    assert [f"${name}" for name in compared] == [
        word for word in expected.replace("(", " ").replace(":", " ").split() if "param" in word
    ]


def test_a_conjunction_is_nested_to_the_left() -> None:
    deleted = Comparison("", "name", "", "y")
    text, variables = print_text(f"query Q($where: <<?where>>{BODY}", {}, {"where": CAT & OLD & deleted}, FILTERS)
    assert "where: {AND: [{AND: [{name: $param_0}, {age_gt: $param_1}]}, {name: $param_2}]}" in text
    assert variables == {"param_0": "x", "param_1": 3, "param_2": "y"}


def test_values_of_a_comparison_are_sent_and_not_written() -> None:
    text, variables = print_text(
        f"query Q($where: <<?where>>{BODY}", {}, {"where": Comparison("Cat", "name", "", '"} evil')}, FILTERS
    )
    assert "evil" not in text
    assert variables == {"param_0": '"} evil'}
