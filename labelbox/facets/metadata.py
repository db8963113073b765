"""The metadata fields of the organization."""

import threading
from typing import TYPE_CHECKING

from labelbox.facets.facet import Facet

if TYPE_CHECKING:
    from labelbox.schema.data_row_metadata import DataRowMetadataOntology

_SETTLING = threading.Lock()


class MetadataFacet(Facet):
    """Client methods on metadata."""

    _metadata: "DataRowMetadataOntology | None" = None

    def get_data_row_metadata_ontology(self) -> "DataRowMetadataOntology":
        """The metadata fields that data rows can have. The same object at every call: its fields are fetched once.

        >>> client.get_data_row_metadata_ontology().get_by_name("tag").reserved
        True
        """
        from labelbox.schema.data_row_metadata import DataRowMetadataOntology

        if self._metadata is None:
            fetched = DataRowMetadataOntology.fetched(self)
            with _SETTLING:  # two threads may both fetch; both get the one that was there first
                if self._metadata is None:
                    self._metadata = fetched
        return self._metadata
