"""In which order a list comes."""

from dataclasses import dataclass
from typing import Literal


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
