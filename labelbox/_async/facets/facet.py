# Derived from labelbox/facets/facet.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What a facet may ask of the client that it is part of."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, overload

from labelbox.facets.facet import R

if TYPE_CHECKING:
    from labelbox._async.orm.session import Begun, Files
    from labelbox._async.schema.data_row_metadata_ontology import DataRowMetadataOntology
    from labelbox.facets.facet import M
    from labelbox.steps import Flow
    from labelbox_graphql.runtime import Operation


class Facet(ABC):
    """Base of all facets: what is abstract here is the client's, or another facet's."""

    enable_experimental: bool
    app_url: str
    endpoint: str

    @property
    @abstractmethod
    def files(self) -> "Files":
        """Whoever fetches files by their signed URLs."""

    @abstractmethod
    async def get_data_row_metadata_ontology(self) -> "DataRowMetadataOntology":
        """The metadata fields that data rows can have."""

    @overload
    async def run(self, job: "Operation[M]") -> "M": ...
    @overload
    async def run(self, job: "Flow[R]") -> R: ...
    @abstractmethod
    async def run(self, job: "Operation[Any] | Flow[Any]") -> object:
        """Send a typed operation, or run a flow of several."""

    @abstractmethod
    def start(self, job: "Operation[M]") -> "Begun[M]":
        """Send a typed operation in a task of its own, for an answer that is needed a little later."""
