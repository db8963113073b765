# Derived from labelbox/facets/metadata.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The metadata fields of the organization."""

from typing import TYPE_CHECKING

from labelbox._async.facets.facet import Facet
from labelbox.facets.metadata import _SETTLING

if TYPE_CHECKING:
    from labelbox._async.schema.data_row_metadata_ontology import DataRowMetadataOntology


class MetadataFacet(Facet):
    """Client methods on metadata."""

    _metadata: "DataRowMetadataOntology | None" = None

    async def get_data_row_metadata_ontology(self) -> "DataRowMetadataOntology":
        """The metadata fields that data rows can have. The same object at every call: its fields are fetched once."""
        from labelbox._async.schema.data_row_metadata_ontology import DataRowMetadataOntology

        if self._metadata is None:
            fetched = await DataRowMetadataOntology.fetched(self)
            with _SETTLING:  # two threads may both fetch; both get the one that was there first
                if self._metadata is None:
                    self._metadata = fetched
        return self._metadata
