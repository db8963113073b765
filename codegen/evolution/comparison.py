"""What changed between two schemas, and what it means for those who use ours.

breaking  a document that we send is refused, an answer cannot be read, or something that callers name is gone
risky     all goes on, until the server sends what our types did not know, or sends nothing where it used to
additive  nothing that we send or read is touched
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    Undefined,
    is_required_argument,
    is_required_input_field,
)

from codegen.evolution.matching import Matching, match, members
from codegen.evolution.uses import Uses
from codegen.marks import is_inferred
from codegen.types import inside, is_list_exactly, is_non_null, named, type_at


class Severity(IntEnum):
    """How bad it is; the number is the exit code."""

    ADDITIVE = 0
    RISKY = 1
    BREAKING = 2


@dataclass(frozen=True)
class Change:
    """One change of the schema.

    Attributes:
        severity: What it means for those who use ours.
        kind: What happened, such as `field removed`.
        at: Where, in the names of the old schema, or of the new one for what was added.
        text: A sentence about it.
        operations: The operations that it reaches, such as `project.get_project`.
        methods: The public methods that lead to them, such as `Client.get_project`.
    """

    severity: Severity
    kind: str
    at: str
    text: str
    operations: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()


def compare(
    ours: GraphQLSchema, theirs: GraphQLSchema, uses: Sequence[Uses], matching: Matching | None = None
) -> list[Change]:
    """Every change, the worst first; `methods` are still empty, see `reach`."""
    comparison = _Comparison(ours, theirs, uses, matching or match(ours, theirs))
    merged: dict[tuple[str, str, str], Change] = {}
    for change in comparison.changes():
        key = (change.kind, change.at, change.text)
        other = merged.get(key, change)
        together = tuple(sorted({*change.operations, *other.operations}))
        merged[key] = replace(change, severity=max(change.severity, other.severity), operations=together)
    return sorted(merged.values(), key=lambda one: (-one.severity, one.at, one.kind))


class _Comparison:
    def __init__(self, ours: GraphQLSchema, theirs: GraphQLSchema, uses: Sequence[Uses], matching: Matching) -> None:
        self.ours = ours
        self.theirs = theirs
        self.uses = uses
        self.matching = matching

    def changes(self) -> Iterator[Change]:
        for one, other in self.matching.met():
            yield from self._names(one, other)
            match self.ours.type_map[one], self.theirs.type_map[other]:
                case (GraphQLObjectType() | GraphQLInterfaceType()) as a, (
                    GraphQLObjectType() | GraphQLInterfaceType()
                ) as b:
                    yield from self._fields(a, b)
                case GraphQLInputObjectType() as a, GraphQLInputObjectType() as b:
                    yield from self._input_fields(a, b)
                case GraphQLEnumType() as a, GraphQLEnumType() as b:
                    yield from self._values(a, b)
                case GraphQLUnionType() as a, GraphQLUnionType() as b:
                    yield from self._members(a, b)
                case _:
                    pass

    def _names(self, one: str, other: str) -> Iterator[Change]:
        if one in self.matching.ambiguous:
            several = ", ".join(
                f"{t} at {', '.join(at[:3])}{' …' if len(at) > 3 else ''}"
                for t, at in self.matching.meetings[one].items()
                if t in self.matching.ambiguous[one]
            )
            text = f"{one} is not told by its positions: {several}."
            yield self._change("type ambiguous", one, text, self._touching(one), Severity.RISKY)
        elif one != other and (spelled := self._spell(one)):
            text = f"{one} is called {other} now, and our documents spell it."
            yield self._change("type renamed", one, text, spelled, Severity.BREAKING)
        elif one != other and not is_inferred(self.ours.type_map[one]):
            yield self._change("type renamed", one, f"{one} is called {other} now.")

    def _fields(
        self, a: GraphQLObjectType | GraphQLInterfaceType, b: GraphQLObjectType | GraphQLInterfaceType
    ) -> Iterator[Change]:
        for name, field in a.fields.items():
            at = f"{a.name}.{name}"
            readers = [u.operation for u in self.uses if at in u.selected]
            if name not in b.fields:
                new = {n: f.type for n, f in b.fields.items() if n not in a.fields}
                text = f"{at} is gone.{self._instead(field.type, new, b.name)}"
                yield self._change("field removed", at, text, readers, Severity.BREAKING)
                continue
            yield from self._answer(at, field, b.fields[name], readers)
            yield from self._arguments(at, field, b.fields[name], readers)
        for name, new_field in b.fields.items():
            if name not in a.fields:
                yield self._change("field added", f"{b.name}.{name}", f"{b.name}.{name} is new: {new_field.type}.")

    def _answer(self, at: str, old: GraphQLField, new: GraphQLField, readers: list[str]) -> Iterator[Change]:
        was, now = type_at(old), type_at(new)
        if not self._is_same(was, now):
            text = f"{at} was {was} and is {now}."
            yield self._change("type changed", at, text, readers, self._other_type(was, now))
        elif _is_looser(now, was):
            text = f"{at} can be null now: it was {was} and is {now}."
            yield self._change("made nullable", at, text, readers, Severity.BREAKING)
        elif _is_looser(was, now):
            text = f"{at} is never null any more: it was {was} and is {now}."
            yield self._change("made non-null", at, text, readers)
        if new.deprecation_reason and not old.deprecation_reason:
            text = f"{at} is deprecated: {new.deprecation_reason}"
            yield self._change("deprecated", at, text, readers, Severity.RISKY)

    def _arguments(self, at: str, old: GraphQLField, new: GraphQLField, readers: list[str]) -> Iterator[Change]:
        for name, argument in old.args.items():
            place = f"{at}({name})"
            if name in new.args:
                yield from self._taken(place, argument, new.args[name], readers)
            else:
                givers = [u.operation for u in self.uses if place in u.given]
                yield self._change("argument removed", place, f"{place} is gone.", givers, Severity.BREAKING)
        for name, added in new.args.items():
            if name not in old.args:
                yield self._added("argument", f"{at}({name})", added, is_required_argument(added), readers)

    def _input_fields(self, a: GraphQLInputObjectType, b: GraphQLInputObjectType) -> Iterator[Change]:
        fillers = [u.operation for u in self.uses if a.name in u.written or a.name in u.open]
        for name, field in a.fields.items():
            place = f"{a.name}.{name}"
            if name in b.fields:
                yield from self._taken(place, field, b.fields[name], fillers)
                continue
            givers = [u.operation for u in self.uses if place in u.given]
            new = {n: f.type for n, f in b.fields.items() if n not in a.fields}
            text = f"{place} is gone.{self._instead(field.type, new, b.name)}"
            yield self._change("input field removed", place, text, givers, Severity.BREAKING)
        for name, added in b.fields.items():
            if name not in a.fields:
                yield self._added("input field", f"{b.name}.{name}", added, is_required_input_field(added), fillers)

    def _added(
        self, what: str, at: str, new: GraphQLArgument | GraphQLInputField, required: bool, users: list[str]
    ) -> Change:
        if required:
            text = f"{at} must be given now: {type_at(new)}."
            return self._change(f"required {what} added", at, text, users, Severity.BREAKING)
        return self._change(f"optional {what} added", at, f"{at} can be given now: {type_at(new)}.")

    def _taken(
        self,
        at: str,
        old: GraphQLArgument | GraphQLInputField,
        new: GraphQLArgument | GraphQLInputField,
        users: list[str],
    ) -> Iterator[Change]:
        givers = [u.operation for u in self.uses if at in u.given]
        certain = {u.operation for u in self.uses if u.given.get(at)}
        was, now = type_at(old), type_at(new)
        if not self._is_same(was, now):
            yield self._change("type changed", at, f"{at} was {was} and is {now}.", givers, Severity.BREAKING)
        elif _is_looser(was, now):
            failing = [one for one in users if one not in certain]
            text = f"{at} must be given now: it was {was} and is {now}."
            yield self._change("made required", at, text, failing, Severity.BREAKING)
        elif _is_looser(now, was):
            yield self._change("made optional", at, f"{at} may be left out: it was {was} and is {now}.")
        elif _default(old) != _default(new):
            text = f"{at} has another default: it was {_default(old)} and is {_default(new)}."
            yield self._change("default changed", at, text, [o for o in users if o not in certain], Severity.RISKY)

    def _values(self, a: GraphQLEnumType, b: GraphQLEnumType) -> Iterator[Change]:
        readers = [u.operation for u in self.uses if a.name in u.read]
        for name in a.values:
            at = f"{a.name}.{name}"
            if name not in b.values:
                senders = [u.operation for u in self.uses if at in u.values or a.name in u.taken]
                severity = Severity.BREAKING if senders else Severity.RISKY
                text = f"{at} is gone; {'callers may send it' if senders else 'it is not answered any more'}."
                yield self._change("enum value removed", at, text, [*senders, *readers], severity)
        for name in b.values:
            if name not in a.values:
                text = f"{b.name}.{name} is new{'; answers may hold it' if readers else ''}."
                yield self._change("enum value added", f"{b.name}.{name}", text, readers, Severity.RISKY)

    def _members(self, a: GraphQLUnionType, b: GraphQLUnionType) -> Iterator[Change]:
        readers = [u.operation for u in self.uses if a.name in u.read]
        pairs = {one.name: other.name for one, other in members(a.types, b.types)}
        for one in a.types:
            if one.name not in pairs:
                spelled = [name for name in readers if name in self._spell(one.name)]
                severity = Severity.BREAKING if spelled else Severity.RISKY
                text = f"{one.name} is no member of {a.name} any more."
                yield self._change("union member removed", f"{a.name} ∋ {one.name}", text, spelled or readers, severity)
        for other in b.types:
            if other.name not in pairs.values():
                text = f"{other.name} is a new member of {b.name}; an answer of it holds only its name."
                yield self._change("union member added", f"{b.name} ∋ {other.name}", text, readers, Severity.RISKY)

    def _change(
        self, kind: str, at: str, text: str, reached: Sequence[str] = (), severity: Severity = Severity.ADDITIVE
    ) -> Change:
        """What reaches nobody is additive, whatever it is."""
        return Change(severity if reached else Severity.ADDITIVE, kind, at, text, tuple(sorted(set(reached))))

    def _spell(self, name: str) -> list[str]:
        return [u.operation for u in self.uses if name in u.spelled]

    def _touching(self, name: str) -> list[str]:
        places = {place for at in self.matching.meetings[name].values() for place in at}
        return [u.operation for u in self.uses if places & (u.selected | u.given.keys())]

    def _is_same(self, old: object, new: object) -> bool:
        one, other = named(old), named(new)
        assert one is not None
        assert other is not None
        return type(one) is type(other) and self.matching.is_same(one.name, other.name) and _depth(old) == _depth(new)

    def _other_type(self, old: object, new: object) -> Severity:
        """ID and String are both strings in JSON and in Python, so answers are read as before."""
        harmless = {str(named(old)), str(named(new))} == {"ID", "String"} and not _is_looser(new, old)
        return Severity.RISKY if harmless and _depth(old) == _depth(new) else Severity.BREAKING

    def _instead(self, old: object, new: dict[str, object], owner: str) -> str:
        """What might be the same under another name; it is not for us to say that it is."""
        same = sorted(n for n, t in new.items() if self._is_same(old, t))
        return f" New in {owner}, and of the same type: {', '.join(same)}." if same else ""


def _depth(type_: object) -> int:
    depth = 0
    while is_non_null(type_) or is_list_exactly(type_):
        depth += is_list_exactly(type_)
        type_ = inside(type_)
    return depth


def _is_looser(one: object, other: object) -> bool:
    """Whether the one allows a null somewhere where the other does not."""
    if is_non_null(other) and not is_non_null(one):
        return True
    one, other = (inside(t) if is_non_null(t) else t for t in (one, other))
    return is_list_exactly(one) and is_list_exactly(other) and _is_looser(inside(one), inside(other))


def _default(of: GraphQLArgument | GraphQLInputField) -> str:
    return "none" if of.default_value is Undefined else repr(of.default_value)
