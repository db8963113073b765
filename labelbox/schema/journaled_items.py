"""The items of a bulk call with a journal, read and checked part by part."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from labelbox.flows.journaled_rows import Part
from labelbox.rules.data_row import PreparedRow
from labelbox.schema.data_row_spec import iterable_items, metadata_parser, needs_metadata, prepare_rows
from labelbox.schema.metadata_fields import MetadataFields, schema_of


class RowItems:
    """Items of `create_data_rows`, of which each needs a global key.

    Args:
        items: Any iterable.

    Raises:
        ValueError: they are no list of items.
    """

    def __init__(self, items: object) -> None:
        self._items: Iterable[object] = iterable_items(items)

    @property
    def can_be_read_twice(self) -> bool:
        """Whether they can be checked as a whole before the first is sent: an iterator is empty afterwards."""
        return isinstance(self._items, Sequence)

    def parts(self, size: int) -> Iterator[Part]:
        """All items, in parts of so many."""
        source, first = iter(self._items), 0
        while items := list(islice(source, size)):
            yield Part(first, items)
            first += len(items)

    def needs_fields(self, part: Part) -> bool:
        """Whether the metadata fields of the organization must be known to read it."""
        return needs_metadata(part.items)

    def read(self, part: Part, fields: list[dict[str, Any]] | None, *, warn: bool) -> list[PreparedRow]:
        """The rows that the items make.

        Raises:
            RefusedItems: all that are wrong, or have no global key.
        """
        metadata = None if fields is None else metadata_parser(MetadataFields(map(schema_of, fields)))
        return prepare_rows(part.items, metadata=metadata, first=part.first, with_keys=True, warn=warn)
