"""The metadata fields of the organization, and the values that data rows have in them."""

import warnings
from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any, overload

from labelbox.flows import journaled_metadata as journaled
from labelbox.flows import metadata as flows
from labelbox.journal.journal import Journal
from labelbox.rules.findings import did_you_mean
from labelbox.rules.metadata import MAX_NAME, MetadataIndex
from labelbox.schema.identifiables import GlobalKeys, UniqueIds
from labelbox.schema.journaled_items import MetadataItems
from labelbox.schema.metadata_fields import MetadataFields, schema_of
from labelbox.schema.metadata_values import (
    DataRowMetadata,
    DataRowMetadataBatchResponse,
    DataRowMetadataField,
    DataRowMetadataKind,
    DataRowMetadataSchema,
    DeleteDataRowMetadata,
)
from labelbox.steps import work

if TYPE_CHECKING:
    from typing import Self

    from labelbox.journal import BulkResult
    from labelbox.orm.session import Session
    from labelbox_graphql.metadata import UpsertCustomMetadataSchemaUpsertCustomMetadataSchema as SchemaRecord


class DataRowMetadataOntology(MetadataFields):
    """The metadata fields of the organization, and the values that data rows have in them.

    Fields are fetched once; those that somebody makes later are fetched when they are asked for. Get it from
    `Client.get_data_row_metadata_ontology`.

    >>> mdo = client.get_data_row_metadata_ontology()
    >>> mdo.get_by_name("tag").kind is DataRowMetadataKind.string
    True

    Args:
        client: The client through which it is reached.
    """

    def __init__(
        self,
        client: "Session",
        # async: fields: Iterable[DataRowMetadataSchema],
    ) -> None:
        self._client = client
        # async: super().__init__(fields)
        super().__init__(_fetched(client))  # sync only

    @classmethod
    def fetched(cls, client: "Session") -> "Self":
        """What the server knows of the fields now."""
        # async: return cls(client, await _fetched(client))
        return cls(client)  # sync only

    def refresh_ontology(self) -> None:
        """Fetch the fields anew.

        >>> client.get_data_row_metadata_ontology().refresh_ontology()
        """
        self._index = MetadataIndex(_fetched(self._client))

    def create_schema(
        self, name: str, kind: DataRowMetadataKind, options: "Iterable[str] | None" = None
    ) -> DataRowMetadataSchema:
        """Make a custom field.

        >>> season = client.get_data_row_metadata_ontology().create_schema(
        ...     "season", DataRowMetadataKind.enum, ["summer", "winter"]
        ... )
        >>> [option.name for option in season.options]
        ['summer', 'winter']

        Args:
            name: Its name, 1 to 100 characters, not used by another field.
            kind: What it holds.
            options: Of an enum, the names of what it can be.

        Raises:
            ValueError: a kind that is none, options for another kind than an enum, or a name that is too long.
            MalformedQueryException: there is a field of this name.
        """
        _check_kind(kind, options)
        written = None if options is None else [(None, _name(option)) for option in options]
        return self._changed(self._client.run(flows.upsert_schema(_name(name), kind.value, written)))

    def update_schema(self, name: str, new_name: str) -> DataRowMetadataSchema:
        """Rename a custom field; its id, its options and all values stay.

        >>> mdo = client.get_data_row_metadata_ontology()
        >>> note = mdo.create_schema("note", DataRowMetadataKind.string)
        >>> mdo.update_schema("note", "remark").uid == note.uid
        True

        Args:
            name: Its name.
            new_name: Another one, 1 to 100 characters.

        Raises:
            KeyError: there is no custom field of this name.
            ValueError: the new name is too long or empty.
        """
        field = self._custom(name)
        return self._upserted(field, _name(new_name), field.options)

    def update_enum_option(self, name: str, option: str, new_option: str) -> DataRowMetadataSchema:
        """Rename an option of a custom enum; its id and all values stay.

        >>> mdo = client.get_data_row_metadata_ontology()
        >>> season = mdo.create_schema("season", DataRowMetadataKind.enum, ["summer", "winter"])
        >>> [option.name for option in mdo.update_enum_option("season", "summer", "spring").options]
        ['spring', 'winter']

        Args:
            name: The name of the enum.
            option: The name of the option.
            new_option: Another one, 1 to 100 characters.

        Raises:
            KeyError: there is no custom field of this name.
            ValueError: the field is no enum, has no such option, or the new name is too long or empty.
        """
        field = self._custom(name)
        if field.kind != DataRowMetadataKind.enum:
            raise ValueError("Updating Enum option is only supported for Enum metadata schema")
        names = [each.name for each in field.options or ()]
        if option not in names:
            raise ValueError(
                f"Enum option '{option}' is not a valid option for Enum '{name}', valid options are: {names}"
            )
        renamed = _name(new_option)
        options = [
            DataRowMetadataSchema(uid=each.uid, name=renamed if each.name == option else each.name, kind=each.kind)
            for each in field.options or ()
        ]
        return self._upserted(field, field.name, options)

    def delete_schema(self, name: str) -> bool:
        """Delete a custom field with its values on all data rows.

        >>> mdo = client.get_data_row_metadata_ontology()
        >>> note = mdo.create_schema("note", DataRowMetadataKind.string)
        >>> mdo.delete_schema("note")
        True

        Args:
            name: Its name.

        Returns:
            Whether it worked.

        Raises:
            KeyError: there is no custom field of this name.
        """
        done = self._client.run(flows.delete_schema(self._custom(name).uid))
        self.refresh_ontology()
        return done

    @overload
    def bulk_upsert(
        self, metadata: Iterable[DataRowMetadata], *, journal: None = None
    ) -> list[DataRowMetadataBatchResponse]: ...
    @overload
    def bulk_upsert(self, metadata: Iterable[DataRowMetadata], *, journal: str | PathLike[str]) -> "BulkResult": ...
    @overload
    def bulk_upsert(
        self, metadata: Iterable[DataRowMetadata], *, journal: str | PathLike[str] | None
    ) -> "list[DataRowMetadataBatchResponse] | BulkResult": ...
    def bulk_upsert(
        self, metadata: Iterable[DataRowMetadata], *, journal: str | PathLike[str] | None = None
    ) -> "list[DataRowMetadataBatchResponse] | BulkResult":
        """Set values of data rows and leave their other values alone. Repeating it does no harm.

        Rows are sent 50 at a time, several requests side by side. With a journal a repeated call sends only what is not
        known to be set, and values that changed.

        >>> mdo = client.get_data_row_metadata_ontology()
        >>> tag = DataRowMetadataField(name="tag", value="rare")
        >>> mdo.bulk_upsert([DataRowMetadata(global_key="bird-1", fields=[tag])])
        []
        >>> mdo.bulk_upsert([DataRowMetadata(global_key="bird-1", fields=[tag])], journal="run.db")
        <BulkResult created=1 existing=0 failed=0 unknown=0>

        Args:
            metadata: Of each row the values, and the row by its id or its global key. With a journal it is read 10,000
                rows at a time, and the same fields of a row may be set only once in a call.
            journal: A file that remembers what was sent; see `Dataset.create_data_rows`.

        Returns:
            What could not be done; an empty list when all went well. `fields` are the values that were not set. With a
            journal what became of each row: `created` are those whose values are set.

        Raises:
            ValueError: there are no rows, or a value is not what its field takes; all problems at once, and nothing
                was sent. With a journal also fields of a row that are set twice, and an iterator is checked 10,000 rows
                at a time.
            KeyError: likewise, where the first problem is a name that no field has.
            LabelboxError: no request got through.
            JournalInUseError: another call or process is writing the journal.
            JournalError: the journal cannot be read or written.
        """
        if journal is not None:
            kept = Journal(journal, journaled.named)
            return self._client.run(journaled.upsert(MetadataItems(metadata), kept))
        rows = self._client.run(work(lambda: list(metadata)))
        failures = self._client.run(flows.upsert(self.prepare_upserts(rows)))
        return [_response(failure, self._values(failure.fields)) for failure in failures]

    def bulk_delete(self, deletes: Iterable[DeleteDataRowMetadata]) -> list[DataRowMetadataBatchResponse]:
        """Take values off data rows, 50 rows per request, several requests side by side.

        >>> mdo = client.get_data_row_metadata_ontology()
        >>> tag = mdo.get_by_name("tag").uid
        >>> done = mdo.bulk_delete([DeleteDataRowMetadata(data_row_id=GlobalKey("bird-1"), fields=[tag])])
        >>> done[0].error
        'Schema did not exist'

        Args:
            deletes: Of each row the ids of the fields, and the row as a `UniqueId` or a `GlobalKey`, not some so and
                some so. A bare text is taken for a `UniqueId`, with a warning.

        Returns:
            What could not be done, such as a field that the row has no value in; an empty list when all went well.
            `fields` are the ids of the fields.

        Raises:
            ValueError: there are no rows, a row has no fields, a field is unknown, or ids and global keys are mixed.
                Nothing was sent.
            LabelboxError: no request got through.
        """
        rows = self._client.run(work(lambda: list(deletes)))
        prepared = self.prepare_deletes(rows)
        asked = {uid for row in rows for uid in row.fields}
        failures = self._client.run(flows.delete(prepared))
        # The options of an enum go along with it, and the row has at most one of them: the others are no failures.
        named = [(failure, [f["schemaId"] for f in failure.fields if f["schemaId"] in asked]) for failure in failures]
        return [_response(failure, list(ids)) for failure, ids in named if ids or not failure.fields]

    @overload
    def bulk_export(self, data_row_ids: UniqueIds | GlobalKeys) -> list[DataRowMetadata]: ...
    @overload
    def bulk_export(self, data_row_ids: Sequence[str]) -> list[DataRowMetadata]: ...
    def bulk_export(self, data_row_ids: Sequence[str]) -> list[DataRowMetadata]:
        """The metadata of data rows, in the order asked for, 50 rows per request, several requests side by side.

        >>> mdo = client.get_data_row_metadata_ontology()
        >>> [row.fields for row in mdo.bulk_export(UniqueIds(row_ids[:2]))]
        [[], []]

        Args:
            data_row_ids: `UniqueIds` or `GlobalKeys`; a list of texts is taken for ids, with a warning.

        Returns:
            One for each data row; without `fields` where a row has no metadata. Rows that do not exist are left out.

        Raises:
            ValueError: there are no ids.
            TypeError: a single text instead of a list.
        """
        ids = data_row_ids if isinstance(data_row_ids, (UniqueIds, GlobalKeys)) else _taken_for_ids(data_row_ids)
        if not ids:
            raise ValueError("Empty list passed")
        return self.parse_metadata(self._client.run(flows.export(list(ids), ids.id_type.value)))

    def _reload(self) -> bool:
        self.refresh_ontology()
        return True

    def _custom(self, name: str) -> DataRowMetadataSchema:
        if name not in self.custom_by_name_normalized:
            self.refresh_ontology()
        known = self.custom_by_name_normalized
        if name not in known:
            raise KeyError(f"'{name}' is not a valid custom metadata{did_you_mean(name, known)}")
        return known[name]

    def _upserted(
        self, field: DataRowMetadataSchema, name: str, options: "Sequence[DataRowMetadataSchema] | None"
    ) -> DataRowMetadataSchema:
        written = None if options is None else [(option.uid, option.name) for option in options]
        return self._changed(self._client.run(flows.upsert_schema(name, field.kind.value, written, field.uid)))

    def _changed(self, record: "SchemaRecord") -> DataRowMetadataSchema:
        self.refresh_ontology()
        return schema_of({**record.model_dump(by_alias=True), "reserved": False})

    def _values(self, fields: Sequence[Mapping[str, Any]]) -> "list[DataRowMetadataField | str]":
        return [*self.parse_metadata_fields(fields)]


def _fetched(client: "Session") -> list[DataRowMetadataSchema]:
    return [schema_of(field) for field in client.run(flows.fetch_ontology())]


def _taken_for_ids(texts: Iterable[str]) -> UniqueIds:
    warnings.warn("texts are taken for ids of data rows; say UniqueIds or GlobalKeys", stacklevel=3)
    return UniqueIds(texts)


def _check_kind(kind: object, options: object) -> None:
    if not isinstance(kind, DataRowMetadataKind):
        raise ValueError(f"kind '{kind}' must be a `DataRowMetadataKind`")
    if options is not None and kind != DataRowMetadataKind.enum:
        raise ValueError(f"Kind '{kind}' must be an Enum, if Enum options are provided")
    if isinstance(options, str):
        raise ValueError(f"options must be a list of names. Found {options!r}")


def _name(name: str) -> str:
    if not 1 <= len(name) <= MAX_NAME:
        raise ValueError(f"a name has 1 to {MAX_NAME} characters. Found {len(name)}")
    return name


def _response(failure: flows.Failure, fields: "list[DataRowMetadataField | str]") -> DataRowMetadataBatchResponse:
    return DataRowMetadataBatchResponse(
        global_key=failure.global_key, data_row_id=failure.data_row_id, error=failure.error, fields=fields
    )
