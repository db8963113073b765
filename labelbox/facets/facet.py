"""What a facet may ask of the client that it is part of."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from labelbox.orm.session import Files
    from labelbox.steps import Flow
    from labelbox_graphql.runtime import Model, Operation

    M = TypeVar("M", bound=Model)
R = TypeVar("R")


class Facet(ABC):
    """Base of all facets: `run` and `files` are the client's."""

    enable_experimental: bool
    app_url: str

    @property
    @abstractmethod
    def files(self) -> "Files":
        """Whoever fetches files by their signed URLs."""

    @overload
    def run(self, job: "Operation[M]") -> "M": ...
    @overload
    def run(self, job: "Flow[R]") -> R: ...
    @abstractmethod
    def run(self, job: "Operation[Any] | Flow[Any]") -> object:
        """Send a typed operation, or run a flow of several."""
