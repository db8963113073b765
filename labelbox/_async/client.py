# Derived from labelbox/client.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The client: configuration, and the way to everything else."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from labelbox._async.facets.account import AccountFacet
from labelbox._async.facets.catalog import CatalogFacet
from labelbox._async.facets.data_row import DataRowFacet
from labelbox._async.facets.dataset import DatasetFacet
from labelbox._async.facets.file import FileFacet
from labelbox._async.facets.foundry import FoundryFacet
from labelbox._async.facets.metadata import MetadataFacet
from labelbox._async.facets.model import ModelFacet
from labelbox._async.facets.ontology import OntologyFacet
from labelbox._async.facets.project import ProjectFacet
from labelbox._async.schema.newer_names import NewerClientNames
from labelbox.client import R, _address
from labelbox.endpoints import API_KEY, APP_URL, ENDPOINT, REST_ENDPOINT
from labelbox.exceptions import AuthenticationError, redacted
from labelbox.transport.async_pool import MAX_CONCURRENCY

if TYPE_CHECKING:
    from typing import Self

    import httpx

    from labelbox._async.orm.session import Files
    from labelbox.client import M
    from labelbox.steps import Flow
    from labelbox.transport.async_pending import Pending
    from labelbox_graphql.runtime import Operation


class AsyncClient(
    AccountFacet,
    ProjectFacet,
    DatasetFacet,
    DataRowFacet,
    MetadataFacet,
    CatalogFacet,
    OntologyFacet,
    ModelFacet,
    FoundryFacet,
    FileFacet,
    NewerClientNames,
):
    """An async connection to one Labelbox workspace.

    Nothing is sent before the first call. One client may be shared by the tasks of any event loops; `close()` or an `async with` block gives its
    connections back. Pickling a client leaves the API key behind: the other process reads its own `LABELBOX_API_KEY`.
    A copy, of the client or of an entity, keeps the key and shares the connections.
    An `http_client` that does not verify certificates is warned of.

    Args:
        api_key: The key of the workspace; the environment variable `LABELBOX_API_KEY` when None.
        endpoint: The GraphQL address. Left alone, the environment variable `LABELBOX_ENDPOINT` wins over the default.
        enable_experimental: Kept for code written for the vendor's SDK; nothing here needs it.
        app_url: The address of the web app, for links.
        rest_endpoint: The REST address; likewise `LABELBOX_REST_ENDPOINT`.
        timeout: Seconds to wait for a connection and for each read; None: 60, and 180 for operations known as slow.
            A whole answer may take ten times as long, a file any time. The last attempt starts at most two minutes
            after the first. An answer, unlike a file, may have at most 256 MiB.
        retries: False never repeats a request, not even one that certainly did not arrive.
        http_client: An `httpx.AsyncClient` of your own, for proxies or client certificates; it is not closed by this one.
        max_concurrency: How many calls are on their way at once, per event loop; more wait in line.
            Reading an export has a limit of its own (8 files), so that neither ever waits for the other.

    Raises:
        AuthenticationError: there is no key, or it has characters that no key has.
        ValueError: `max_concurrency` is less than 1.
        ValueError: an address is none, or `timeout` is not above zero.
    """

    def __init__(
        self,
        api_key: str | None = None,
        endpoint: str = ENDPOINT,
        enable_experimental: bool = False,
        app_url: str = APP_URL,
        rest_endpoint: str = REST_ENDPOINT,
        *,
        timeout: float | None = None,
        retries: bool = True,
        http_client: "httpx.AsyncClient | None" = None,
        max_concurrency: int = MAX_CONCURRENCY,
    ) -> None:
        if max_concurrency < 1:
            raise ValueError(f"max_concurrency: expected at least 1, got {max_concurrency}")
        self.max_concurrency = max_concurrency
        import logging

        key = os.environ.get(API_KEY) if api_key is None else api_key
        if key is None or key == "":
            raise AuthenticationError("Labelbox API key not provided")
        self.enable_experimental = enable_experimental
        self.app_url = app_url
        self.endpoint = _address("endpoint", endpoint, "LABELBOX_ENDPOINT")
        self.rest_endpoint = _address("rest_endpoint", rest_endpoint, "LABELBOX_REST_ENDPOINT")
        self._open(key, timeout, retries, http_client)
        if http_client is not None:
            from labelbox.transport.verification import warn_if_unverified

            warn_if_unverified(http_client)
        logging.getLogger(__name__).info("Client of %s", redacted(self.endpoint))

    def _open(self, key: str, timeout: float | None, retries: bool, http_client: "httpx.AsyncClient | None") -> None:
        from labelbox._async.transport.settings import Settings
        from labelbox._async.transport.transport import Transport
        from labelbox.transport.async_runner import Runner

        self._settings = Settings(
            api_key=key,
            endpoint=self.endpoint,
            rest_endpoint=self.rest_endpoint,
            timeout=timeout,
            retries=retries,
            http_client=http_client,
            max_concurrency=self.max_concurrency,
        )
        self._transport: Transport = Transport(self._settings)
        self._runner: Runner = Runner(self._transport)

    @property
    def api_key(self) -> str:
        """The key that was given or found in the environment."""
        return self._settings.api_key

    def with_options(self, *, timeout: float | None = None, retries: bool | None = None) -> "Self":
        """A client for the same workspace with other options; both share their connections.

        Args:
            timeout: As for the constructor; None keeps what this client has.
            retries: As for the constructor; None keeps what this client has.
        """
        other = type(self)(
            self.api_key,
            self.endpoint,
            self.enable_experimental,
            self.app_url,
            self.rest_endpoint,
            timeout=self._settings.timeout if timeout is None else timeout,
            retries=self._settings.retries if retries is None else retries,
            http_client=self._settings.http_client,
            max_concurrency=self.max_concurrency,
        )
        return other

    @overload
    async def run(self, job: "Operation[M]") -> "M": ...
    @overload
    async def run(self, job: "Flow[R]") -> R: ...
    async def run(self, job: "Operation[Any] | Flow[Any]") -> object:
        """Send a typed operation, or run a flow of several.

        Args:
            job: What a function of `labelbox_graphql.ops` returned, such as `ops.project.get_project(id=...)`.

        Returns:
            The answer, as the operation's own model.

        Raises:
            LabelboxError: the server or the network failed; see its subclasses.
        """
        from labelbox_graphql.runtime import Operation

        if isinstance(job, Operation):
            return await self._transport.send(job)
        return await self._runner.run(job)

    def start(self, job: "Operation[M]") -> "Pending[M]":
        """Send a typed operation in a task of its own, for an answer that is needed a little later.

        Args:
            job: What a function of `labelbox_graphql.ops` returned.

        Returns:
            The call: `result()` waits for its answer or raises what `run` would have raised, `drop()` gives it up.
        """
        from labelbox.transport.async_pending import Pending

        async def send() -> "M":
            return await self._transport.send(job)

        return Pending(send)

    @property
    def files(self) -> "Files":
        """Whoever fetches files by their signed URLs, for large ones that are read while they come."""
        return self._transport

    async def execute(
        self,
        query: str | None = None,
        params: Mapping[str, Any] | None = None,
        data: str | None = None,
        files: Mapping[str, Any] | None = None,
        timeout: float = 60.0,
        experimental: bool = False,
        error_log_key: str = "message",
    ) -> dict[str, Any] | None:
        """Send a document of your own.

        Args:
            query: The GraphQL text.
            params: Its variables; instants are sent as UTC text to the second.
            data: The ready body instead of `query` and `params`, as JSON text.
            files: The parts of a multipart request, by name.
            timeout: Seconds to wait for a connection and for each read.
            experimental: Whether to send it to the path `/_gql`.
            error_log_key: Which key of a malformed request's error holds its text.

        Returns:
            What the answer has under `data`; None where the server says that something does not exist.

        Raises:
            ValueError: neither `query` nor `data` was given.
            LabelboxError: the server or the network failed; see its subclasses.
        """
        return await self._transport.execute(
            query,
            params,
            data=data,
            files=files,
            timeout=timeout,
            experimental=experimental,
            error_log_key=error_log_key,
        )

    async def close(self) -> None:
        """Give the connections back. The client can still be used; it opens new ones."""
        await self._transport.close()

    async def __aenter__(self) -> "Self":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.endpoint}>"

    def __copy__(self) -> "Self":
        # It stays in this process, and so does the key.
        other = object.__new__(type(self))
        vars(other).update(vars(self))
        return other

    def __deepcopy__(self, memo: object) -> "Self":
        return self.__copy__()

    def __getstate__(self) -> dict[str, Any]:
        return {
            "enable_experimental": self.enable_experimental,
            "app_url": self.app_url,
            "endpoint": self.endpoint,
            "rest_endpoint": self.rest_endpoint,
            "max_concurrency": self.max_concurrency,
            "options": (self._settings.timeout, self._settings.retries),
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        timeout, retries = state.pop("options")
        for name, value in state.items():
            setattr(self, name, value)
        self._open(os.environ.get(API_KEY, ""), timeout, retries, None)
