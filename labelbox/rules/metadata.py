"""Which metadata a data row can carry: fields by id and name, and what their values look like on the wire.

Problems are ValueErrors and KeyErrors, as the API reference promises; one of an unknown id or name has a class of its
own, because the fields may have changed since they were fetched.
"""

import math
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Generic, Protocol, Self, TypeVar

from .findings import did_you_mean, shown
from .kinds import is_items

NUMBER = "CustomMetadataNumber"
DATETIME = "CustomMetadataDateTime"
ENUM = "CustomMetadataEnum"
STRING = "CustomMetadataString"
OPTION = "CustomMetadataEnumOption"
EMBEDDING = "CustomMetadataEmbedding"

MAX_TEXT = 4096
"""Characters in a text field: the limit of the reference client."""
EMBEDDING_LENGTH = 128
"""Numbers in an embedding: exactly as many, says the reference client."""
MAX_NAME = 100
"""Characters in the name of a field: the limit of the reference client."""
ID_LENGTH = 25
"""Characters in the id of a field: what the reference client insists on."""
MAX_ROWS_PER_REQUEST = 50
"""Data rows per request that upserts, deletes or exports metadata: how many the reference client sends at once."""


class Schema(Protocol):
    """A field, or an option of one: `kind` is one of the words above, only options have a `parent`."""

    @property
    def uid(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def reserved(self) -> bool: ...
    @property
    def parent(self) -> str | None: ...
    @property
    def options(self) -> Sequence[Self] | None: ...


class Value(Protocol):
    """A value of a field that is named by id or by name; the id wins."""

    @property
    def schema_id(self) -> str | None: ...
    @property
    def name(self) -> str | None: ...
    @property
    def value(self) -> Any: ...


S = TypeVar("S", bound=Schema)


class UnknownSchemaError(ValueError):
    """No field has this id; perhaps a newer one has."""


class UnknownNameError(KeyError):
    """No field has this name; perhaps a newer one has."""

    def __str__(self) -> str:
        return str(self.args[0])


class MetadataIndex(Generic[S]):
    """The fields of an organization, found by id and by name.

    Reserved fields are those that Labelbox defines; their names win over those of custom fields.

    Attributes:
        fields: All fields, in the order given.
        by_id: Fields and options of fields.
        by_name: Fields without their options.
    """

    def __init__(self, fields: Iterable[S]) -> None:
        self.fields: list[S] = list(fields)
        self.by_id = by_id(self.fields)
        self.by_name = by_name(self.custom) | by_name(self.reserved)

    @property
    def reserved(self) -> list[S]:
        """The fields that Labelbox defines."""
        return [field for field in self.fields if field.reserved]

    @property
    def custom(self) -> list[S]:
        """The fields that users define."""
        return [field for field in self.fields if not field.reserved]

    def find(self, uid: str) -> S:
        """The field or option of this id.

        Raises:
            UnknownSchemaError: there is none.
        """
        if uid not in self.by_id:
            raise UnknownSchemaError(f"Schema Id `{uid}` not found in ontology")
        return self.by_id[uid]

    def find_by_name(self, name: str) -> S:
        """The field of this name.

        Raises:
            UnknownNameError: there is none.
        """
        if name not in self.by_name:
            raise UnknownNameError(f"There is no metadata with name {name!r}{did_you_mean(name, self.by_name)}")
        return self.by_name[name]

    def write(self, values: Iterable[Value], data_row_id: str | None = None) -> list[dict[str, Any]]:
        """The values as `{"schemaId", "value"}`; an answer of an enum makes two of them.

        Args:
            values: Values of fields, named by id or name.
            data_row_id: The data row they are for, to be named in errors.

        Raises:
            UnknownSchemaError, UnknownNameError: no such field.
            KeyError: an enum that is given by name has no such option.
            ValueError: a value is not what its field takes.
        """
        return [entry for value in values for entry in self._write(value, data_row_id)]

    def _write(self, value: Value, data_row_id: str | None) -> list[dict[str, Any]]:
        field = self.find_by_name(value.name or "") if value.schema_id is None else self.find(value.schema_id)
        try:
            if field.kind == ENUM:
                option = _option(field, value)
                return [{"schemaId": field.uid, "value": {}}, {"schemaId": option.uid, "value": {}}]
            return [{"schemaId": field.uid, "value": _WRITERS.get(field.kind, _as_it_is)(value.value)}]
        except (ValueError, TypeError) as problem:
            where = "" if data_row_id is None else f", {data_row_id=}"
            what = f"schema_id={value.schema_id!r} name={value.name!r} value={shown(value.value)}"
            raise ValueError(f"Could not validate metadata [{what}]{where}. Reason: {problem}") from None

    def with_options(self, uids: Iterable[str]) -> list[str]:
        """The ids, each id of an enum followed by those of its options: only together they clear a field.

        Raises:
            UnknownSchemaError: there is no field of one of the ids.
        """
        return list(
            dict.fromkeys(
                each for uid in uids for each in (uid, *(option.uid for option in self.find(uid).options or ()))
            )
        )


def by_id(fields: Iterable[S]) -> dict[str, S]:
    """Fields and their options, by id."""
    return {each.uid: each for field in fields for each in (field, *(field.options or ()))}


def by_name(fields: Iterable[S]) -> dict[str, S]:
    """Fields without their options, by name."""
    return {field.name: field for field in fields}


def _option(field: S, value: Value) -> S:
    options: Sequence[S] = field.options or ()
    found = next((option for option in options if value.value in (option.uid, option.name)), None)
    if found is None and value.schema_id is None:
        names = [option.name for option in options]
        raise KeyError(
            f"There is no enum option by name {value.value!r} for enum name {value.name!r}"
            + (did_you_mean(value.value, names) if isinstance(value.value, str) else "")
        )
    if found is None:
        raise ValueError(f"Option `{value.value}` not found for {field.uid}")
    return found


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"Expected a string type for the text field. Found {type(value)}")
    if len(value) > MAX_TEXT:
        raise ValueError(f"String fields cannot exceed {MAX_TEXT} characters.")
    return value


def _number(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"Expected a finite number. Found {number}")
    return number


def _instant(value: object) -> str:
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if not isinstance(value, datetime):
        raise ValueError(f"Value for datetime fields must be either a string or datetime object. Found {type(value)}")
    if value.microsecond:
        warnings.warn(f"Metadata knows whole seconds only: the fraction of {value} is cut", stacklevel=2)
    # Without an offset it is UTC, whether it is a text or a datetime, on every machine.
    moment = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _vector(value: object) -> list[float]:
    if not is_items(value):
        raise ValueError(f"Expected a list for embedding. Found {type(value)}")
    if len(value) != EMBEDDING_LENGTH:
        interval = f"[{EMBEDDING_LENGTH},{EMBEDDING_LENGTH}]"
        raise ValueError(
            f"Embedding length invalid. Must have length within the interval {interval}. Found {len(value)}"
        )
    return [_number(each) for each in value]


def _refuse_option(value: object) -> None:
    raise ValueError("An Option id should not be set as the Schema id")


def _as_it_is(value: object) -> object:
    """A kind of a newer server: it knows what it takes."""
    return value


_WRITERS: Mapping[str, Callable[[Any], object]] = {
    NUMBER: _number,
    DATETIME: _instant,
    STRING: _text,
    OPTION: _refuse_option,
    EMBEDDING: _vector,
}


def read_value(kind: str, value: Any) -> Any:
    """A value as the server sends it: an instant becomes an aware datetime, everything else is as it is."""
    if kind != DATETIME or not isinstance(value, str):
        return value
    moment = datetime.fromisoformat(value)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
