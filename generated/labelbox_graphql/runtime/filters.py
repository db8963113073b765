"""Comparisons, as the server's lists take them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Never, TypeAlias, cast

from .refusals import FilterError, ForeignFieldError, did_you_mean
from .values import to_json

OPERATORS = {"": "==", "_not": "!=", "_lt": "<", "_lte": "<=", "_gt": ">", "_gte": ">="}
"""How the server spells the operators."""


class _Joins:
    """What a comparison and a combination have in common."""

    __slots__ = ()

    def __and__(self, other: "Condition") -> "Combination":
        return Combination("AND", (self._condition, other))

    def __or__(self, other: "Condition") -> "Combination":
        return Combination("OR", (self._condition, other))

    def __invert__(self) -> "Combination":
        return Combination("NOT", (self._condition,))

    @property
    def _condition(self) -> "Condition":
        return cast("Condition", self)

    def __bool__(self) -> Never:
        raise TypeError("a comparison of fields is neither true nor false; join several with &, not with `and`")


@dataclass(frozen=True, slots=True)
class Comparison(_Joins):
    """A filter such as `Project.name == "cats"`.

    Attributes:
        entity: The type that the field belongs to; empty for fields that every list knows.
        field: The field, in the server's spelling.
        suffix: How the server spells the operator: "", "_not", "_lt", "_lte", "_gt" or "_gte".
        value: What to compare with.
    """

    entity: str
    field: str
    suffix: str
    value: object


@dataclass(frozen=True, slots=True)
class Combination(_Joins):
    """Several comparisons. The server knows AND only; the others can be written but not sent."""

    operator: str
    parts: tuple["Condition", ...]


Condition: TypeAlias = Comparison | Combination


@dataclass(frozen=True, slots=True)
class Comparisons:
    """What a list can be filtered by.

    Attributes:
        entity: The type of the list's items.
        types: For each key that the server takes, such as `name_not`, the type of its variable.
    """

    entity: str
    types: Mapping[str, str] = field(repr=False)

    def check(self, condition: Condition) -> None:
        """Refuse what the server would not understand.

        Raises:
            FilterError: OR or NOT, a null, one field twice, or a comparison that this list does not offer.
            ForeignFieldError: a field of another entity.
        """
        seen: set[str] = set()
        for leaf in _leaves(condition):
            self._check_leaf(leaf)
            if leaf.field in seen and leaf.field != "deleted":
                raise FilterError(f"Where clause contains multiple comparisons for the same field: {leaf.field}.")
            seen.add(leaf.field)

    def write(self, condition: Condition, given: dict[str, object]) -> tuple[str, list[str]]:
        """The condition as a literal over variables, and their definitions; the values are added to `given`."""
        if isinstance(condition, Combination):
            texts, definitions = zip(*(self.write(part, given) for part in condition.parts), strict=True)
            return f"{{AND: [{', '.join(texts)}]}}", [one for some in definitions for one in some]
        name, key = f"param_{len(given)}", condition.field + condition.suffix
        given[name] = to_json(condition.value)
        return f"{{{key}: ${name}}}", [f"${name}: {self.types[key]}!"]

    def _check_leaf(self, leaf: Comparison) -> None:
        if leaf.entity and leaf.entity != self.entity:
            raise ForeignFieldError(self.entity, f"{leaf.entity}.{leaf.field}")
        if leaf.field + leaf.suffix not in self.types:
            raise FilterError(f"a list of {self.entity} cannot be filtered by {self._unknown(leaf)}")
        if leaf.value is None:
            raise FilterError(f"{self.entity}.{leaf.field} cannot be compared with None: the server takes no null")

    def _unknown(self, leaf: Comparison) -> str:
        operators = [sign for suffix, sign in OPERATORS.items() if leaf.field + suffix in self.types]
        if operators:
            sign = OPERATORS.get(leaf.suffix, leaf.suffix)
            return f"{leaf.field} {sign} …; {leaf.field} can be compared by {', '.join(operators)}"
        fields = [key for key in self.types if not key.endswith(tuple(filter(None, OPERATORS)))]
        return f"{leaf.field!r}{did_you_mean(leaf.field, fields)}"


def _leaves(condition: Condition) -> Iterator[Comparison]:
    if isinstance(condition, Comparison):
        yield condition
        return
    if condition.operator != "AND":
        raise FilterError("Currently only AND logical ops are allowed in the where clause of a query.")
    for part in condition.parts:
        yield from _leaves(part)
