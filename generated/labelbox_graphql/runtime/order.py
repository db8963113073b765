"""In which order a list comes."""

from dataclasses import dataclass, field
from typing import Literal

from .refusals import FilterError, ForeignFieldError, did_you_mean


@dataclass(frozen=True, slots=True)
class Order:
    """An order such as `Project.name.asc`.

    Attributes:
        entity: The type that the field belongs to.
        field: The field, in the server's spelling.
        direction: "ASC" or "DESC".
    """

    entity: str
    field: str
    direction: Literal["ASC", "DESC"]


@dataclass(frozen=True, slots=True)
class Orders:
    """What a list can be ordered by.

    Attributes:
        entity: The type of the list's items.
        members: The orders, in the server's spelling, such as `name_ASC`.
    """

    entity: str
    members: tuple[str, ...] = field(repr=False)

    def check(self, order: Order) -> None:
        """Refuse what the server would not understand.

        Raises:
            FilterError: the list cannot be ordered by that field.
            ForeignFieldError: a field of another entity.
        """
        if order.entity and order.entity != self.entity:
            raise ForeignFieldError(self.entity, f"{order.entity}.{order.field}")
        if f"{order.field}_{order.direction}" not in self.members:
            known = list(dict.fromkeys(member.rpartition("_")[0] for member in self.members))
            hint = did_you_mean(order.field, known)
            raise FilterError(f"a list of {self.entity} cannot be ordered by {order.field!r}{hint}")
