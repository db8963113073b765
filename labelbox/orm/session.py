"""What an entity needs of a client: somebody who runs operations and flows, and who fetches files."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol, TypeVar, overload

from labelbox.steps import Flow
from labelbox_graphql.runtime import Model, Operation

if TYPE_CHECKING:
    from labelbox.schema.data_row_metadata import DataRowMetadataOntology

M = TypeVar("M", bound=Model)
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class File(Protocol):
    """A file on its way; its bytes come while one iterates.

    Attributes:
        status: 206 for a part, 200 for the whole file.
        headers: By lower-case name.
    """

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    def __iter__(self) -> Iterator[bytes]: ...


class Files(Protocol):
    """Whoever fetches files by their signed URLs, without the API key: a transport."""

    def stream(
        self, url: str, *, range: tuple[int, int | None] | None = None, timeout: float | None = None
    ) -> AbstractContextManager[File]: ...


class Begun(Protocol[R_co]):
    """A call that has begun."""

    def result(self) -> R_co: ...
    def drop(self) -> None: ...


class Session(Protocol):
    """A client, as far as entities know it."""

    enable_experimental: bool
    app_url: str
    endpoint: str

    @property
    def files(self) -> Files: ...

    def get_data_row_metadata_ontology(self) -> "DataRowMetadataOntology": ...

    @overload
    def run(self, job: Operation[M]) -> M: ...
    @overload
    def run(self, job: Flow[R]) -> R: ...

    def start(self, job: Operation[M]) -> Begun[M]: ...
