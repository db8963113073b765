"""What a facet may ask of the client that it is part of."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from labelbox.orm.session import Begun, Files
    from labelbox.schema.data_row_metadata import DataRowMetadataOntology
    from labelbox.steps import Flow
    from labelbox_graphql.runtime import Model, Operation

    M = TypeVar("M", bound=Model)
R = TypeVar("R")


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
    def get_data_row_metadata_ontology(self) -> "DataRowMetadataOntology":
        """The metadata fields that data rows can have."""

    @overload
    def run(self, job: "Operation[M]") -> "M": ...
    @overload
    def run(self, job: "Flow[R]") -> R: ...
    @abstractmethod
    def run(self, job: "Operation[Any] | Flow[Any]") -> object:
        """Send a typed operation, or run a flow of several."""

    @abstractmethod
    def start(self, job: "Operation[M]") -> "Begun[M]":
        """Send a typed operation on a thread of its own, for an answer that is needed a little later."""
