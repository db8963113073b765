"""Comparisons and orders, as the server's lists take them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from .values import to_json


class FilterError(ValueError):
    """A comparison that the server's protocol does not know; refused before anything is sent."""


class ForeignFieldError(FilterError):
    """A comparison or an order by a field that the list does not have."""


@dataclass(frozen=True, slots=True)
class Comparison:
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

    def __and__(self, other: "Condition") -> "Combination":
        return Combination("AND", (self, other))

    def __or__(self, other: "Condition") -> "Combination":
        return Combination("OR", (self, other))

    def __invert__(self) -> "Combination":
        return Combination("NOT", (self,))


@dataclass(frozen=True, slots=True)
class Combination:
    """Several comparisons. The server knows AND only; the others can be written but not sent."""

    operator: str
    parts: tuple["Condition", ...]

    def __and__(self, other: "Condition") -> "Combination":
        return Combination("AND", (self, other))

    def __or__(self, other: "Condition") -> "Combination":
        return Combination("OR", (self, other))

    def __invert__(self) -> "Combination":
        return Combination("NOT", (self,))


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
            if leaf.entity and leaf.entity != self.entity:
                raise ForeignFieldError(f"{leaf.entity}.{leaf.field} is no field of {self.entity}")
            if leaf.field + leaf.suffix not in self.types:
                raise FilterError(f"a list of {self.entity} cannot be filtered by {leaf.field}{leaf.suffix}")
            if leaf.value is None:
                raise FilterError(f"{self.entity}.{leaf.field} cannot be compared with None: the server takes no null")
            if leaf.field in seen and leaf.field != "deleted":
                raise FilterError(f"Where clause contains multiple comparisons for the same field: {leaf.field}.")
            seen.add(leaf.field)

    def text(self, condition: Condition, given: dict[str, object]) -> str:
        """The condition as a literal over variables, whose values are added to `given`."""
        if isinstance(condition, Combination):
            return "{AND: [" + ", ".join(self.text(part, given) for part in condition.parts) + "]}"
        name = f"param_{len(given)}"
        given[name] = to_json(condition.value)
        return f"{{{condition.field}{condition.suffix}: ${name}}}"

    def definitions(self, condition: Condition) -> list[str]:
        """The types of those variables, in the same order."""
        return [
            f"$param_{number}: {self.types[leaf.field + leaf.suffix]}!" for number, leaf in enumerate(_leaves(condition))
        ]


def _leaves(condition: Condition) -> Iterator[Comparison]:
    if isinstance(condition, Comparison):
        yield condition
        return
    if condition.operator != "AND":
        raise FilterError("Currently only AND logical ops are allowed in the where clause of a query.")
    for part in condition.parts:
        yield from _leaves(part)
