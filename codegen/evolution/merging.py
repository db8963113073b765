"""The definitions of our schema as the server says them: what we know of it, and what it demands besides.

A part of ours that the server lacks stays where no operation uses it: the recorded protocol knows it, and an
introspection may be cut to the rights of the key. One that is used goes, so that the compiler names the places.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    EnumTypeDefinitionNode,
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    InputObjectTypeDefinitionNode,
    InputValueDefinitionNode,
    InterfaceTypeDefinitionNode,
    NamedTypeNode,
    NameNode,
    ObjectTypeDefinitionNode,
    OperationTypeDefinitionNode,
    SchemaDefinitionNode,
    TypeDefinitionNode,
    TypeNode,
    UnionTypeDefinitionNode,
    specified_scalar_types,
)

from codegen.evolution.matching import Matching
from codegen.evolution.nodes import (
    Definition,
    P,
    by_name,
    changed,
    is_marked,
    is_required,
    named_like,
    pointing_to,
    reference,
    words,
)
from codegen.types import name_in


@dataclass
class Merge:
    """Our definitions, settled one by one.

    Attributes:
        matching: Which type of theirs is which of ours.
        used: The parts of ours that operations use: `Project.name`, `Query.projects(where)`, `MediaType.IMAGE`.
        ours: Our definitions by name.
        theirs: The server's.
        proven: Marked parts of ours that the server has.
        unproven: Parts of ours that it does not show, and that no operation uses.
        made: The new definitions by their new names.
    """

    matching: Matching
    used: frozenset[str]
    ours: dict[str, TypeDefinitionNode]
    theirs: dict[str, TypeDefinitionNode]
    proven: set[str] = field(default_factory=set[str])
    unproven: set[str] = field(default_factory=set[str])
    made: dict[str, TypeDefinitionNode] = field(default_factory=dict[str, TypeDefinitionNode])

    def settle(self, name: str) -> None:
        """Make the new definition of one of our types."""
        mine, their_name = self.ours[name], self.matching.pairs.get(name)
        if their_name is None:
            if is_marked(mine):
                self.unproven.add(name)
            self.made[name] = pointing_to(mine, self.matching.pairs)
            return
        other = self.theirs[their_name]
        self._prove(name, mine)
        made = changed(mine, name=NameNode(value=their_name), description=words(mine, other))
        match made, other:
            case (
                ObjectTypeDefinitionNode() | InterfaceTypeDefinitionNode(),
                ObjectTypeDefinitionNode() | InterfaceTypeDefinitionNode(),
            ):
                made.interfaces = tuple(reference(self._new_name(one.name.value)) for one in made.interfaces)
                made.fields = self._parts(name, made.fields, other.fields, self._field)
            case InputObjectTypeDefinitionNode(), InputObjectTypeDefinitionNode():
                made.fields = self._inputs(f"{name}.{{}}", made.fields, other.fields)
            case EnumTypeDefinitionNode(), EnumTypeDefinitionNode():
                ours = by_name(made.values)
                new = (changed(v, description=words(v, v)) for v in other.values if v.name.value not in ours)
                made.values = (*self._parts(name, made.values, other.values, self._value), *new)
            case UnionTypeDefinitionNode(), UnionTypeDefinitionNode():
                made.types = self._members(name, made.types, other.types)
            case _:
                pass
        self.made[their_name] = made

    def _parts(
        self, owner: str, mine: Sequence[P], theirs: Sequence[P], settle: Callable[[str, P, P], P]
    ) -> tuple[P, ...]:
        known, made = by_name(theirs), list[P]()
        for part in mine:
            place = f"{owner}.{part.name.value}"
            if part.name.value in known:
                self._prove(place, part)
                made.append(settle(place, part, known[part.name.value]))
            elif self._may_stay(place):
                made.append(pointing_to(part, self.matching.pairs))
        return tuple(made)

    def _field(self, place: str, mine: FieldDefinitionNode, other: FieldDefinitionNode) -> FieldDefinitionNode:
        return changed(
            mine,
            description=words(mine, other),
            directives=other.directives,
            type=self._type(mine.type, other.type),
            arguments=self._inputs(f"{place}({{}})", mine.arguments, other.arguments),
        )

    def _value(self, _: str, mine: EnumValueDefinitionNode, other: EnumValueDefinitionNode) -> EnumValueDefinitionNode:
        return changed(mine, description=words(mine, other), directives=other.directives)

    def _inputs(
        self, place: str, mine: Sequence[InputValueDefinitionNode], theirs: Sequence[InputValueDefinitionNode]
    ) -> tuple[InputValueDefinitionNode, ...]:
        """Arguments or input fields: ours, and those without which nothing can be sent any more."""

        def settle(_: str, one: InputValueDefinitionNode, other: InputValueDefinitionNode) -> InputValueDefinitionNode:
            type_ = self._type(one.type, other.type)
            return changed(one, description=words(one, other), type=type_, default_value=other.default_value)

        known, made = by_name(theirs), list[InputValueDefinitionNode]()
        for part in mine:
            at, other = place.format(part.name.value), known.pop(part.name.value, None)
            if other is not None:
                self._prove(at, part)
                made.append(settle(at, part, other))
            elif self._may_stay(at):
                made.append(pointing_to(part, self.matching.pairs))
        return (*made, *(self._input(one) for one in known.values() if is_required(one)))

    def _members(
        self, union: str, mine: Sequence[NamedTypeNode], theirs: Sequence[NamedTypeNode]
    ) -> tuple[NamedTypeNode, ...]:
        listed = {one.name.value for one in theirs}
        kept: list[str] = []
        for one in mine:
            name = self._new_name(one.name.value)
            if name in listed or self._may_stay(one.name.value):
                kept.append(name)
        new = sorted(listed - set(kept))
        for name in new:
            self._adopt(name)
        return tuple(map(reference, [*kept, *new]))

    def _type(self, mine: TypeNode, other: TypeNode) -> TypeNode:
        """Their lists and non-nulls around the name that the type has in our file."""
        if name_in(other) in self.matching.ambiguous.get(name_in(mine), ()):
            return named_like(other, name_in(mine))
        self._adopt(name_in(other))
        return other

    def _adopt(self, name: str) -> None:
        """Take a type of theirs that we did not know: what is plain in it, and what it cannot do without."""
        if self._is_known(name):
            return
        other = self.theirs[name]
        made = self.made[name] = changed(other, description=words(other, other))
        match made:
            case ObjectTypeDefinitionNode() | InterfaceTypeDefinitionNode():
                plain = [f for f in made.fields if self._is_known(name_in(f.type)) and not f.arguments]
                made.fields = tuple(map(self._plain_field, plain or made.fields[:1]))
                made.interfaces = ()
            case InputObjectTypeDefinitionNode():
                needed = [f for f in made.fields if is_required(f) or self._is_known(name_in(f.type))]
                made.fields = tuple(map(self._input, needed))
            case UnionTypeDefinitionNode():
                for member in made.types:
                    self._adopt(member.name.value)
            case _:
                pass

    def _plain_field(self, other: FieldDefinitionNode) -> FieldDefinitionNode:
        self._adopt(name_in(other.type))
        required = [one for one in other.arguments if is_required(one)]
        return changed(other, description=words(other, other), arguments=tuple(map(self._input, required)))

    def _input(self, other: InputValueDefinitionNode) -> InputValueDefinitionNode:
        self._adopt(name_in(other.type))
        return changed(other, description=words(other, other))

    def _is_known(self, name: str) -> bool:
        return name in specified_scalar_types or name in self.made or name in self.matching.pairs.values()

    def _new_name(self, name: str) -> str:
        return self.matching.pairs.get(name, name)

    def _prove(self, place: str, part: Definition) -> None:
        if is_marked(part):
            self.proven.add(place)

    def _may_stay(self, place: str) -> bool:
        if place not in self.used:
            self.unproven.add(place)
        return place not in self.used


def merge(
    ours: DocumentNode, theirs: DocumentNode, matching: Matching, used: frozenset[str]
) -> tuple[DocumentNode, Merge]:
    """The new document, and what became of the parts of the old one."""
    made = Merge(matching, used, _types(ours), _types(theirs))
    for name in made.ours:
        made.settle(name)
    others = [d for d in ours.definitions if not isinstance(d, TypeDefinitionNode)]
    settled = [_roots(d, made) if isinstance(d, SchemaDefinitionNode) else d for d in others]
    return DocumentNode(definitions=(*settled, *made.made.values())), made


def _roots(node: SchemaDefinitionNode, made: Merge) -> SchemaDefinitionNode:
    names = {one.operation: made.matching.pairs.get(one.type.name.value, "") for one in node.operation_types}
    kept = [OperationTypeDefinitionNode(operation=o, type=reference(name)) for o, name in names.items() if name]
    return SchemaDefinitionNode(description=node.description, directives=(), operation_types=tuple(kept))


def _types(document: DocumentNode) -> dict[str, TypeDefinitionNode]:
    return {d.name.value: d for d in document.definitions if isinstance(d, TypeDefinitionNode)}
