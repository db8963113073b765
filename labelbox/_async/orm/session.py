# Derived from labelbox/orm/session.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What an entity needs of a client: somebody who runs operations and flows, and who fetches files."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Protocol, overload

from labelbox.orm.session import M, R, R_co
from labelbox.steps import Flow
from labelbox_graphql.runtime import Operation

if TYPE_CHECKING:
    from labelbox._async.schema.data_row_metadata_ontology import DataRowMetadataOntology


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
    def __aiter__(self) -> AsyncIterator[bytes]: ...


class Files(Protocol):
    """Whoever fetches files by their signed URLs, without the API key: a transport."""

    def stream(
        self, url: str, *, range: tuple[int, int | None] | None = None, timeout: float | None = None
    ) -> AbstractAsyncContextManager[File]: ...


class Begun(Protocol[R_co]):
    """A call that has begun."""

    async def result(self) -> R_co: ...
    async def drop(self) -> None: ...


class Session(Protocol):
    """A client, as far as entities know it."""

    enable_experimental: bool
    app_url: str
    endpoint: str

    @property
    def files(self) -> Files: ...

    async def get_data_row_metadata_ontology(self) -> "DataRowMetadataOntology": ...

    @overload
    async def run(self, job: Operation[M]) -> M: ...
    @overload
    async def run(self, job: Flow[R]) -> R: ...

    def start(self, job: Operation[M]) -> Begun[M]: ...
