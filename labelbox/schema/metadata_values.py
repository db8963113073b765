"""Values of metadata fields, and the fields themselves: what users write down and read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, NotRequired, TypedDict, cast

from labelbox.rules import metadata as rules
from labelbox.rules.findings import shown
from labelbox.schema.identifiable import GlobalKey, UniqueId
from labelbox_graphql.runtime import OpenEnum


class DataRowMetadataKind(OpenEnum):
    """What a metadata field holds. A kind of a newer server is kept as its text."""

    number = rules.NUMBER
    datetime = rules.DATETIME
    enum = rules.ENUM
    string = rules.STRING
    option = rules.OPTION
    embedding = rules.EMBEDDING


@dataclass(kw_only=True)
class DataRowMetadataSchema:
    """A metadata field, or an option of one.

    Attributes:
        uid: Its id, 25 characters.
        name: Its name, 1 to 100 characters.
        reserved: Whether Labelbox defines it.
        kind: What it holds.
        options: What an enum can be; None for other kinds.
        parent: The id of the enum that an option belongs to; None for fields.
    """

    uid: str
    name: str
    kind: DataRowMetadataKind
    reserved: bool = False
    options: "list[DataRowMetadataSchema] | None" = None
    parent: str | None = None


class MetadataFieldSpec(TypedDict):
    """A value of a metadata field as a plain dict: with `schema_id` or `name`.

    Attributes:
        schema_id: The field's id; it wins over the name.
        name: The field's name.
        value: A text, a number, a datetime (or its ISO text), the name or id of an option, or 128 numbers.
    """

    value: Any
    schema_id: NotRequired[str | None]
    name: NotRequired[str | None]


@dataclass(init=False)
class DataRowMetadataField:
    """A value of a metadata field, named by id or by name.

    Attributes:
        schema_id: The field's id, 25 characters; it wins over the name.
        name: The field's name.
        value: By the kind of the field: a text of at most 4,096 characters, a number, a datetime or its ISO text (UTC
            if without an offset, whole seconds), the id or the name of an option, or a list of 128 numbers. What is
            read of an enum is the option's id.
        option_name: The name of the option, of an enum that was read; never written.
    """

    schema_id: str | None
    name: str | None
    value: Any
    option_name: str | None

    def __init__(
        self,
        *,
        schema_id: str | None = None,
        name: str | None = None,
        value: object = None,
        option_name: str | None = None,
        schemaId: str | None = None,
    ) -> None:
        self.schema_id = schemaId if schema_id is None else schema_id
        self.name = name
        self.value = value
        self.option_name = option_name
        if self.schema_id is not None:
            _check_id(type(self).__name__, "schema_id", self.schema_id)


@dataclass(init=False)
class DataRowMetadata:
    """The metadata of one data row, which is named by id or by global key.

    Attributes:
        global_key: The user's id of the data row.
        data_row_id: Labelbox's id of the data row.
        fields: The values.
    """

    global_key: str | None
    data_row_id: str | None
    fields: list[DataRowMetadataField]

    def __init__(
        self,
        *,
        data_row_id: str | None = None,
        global_key: str | None = None,
        fields: Iterable[DataRowMetadataField | MetadataFieldSpec],
        dataRowId: str | None = None,
        globalKey: str | None = None,
    ) -> None:
        self.data_row_id = dataRowId if data_row_id is None else data_row_id
        self.global_key = globalKey if global_key is None else global_key
        self.fields = [as_field(field) for field in fields]


@dataclass(init=False)
class DeleteDataRowMetadata:
    """Fields to be removed from one data row.

    Attributes:
        data_row_id: The data row; a bare text is taken for an id of Labelbox's.
        fields: The ids of the fields.
    """

    data_row_id: str | UniqueId | GlobalKey
    fields: list[str]

    def __init__(
        self,
        *,
        data_row_id: str | UniqueId | GlobalKey | None = None,
        fields: Iterable[str],
        dataRowId: str | UniqueId | GlobalKey | None = None,
    ) -> None:
        row = dataRowId if data_row_id is None else data_row_id
        if row is None:
            _refuse(type(self).__name__, "a data row must be named", "data_row_id")
        self.data_row_id = row
        self.fields = list(fields)
        for position, uid in enumerate(self.fields):
            _check_id(type(self).__name__, "fields", uid, position)


@dataclass(kw_only=True)
class DataRowMetadataBatchResponse:
    """What could not be done for one data row.

    Attributes:
        global_key: The user's id of the data row, if it was named so.
        data_row_id: Labelbox's id of the data row, if it was named so.
        error: Why not.
        fields: The values, or the ids of fields, that it is about.
    """

    global_key: str | None = None
    data_row_id: str | None = None
    error: str | None = None
    fields: "list[DataRowMetadataField | str]"


def as_field(field: object) -> DataRowMetadataField:
    """A value as users may write it: an object, or a dict with `value` and one of `schema_id` and `name`.

    Raises:
        ValueError: it is neither, or lacks one of these keys.
    """
    if isinstance(field, DataRowMetadataField):
        return field
    if not isinstance(field, Mapping):
        raise ValueError(f"Metadata field '{field}' is neither 'DataRowMetadataField' type or a dictionary")
    given = cast(Mapping[str, Any], field)
    if "value" not in given:
        raise ValueError(f"Custom metadata field '{given}' must have a 'value' key")
    if "schema_id" not in given and "name" not in given:
        raise ValueError(f"Custom metadata field '{given}' must have either 'schema_id' or 'name' key")
    return DataRowMetadataField(schema_id=given.get("schema_id"), name=given.get("name"), value=given["value"])


def _check_id(model: str, attribute: str, value: object, *position: int) -> None:
    if not isinstance(value, str) or len(value) != rules.ID_LENGTH:
        _refuse(model, f"an id has exactly {rules.ID_LENGTH} characters, not as {shown(value)}", attribute, *position)


def _refuse(model: str, message: str, *location: str | int) -> NoReturn:
    # Only here, because a refusal brings pydantic with it.
    from labelbox.data.refusal import raise_refusal
    from labelbox.rules.annotation_fields import Problem

    raise_refusal(model, [Problem(location, message)])
