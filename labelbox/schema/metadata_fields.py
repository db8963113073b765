"""The metadata fields of an organization: found by id and name, and what is read and written with their help."""

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias, TypedDict, TypeVar

from labelbox.rules.findings import Findings
from labelbox.rules.kinds import is_items
from labelbox.rules.metadata import (
    ENUM,
    OPTION,
    MetadataIndex,
    UnknownNameError,
    UnknownSchemaError,
    by_id,
    by_name,
    read_value,
)
from labelbox.schema.identifiable import Identifiable, UniqueId
from labelbox.schema.metadata_values import (
    DataRowMetadata,
    DataRowMetadataField,
    DataRowMetadataKind,
    DataRowMetadataSchema,
    DeleteDataRowMetadata,
    MetadataFieldSpec,
    as_field,
)
from labelbox.schema.refused_items import RefusedItems, refused

T = TypeVar("T")

SchemaOrOptions: TypeAlias = DataRowMetadataSchema | dict[str, DataRowMetadataSchema]
"""A field; of an enum, its options by name."""


class WrittenField(TypedDict):
    """A value as it is sent; an answer of an enum is two of them."""

    schemaId: str
    value: Any


class WrittenMetadata(TypedDict):
    """The metadata of one data row as it is sent; one of the first two is null."""

    globalKey: str | None
    dataRowId: str | None
    fields: list[WrittenField]


class WrittenDelete(TypedDict):
    """Fields to be removed from one data row as it is sent."""

    dataRowIdentifier: dict[str, str]
    schemaIds: list[str]


class MetadataFields:
    """What `DataRowMetadataOntology` knows of the fields, without a word to the server.

    Reserved fields are those that Labelbox defines; their names win over those of custom fields. Of an enum,
    `…_by_name` has the options by name; `…_by_name_normalized` always has the field itself.
    """

    def __init__(self, fields: Iterable[DataRowMetadataSchema]) -> None:
        self._index = MetadataIndex(fields)

    def _reload(self) -> bool:
        """Fetch the fields anew, because an id or a name is unknown; False if that is not possible."""
        return False

    @property
    def fields(self) -> list[DataRowMetadataSchema]:
        """All fields."""
        return self._index.fields

    @property
    def reserved_fields(self) -> list[DataRowMetadataSchema]:
        """The fields that Labelbox defines."""
        return self._index.reserved

    @property
    def custom_fields(self) -> list[DataRowMetadataSchema]:
        """The fields that users of the organization define."""
        return self._index.custom

    @property
    def fields_by_id(self) -> dict[str, DataRowMetadataSchema]:
        """All fields and options."""
        return self._index.by_id

    @property
    def reserved_by_id(self) -> dict[str, DataRowMetadataSchema]:
        """Reserved fields and their options."""
        return by_id(self.reserved_fields)

    @property
    def custom_by_id(self) -> dict[str, DataRowMetadataSchema]:
        """Custom fields and their options."""
        return by_id(self.custom_fields)

    @property
    def reserved_by_name(self) -> dict[str, SchemaOrOptions]:
        """Reserved fields; of an enum, its options."""
        return {field.name: _or_options(field) for field in self.reserved_fields}

    @property
    def custom_by_name(self) -> dict[str, SchemaOrOptions]:
        """Custom fields; of an enum, its options."""
        return {field.name: _or_options(field) for field in self.custom_fields}

    @property
    def reserved_by_name_normalized(self) -> dict[str, DataRowMetadataSchema]:
        """Reserved fields, enums too."""
        return by_name(self.reserved_fields)

    @property
    def custom_by_name_normalized(self) -> dict[str, DataRowMetadataSchema]:
        """Custom fields, enums too."""
        return by_name(self.custom_fields)

    def get_by_name(self, name: str) -> SchemaOrOptions:
        """The field of this name, or the options of an enum by name.

        Raises:
            KeyError: there is none, neither reserved nor custom.
        """
        return self._with_reload(lambda: _or_options(self._index.find_by_name(name)))

    def parse_metadata(self, unparsed: Sequence[Mapping[str, Any]]) -> list[DataRowMetadata]:
        """Read the metadata of data rows.

        Args:
            unparsed: Of each row `{"dataRowId", "globalKey", "fields": [{"schemaId", "value"}]}`, as it is received.

        Raises:
            ValueError: it is no list, or a field is unknown even after the fields were fetched anew.
        """
        _check_list(unparsed)
        return [
            DataRowMetadata(
                data_row_id=row.get("dataRowId"),
                global_key=row.get("globalKey"),
                fields=self.parse_metadata_fields(row.get("fields") or []),
            )
            for row in unparsed
        ]

    def parse_metadata_fields(self, unparsed: Sequence[Mapping[str, Any]]) -> list[DataRowMetadataField]:
        """Read values. Of an enum, what is read is the id of the option; its name is beside it.

        Args:
            unparsed: `{"schemaId", "value"}` entries, as the server sends them.

        Raises:
            ValueError: it is no list, or a field is unknown even after the fields were fetched anew.
        """
        _check_list(unparsed)
        entries = self._with_reload(
            lambda: [(self._index.find(each["schemaId"]), each.get("value")) for each in unparsed]
        )
        # An answer of an enum is two entries; the one of the option says it all.
        return [self._read(schema, value) for schema, value in entries if schema.kind != ENUM]

    def parse_upsert_metadata(
        self, metadata_fields: Iterable[DataRowMetadataField | MetadataFieldSpec]
    ) -> list[WrittenField]:
        """Write values the way data rows are created with them.

        Raises:
            ValueError: a value is not what its field takes, or a field is unknown even after they were fetched anew.
            KeyError: there is no field, or no option, of a name.
        """
        fields = [as_field(field) for field in metadata_fields]
        return self._with_reload(lambda: self._write(fields))

    def prepare_upserts(self, metadata: Iterable[DataRowMetadata], *, first: int = 0) -> list[WrittenMetadata]:
        """The rows of an upsert, all of them checked.

        Args:
            metadata: Of each row the values.
            first: The index of the first of them among the caller's, for errors.

        Raises:
            ValueError: there is none.
            RefusedItems: a ValueError or a KeyError, as `parse_upsert_metadata`, with all that is wrong; a TypeError
                for rows that are no `DataRowMetadata`.
        """
        rows = list(metadata)
        if not rows:
            raise ValueError("Empty list passed")
        _refuse_others("metadata", rows, DataRowMetadata, first)
        return self._all("metadata", rows, self._upsert, first)

    def prepare_deletes(self, deletes: Iterable[DeleteDataRowMetadata]) -> list[WrittenDelete]:
        """The rows of a delete, all of them checked; with an enum go its options.

        Raises:
            ValueError: there is none, or ids and global keys are mixed.
            RefusedItems: a ValueError with all that is wrong: a row without fields, an unknown field; a TypeError for
                rows that are no `DeleteDataRowMetadata`.
        """
        rows = list(deletes)
        if not rows:
            raise ValueError("The 'deletes' list cannot be empty.")
        _refuse_others("deletes", rows, DeleteDataRowMetadata)
        if any(isinstance(row.data_row_id, str) for row in rows):
            warnings.warn("Data rows given as text are taken for UniqueIds; say UniqueId or GlobalKey", stacklevel=2)
        if len({_identifier(row).id_type for row in rows}) > 1:
            raise ValueError("deletes must name all data rows by UniqueId or all by GlobalKey, not some so and some so")
        return self._all("deletes", rows, self._delete)

    def writer(self) -> "MetadataWriter":
        """Writes the values of rows by the fields that are known now."""
        return MetadataWriter(self._index)

    def _parse_upsert(
        self, metadatum: DataRowMetadataField | MetadataFieldSpec, data_row_id: str | None = None
    ) -> list[WrittenField]:
        return self._write([as_field(metadatum)], data_row_id)

    def _write(self, fields: Iterable[DataRowMetadataField], data_row_id: str | None = None) -> list[WrittenField]:
        return _written(self._index, fields, data_row_id)

    def _upsert(self, row: DataRowMetadata) -> WrittenMetadata:
        if row.data_row_id is None and row.global_key is None:
            raise ValueError("one of data_row_id and global_key is needed")
        return {
            "globalKey": row.global_key,
            "dataRowId": row.data_row_id,
            "fields": self._write(row.fields, row.data_row_id),
        }

    def _delete(self, row: DeleteDataRowMetadata) -> WrittenDelete:
        named = _identifier(row)
        if not row.fields:
            raise ValueError(f"No fields specified for {named}")
        return {
            "dataRowIdentifier": {"id": named.key, "idType": named.id_type.value},
            "schemaIds": self._index.with_options(row.fields),
        }

    def _read(self, schema: DataRowMetadataSchema, value: Any) -> DataRowMetadataField:
        if schema.kind == OPTION and schema.parent is not None:
            enum = self._index.by_id[schema.parent]
            return DataRowMetadataField(schema_id=enum.uid, name=enum.name, value=schema.uid, option_name=schema.name)
        return DataRowMetadataField(schema_id=schema.uid, name=schema.name, value=read_value(schema.kind, value))

    def _with_reload(self, attempt: Callable[[], T]) -> T:
        try:
            return attempt()
        except (UnknownSchemaError, UnknownNameError):
            if not self._reload():
                raise
        return attempt()

    def _all(self, argument: str, rows: Sequence[Any], write: Callable[[Any], T], first: int = 0) -> list[T]:
        written, problem, may_be_new = _attempt_all(argument, rows, write, first)
        if may_be_new and self._reload():
            written, problem, _ = _attempt_all(argument, rows, write, first)
        if problem is not None:
            raise problem
        return written


class MetadataWriter:
    """Writes the values of rows that are to be made, without a word to the server.

    Attributes:
        met_unknown: Whether there was a field that may merely be newer than what is known.
    """

    def __init__(self, index: MetadataIndex[DataRowMetadataSchema]) -> None:
        self._index = index
        self.met_unknown = False

    def __call__(self, fields: object) -> list[WrittenField]:
        """The values of one row. Raises ValueError or KeyError as `MetadataFields.parse_upsert_metadata`."""
        if not is_items(fields):
            raise ValueError(f"metadata_fields must be a list. Found {type(fields)}")
        try:
            return _written(self._index, [as_field(field) for field in fields])
        except (UnknownSchemaError, UnknownNameError):
            self.met_unknown = True
            raise


def _written(
    index: MetadataIndex[DataRowMetadataSchema], fields: Iterable[DataRowMetadataField], data_row_id: str | None = None
) -> list[WrittenField]:
    written = index.write(fields, data_row_id)
    return [WrittenField(schemaId=each["schemaId"], value=each["value"]) for each in written]


def _attempt_all(
    argument: str, rows: Sequence[Any], write: Callable[[Any], T], first: int
) -> tuple[list[T], RefusedItems | None, bool]:
    """What was written, what is wrong, and whether a field may merely be newer than what we know."""
    found = Findings()
    written: list[T] = []
    may_be_new = False
    for index, row in enumerate(rows, first):
        try:
            written.append(write(row))
        except (ValueError, KeyError) as problem:
            may_be_new |= isinstance(problem, (UnknownSchemaError, UnknownNameError))
            rule = "metadata-name" if isinstance(problem, KeyError) else "metadata"
            found.error(f"{argument}[{index}]", rule, str(problem.args[0]))
    return written, refused(found), may_be_new


def _refuse_others(argument: str, rows: Sequence[object], kind: type, first: int = 0) -> None:
    found = Findings()
    for index, row in enumerate(rows, first):
        if not isinstance(row, kind):
            found.error(f"{argument}[{index}]", "item", f"expected a {kind.__name__}, got {type(row).__name__}")
    if problem := refused(found):
        raise problem


def schema_of(record: Mapping[str, Any]) -> DataRowMetadataSchema:
    """A field from its JSON: `id`, `name`, `kind`, `reserved` and, for an enum, `options` of the same form."""
    options = [
        DataRowMetadataSchema(
            uid=option["id"],
            name=option["name"],
            reserved=option.get("reserved", record["reserved"]),
            kind=DataRowMetadataKind(option["kind"]),
            parent=record["id"],
        )
        for option in record.get("options") or ()
    ]
    kind = DataRowMetadataKind(record["kind"])
    return DataRowMetadataSchema(
        uid=record["id"],
        name=record["name"],
        reserved=record["reserved"],
        kind=kind,
        options=options if kind == ENUM else None,
    )


def _or_options(field: DataRowMetadataSchema) -> SchemaOrOptions:
    return field if field.kind != ENUM else by_name(field.options or ())


def _identifier(row: DeleteDataRowMetadata) -> Identifiable:
    return UniqueId(row.data_row_id) if isinstance(row.data_row_id, str) else row.data_row_id


def _check_list(unparsed: object) -> None:
    if isinstance(unparsed, Mapping):
        raise ValueError("Pass a list of dictionaries")
