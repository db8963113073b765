"""Our types and theirs, by the positions in which they meet: names prove nothing where ours are guesses."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    OperationType,
    specified_scalar_types,
)

from codegen.types import named

KINDS = (
    GraphQLObjectType,
    GraphQLInterfaceType,
    GraphQLUnionType,
    GraphQLInputObjectType,
    GraphQLEnumType,
    GraphQLScalarType,
)
Meetings = dict[str, dict[str, list[str]]]


@dataclass(frozen=True)
class Matching:
    """Which type of theirs stands where ours does.

    Attributes:
        pairs: Theirs by ours, where the positions leave one answer.
        meetings: By ours and theirs, the positions in which they meet, in our names: `Query.project`,
            `Query.projects(where)`, `ProjectWhereInput.name`.
        ambiguous: Ours that meet several of theirs, or one of theirs that others meet as well; a part of `meetings`.
    """

    pairs: Mapping[str, str]
    meetings: Mapping[str, Mapping[str, list[str]]] = field(repr=False)
    ambiguous: Mapping[str, tuple[str, ...]]

    def met(self) -> Iterator[tuple[str, str]]:
        """Every pair whose parts can be compared."""
        yield from self.pairs.items()
        yield from ((ours, one) for ours, theirs in self.ambiguous.items() for one in theirs)

    def is_same(self, ours: str, theirs: str) -> bool:
        """Whether a position that was of the one type and is of the other now is as it was."""
        return self.pairs.get(ours, ours) == theirs or theirs in self.ambiguous.get(ours, ())


def match(ours: GraphQLSchema, theirs: GraphQLSchema) -> Matching:
    """Walk both schemas from their roots, along fields and arguments of the same name.

    A position in which a type was exchanged for another would make its neighbours look renamed, so the walk is
    repeated through the pairs that it made plausible until they stay the same.
    """
    roots = _roots(ours, theirs)
    meetings = _walk(ours, theirs, roots, None)
    pairs, ambiguous = _decide(ours, theirs, meetings)
    for _ in range(10):  # each round can only lose pairs; three are usual
        plausible = {*pairs.items(), *((o, t) for o, several in ambiguous.items() for t in several)}
        meetings = _walk(ours, theirs, roots, plausible)
        before, (pairs, ambiguous) = (pairs, ambiguous), _decide(ours, theirs, meetings)
        if before == (pairs, ambiguous):
            break
    return Matching(dict(roots) | pairs, meetings, ambiguous)


def _roots(ours: GraphQLSchema, theirs: GraphQLSchema) -> list[tuple[str, str]]:
    found = [(ours.get_root_type(kind), theirs.get_root_type(kind)) for kind in OperationType]
    return [(one.name, other.name) for one, other in found if one and other]


def _walk(
    ours: GraphQLSchema, theirs: GraphQLSchema, roots: list[tuple[str, str]], plausible: set[tuple[str, str]] | None
) -> Meetings:
    meetings: Meetings = {}
    seen, waiting = set(roots), deque(roots)
    while waiting:
        one, other = waiting.popleft()
        mine, their = ours.type_map[one], theirs.type_map[other]
        inside = [(f"{one} ∋ {x.name}", x, y) for x, y in members(possible(ours, mine), possible(theirs, their))]
        for place, a, b in (*_places(mine, their), *inside):
            if not a or not b or not _comparable(a, b):
                continue
            pair = (a.name, b.name)
            meetings.setdefault(a.name, {}).setdefault(b.name, []).append(place)
            if pair not in seen and (plausible is None or pair in plausible):
                seen.add(pair)
                waiting.append(pair)
    return meetings


def _places(
    a: GraphQLNamedType, b: GraphQLNamedType
) -> Iterator[tuple[str, GraphQLNamedType | None, GraphQLNamedType | None]]:
    """The positions that two types share, and what stands there."""
    match a, b:
        case (GraphQLObjectType() | GraphQLInterfaceType(), GraphQLObjectType() | GraphQLInterfaceType()):
            for name in a.fields.keys() & b.fields.keys():
                one, other = a.fields[name], b.fields[name]
                yield f"{a.name}.{name}", named(one.type), named(other.type)
                for argument in one.args.keys() & other.args.keys():
                    place = f"{a.name}.{name}({argument})"
                    yield place, named(one.args[argument].type), named(other.args[argument].type)
        case GraphQLInputObjectType(), GraphQLInputObjectType():
            for name in a.fields.keys() & b.fields.keys():
                yield f"{a.name}.{name}", named(a.fields[name].type), named(b.fields[name].type)
        case _:
            pass


def possible(schema: GraphQLSchema, type_: GraphQLNamedType) -> Sequence[GraphQLObjectType]:
    """The members of a union, or what implements an interface."""
    return schema.get_possible_types(type_) if isinstance(type_, GraphQLUnionType | GraphQLInterfaceType) else ()


def members(
    ours: Sequence[GraphQLObjectType], theirs: Sequence[GraphQLObjectType]
) -> Iterator[tuple[GraphQLObjectType, GraphQLObjectType]]:
    """Members of the same name; of the others those that alone fit each other by their fields."""
    names, other_names = {one.name for one in ours}, {one.name: one for one in theirs}
    yield from ((one, other_names[one.name]) for one in ours if one.name in other_names)
    rest = [one for one in ours if one.name not in other_names]
    others = [one for one in theirs if one.name not in names]
    fits = {one.name: [other for other in others if one.fields.keys() <= other.fields.keys()] for one in rest}
    while told := [one for one in rest if len(fits[one.name]) == 1 and list(fits.values()).count(fits[one.name]) == 1]:
        one, other = told[0], fits.pop(told[0].name)[0]
        yield one, other
        rest.remove(one)
        fits = {name: [candidate for candidate in found if candidate is not other] for name, found in fits.items()}


def _comparable(a: GraphQLNamedType, b: GraphQLNamedType) -> bool:
    if a.name in specified_scalar_types or b.name in specified_scalar_types:
        return False
    return any(isinstance(a, kind) and isinstance(b, kind) for kind in KINDS)


def _decide(
    ours: GraphQLSchema, theirs: GraphQLSchema, meetings: Meetings
) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    candidates = {one: _candidates(ours, theirs, one, met) for one, met in meetings.items()}
    claims: dict[str, list[str]] = {}
    for one, found in candidates.items():
        for other in found:
            claims.setdefault(other, []).append(one)
    pairs: dict[str, str] = {}
    ambiguous: dict[str, tuple[str, ...]] = {}
    for one, found in sorted(candidates.items()):
        free = [other for other in found if other == one or other not in claims[other]]
        if len(free) == 1 and (free[0] == one or len(claims[free[0]]) == 1):
            pairs[one] = free[0]
        elif free:
            ambiguous[one] = tuple(sorted(free))
    return pairs, ambiguous


def _candidates(ours: GraphQLSchema, theirs: GraphQLSchema, one: str, met: dict[str, list[str]]) -> list[str]:
    """Of the types that stand where ours does, those that it can have become."""
    if one in theirs.type_map and _alike(ours.type_map[one], theirs.type_map[one]):
        return [one] if one in met else []  # it is still there, so elsewhere it was exchanged for another
    alike = [other for other in met if _alike(ours.type_map[one], theirs.type_map[other])]
    return alike or list(met)


def _alike(a: GraphQLNamedType, b: GraphQLNamedType) -> bool:
    """Whether the other type has at least half of what ours has."""
    if not _comparable(a, b):
        return False
    parts = _parts(a)
    return 2 * len(parts & _parts(b)) >= len(parts)


def _parts(type_: GraphQLNamedType) -> set[str]:
    match type_:
        case GraphQLObjectType() | GraphQLInterfaceType() | GraphQLInputObjectType():
            return set(type_.fields)
        case GraphQLEnumType():
            return set(type_.values)
        case GraphQLUnionType():
            return {name for member in type_.types for name in member.fields}
        case _:
            return set()
