"""The items of bulk calls with a journal, read and checked part by part."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar, cast

from labelbox.flows.journaled_items import Part
from labelbox.flows.journaled_metadata import Upsert
from labelbox.journal.digests import digest
from labelbox.rules.data_row import PreparedRow
from labelbox.rules.metadata import OPTION
from labelbox.schema.data_row_spec import iterable_items, list_items, needs_metadata, prepare_rows
from labelbox.schema.metadata_fields import MetadataFields, WrittenMetadata, schema_of
from labelbox.schema.metadata_values import DataRowMetadata
from labelbox.transport.cancel import while_wanted

T = TypeVar("T")


class _Items(Generic[T]):
    """Items of a call.

    Args:
        items: Any iterable.
    """

    def __init__(self, items: Iterable[object]) -> None:
        self._items = items

    @property
    def can_be_read_twice(self) -> bool:
        """Whether they can be checked as a whole before the first is sent: an iterator is empty afterwards."""
        return isinstance(self._items, Sequence)

    def parts(self, size: int) -> Iterator[Part]:
        """All items, in parts of so many."""
        source, first = iter(while_wanted(self._items)), 0
        while items := list(islice(source, size)):
            yield Part(first, items)
            first += len(items)

    @abstractmethod
    def needs_fields(self, part: Part) -> bool:
        """Whether the metadata fields of the organization must be known to read it."""

    @abstractmethod
    def read(self, part: Part, fields: list[dict[str, Any]] | None, *, warn: bool) -> Sequence[T]:
        """What the items make; refuses all that are wrong."""


class RowItems(_Items[PreparedRow]):
    """Items of `create_data_rows`, of which each needs a global key.

    Args:
        items: Any iterable.
        sync: Whether the limits of the synchronous call hold.

    Raises:
        ValueError: they are no list of items, or too many for a synchronous call.
    """

    def __init__(self, items: object, *, sync: bool = False) -> None:
        super().__init__(list_items(items, sync=True) if sync else iterable_items(items))
        self._sync = sync

    def needs_fields(self, part: Part) -> bool:
        """Whether one of them has metadata."""
        return needs_metadata(part.items)

    def read(self, part: Part, fields: list[dict[str, Any]] | None, *, warn: bool) -> list[PreparedRow]:
        """The rows that the items make.

        Raises:
            RefusedItems: all that are wrong, or have no global key.
        """
        metadata = None if fields is None else _known(fields).writer()
        return prepare_rows(part.items, sync=self._sync, metadata=metadata, first=part.first, with_keys=True, warn=warn)


class MetadataItems(_Items[Upsert]):
    """Items of `bulk_upsert`.

    Args:
        items: Any iterable.
    """

    def parts(self, size: int) -> Iterator[Part]:
        """All items, in parts of so many.

        Raises:
            ValueError: there are none.
        """
        empty = True
        for part in super().parts(size):
            empty = False
            yield part
        if empty:
            raise ValueError("Empty list passed")

    def needs_fields(self, part: Part) -> bool:
        """Always: values are written by the kinds of their fields."""
        return True

    def read(self, part: Part, fields: list[dict[str, Any]] | None, *, warn: bool) -> list[Upsert]:
        """The values as they are sent.

        Raises:
            RefusedItems: all that are wrong.
        """
        known = _known(fields or [])
        by_id = known.fields_by_id
        options = {uid for uid, field in by_id.items() if field.kind == OPTION}
        rows = known.prepare_upserts(cast("Sequence[DataRowMetadata]", part.items), first=part.first)
        return [_upsert(row, options) for row in rows]


def _known(fields: Iterable[Mapping[str, Any]]) -> MetadataFields:
    return MetadataFields(map(schema_of, fields))


def _upsert(row: WrittenMetadata, options: set[str]) -> Upsert:
    # Values of the same fields of a row replace each other; the option that an enum has is such a value.
    fields = sorted({field["schemaId"] for field in row["fields"]} - options)
    return Upsert(row["dataRowId"], row["globalKey"], digest(*fields).hex(), digest(row["fields"]), row)
