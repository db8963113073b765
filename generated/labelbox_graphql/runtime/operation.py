"""Operations as values: what to ask, typed by what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

from .arguments import argument, check_variables
from .filters import Combination, Comparison, Comparisons
from .model import Model
from .order import Order, Orders
from .printing import print_text
from .refusals import FilterError
from .unset import UNSET
from .upload import Upload
from .values import to_json

R_co = TypeVar("R_co", bound=Model, covariant=True)


class Retry(Enum):
    """When a request may be repeated after a failure."""

    NEVER = "NEVER"
    NOT_SENT = "NOT_SENT"
    ALWAYS = "ALWAYS"


@dataclass(frozen=True, slots=True)
class Document(Generic[R_co]):
    """A compiled operation: everything that is known before it is called.

    Attributes:
        name: The name that the server sees.
        text: The document; `<<…>>` are holes that are filled with literals at call time.
        result: The model of the answer's `data`.
        retry: When a request may be repeated after a failure.
        timeout: Seconds to wait for a connection and for each read.
        experimental: Whether the path is `/_gql` instead of `/graphql`.
        filters: For each hole that takes a comparison, what can be compared there.
        orders: For each hole that takes an order, by what the list can be ordered.
    """

    name: str
    text: str = field(repr=False)
    result: type[R_co] = field(repr=False)
    retry: Retry
    timeout: float = 60.0
    experimental: bool = False
    filters: Mapping[str, Comparisons] = field(default_factory=dict[str, Comparisons], repr=False)
    orders: Mapping[str, Orders] = field(default_factory=dict[str, Orders], repr=False)

    @property
    def entity(self) -> str | None:
        """The type of the items of a list that can be filtered or ordered."""
        filtered = [known.entity for known in self.filters.values()]
        ordered = [known.entity for known in self.orders.values()]
        return next(iter(filtered + ordered), None)


@dataclass(frozen=True, slots=True)
class Operation(Generic[R_co]):
    """A document together with its variables: ready to be sent, by anyone, any number of times.

    Raises:
        FilterError: a comparison or an order does not fit; at construction, before anything is sent.
        TypeError: a variable is of another type than the document says; likewise.
        ValueError: a whole number is beyond 32 bits; likewise.
    """

    document: Document[R_co]
    variables: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    literals: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)

    def __post_init__(self) -> None:
        check(self.document, self.literals)
        check_variables(self.document.name, self.document.text, self.variables)

    def request(self) -> tuple[str, dict[str, object]]:
        """The text and the variables as they are sent; uploads are still `Upload` values."""
        if "<<" not in self.document.text:
            return self.document.text, dict(self.variables)
        return print_text(self.document.text, self.variables, self.literals, self.document.filters)


def check(document: Document[Model], literals: Mapping[str, object]) -> None:
    """Refuse comparisons and orders that the list does not know."""
    for name, comparisons in document.filters.items():
        value = literals.get(name, UNSET)
        if isinstance(value, Comparison | Combination):
            comparisons.check(value)
        elif value is not UNSET:
            raise FilterError(f"expected a comparison such as Project.name == 'x', got {type(value).__name__}")
    for name, orders in document.orders.items():
        value = literals.get(name, UNSET)
        if isinstance(value, Order):
            orders.check(value)
        elif value is not UNSET:
            raise FilterError(f"expected an order such as Project.name.asc, got {type(value).__name__}")


def variables(given: Mapping[str, object]) -> dict[str, object]:
    """Leave out what is UNSET and turn the rest into JSON values; files stay as they are.

    Raises:
        TypeError: a value has no JSON form; the message names the variable.
        ValueError: a number that JSON cannot spell; likewise.
    """
    return {name: _value(name, value) for name, value in given.items() if value is not UNSET}


def _value(name: str, value: object) -> object:
    try:
        return value if isinstance(value, Upload) else to_json(value)
    except TypeError as problem:
        raise TypeError(f"{argument(name)}: {problem}") from None
    except ValueError as problem:
        raise ValueError(f"{argument(name)}: {problem}") from None


def literals(given: Mapping[str, object]) -> dict[str, object]:
    """Leave out what is UNSET; the printer needs the rest as it is."""
    return {name: value for name, value in given.items() if value is not UNSET}
