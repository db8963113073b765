"""The client: configuration, and the way to everything else."""

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, overload

# async: from labelbox.transport.async_pool import MAX_CONCURRENCY
from labelbox.endpoints import API_KEY, APP_URL, ENDPOINT, REST_ENDPOINT, Default
from labelbox.exceptions import AuthenticationError, redacted
from labelbox.facets.account import AccountFacet
from labelbox.facets.catalog import CatalogFacet
from labelbox.facets.data_row import DataRowFacet
from labelbox.facets.dataset import DatasetFacet
from labelbox.facets.file import FileFacet
from labelbox.facets.foundry import FoundryFacet
from labelbox.facets.metadata import MetadataFacet
from labelbox.facets.model import ModelFacet
from labelbox.facets.ontology import OntologyFacet
from labelbox.facets.project import ProjectFacet
from labelbox.schema.newer_names import NewerClientNames

if TYPE_CHECKING:
    from typing import Self

    import httpx

    from labelbox.orm.session import Files
    from labelbox.steps import Flow
    from labelbox.transport import Pending
    from labelbox_graphql.runtime import Model, Operation

    M = TypeVar("M", bound=Model)
R = TypeVar("R")


class Client(
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
    """A connection to one Labelbox workspace.

    Nothing is sent before the first call. One client may be shared by threads; `close()` or a `with` block gives its
    connections back. Pickling a client leaves the API key behind: the other process reads its own `LABELBOX_API_KEY`.
    A copy, of the client or of an entity, keeps the key and shares the connections.
    An `http_client` that does not verify certificates is warned of.

    >>> client.get_user().email
    'admin@sandbox.example'

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
        http_client: An `httpx.Client` of your own, for proxies or client certificates; it is not closed by this one.

    Raises:
        AuthenticationError: there is no key, or it has characters that no key has.
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
        http_client: "httpx.Client | None" = None,
        # async: max_concurrency: int = MAX_CONCURRENCY,
    ) -> None:
        # async: if max_concurrency < 1:
        # async:     raise ValueError(f"max_concurrency: expected at least 1, got {max_concurrency}")
        # async: self.max_concurrency = max_concurrency
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

    def _open(self, key: str, timeout: float | None, retries: bool, http_client: "httpx.Client | None") -> None:
        from labelbox.transport import Runner, Settings, Transport

        self._settings = Settings(
            api_key=key,
            endpoint=self.endpoint,
            rest_endpoint=self.rest_endpoint,
            timeout=timeout,
            retries=retries,
            http_client=http_client,
            # async: max_concurrency=self.max_concurrency,
        )
        self._transport: Transport = Transport(self._settings)
        self._runner: Runner = Runner(self._transport)

    @property
    def api_key(self) -> str:
        """The key that was given or found in the environment."""
        return self._settings.api_key

    def with_options(self, *, timeout: float | None = None, retries: bool | None = None) -> "Self":
        """A client for the same workspace with other options; both share their connections.

        >>> patient = client.with_options(timeout=600)
        >>> patient.get_user() == client.get_user()
        True

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
            # async: max_concurrency=self.max_concurrency,
        )
        return other

    @overload
    def run(self, job: "Operation[M]") -> "M": ...
    @overload
    def run(self, job: "Flow[R]") -> R: ...
    def run(self, job: "Operation[Any] | Flow[Any]") -> object:
        """Send a typed operation, or run a flow of several.

        >>> from labelbox_graphql import ops
        >>> client.run(ops.project.get_project(id=project.uid)).project.name
        'birds'

        Args:
            job: What a function of `labelbox_graphql.ops` returned, such as `ops.project.get_project(id=...)`.

        Returns:
            The answer, as the operation's own model.

        Raises:
            LabelboxError: the server or the network failed; see its subclasses.
        """
        from labelbox_graphql.runtime import Operation

        if isinstance(job, Operation):
            return self._transport.send(job)
        return self._runner.run(job)

    def start(self, job: "Operation[M]") -> "Pending[M]":
        """Send a typed operation on a thread of its own, for an answer that is needed a little later.

        >>> from labelbox_graphql import ops
        >>> begun = client.start(ops.project.get_project(id=project.uid))
        >>> begun.result().project.name
        'birds'

        Args:
            job: What a function of `labelbox_graphql.ops` returned.

        Returns:
            The call: `result()` waits for its answer or raises what `run` would have raised, `drop()` gives it up.
        """
        from labelbox.transport import Pending

        def send() -> "M":
            return self._transport.send(job)

        return Pending(send)

    @property
    def files(self) -> "Files":
        """Whoever fetches files by their signed URLs, for large ones that are read while they come."""
        return self._transport

    def execute(
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
        return self._transport.execute(
            query,
            params,
            data=data,
            files=files,
            timeout=timeout,
            experimental=experimental,
            error_log_key=error_log_key,
        )

    def close(self) -> None:
        """Give the connections back. The client can still be used; it opens new ones."""
        self._transport.close()

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

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
            # async: "max_concurrency": self.max_concurrency,
            "options": (self._settings.timeout, self._settings.retries),
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        timeout, retries = state.pop("options")
        for name, value in state.items():
            setattr(self, name, value)
        self._open(os.environ.get(API_KEY, ""), timeout, retries, None)


def _address(argument: str, address: object, variable: str) -> str:
    """What was given, unless it is the default and the environment knows better."""
    if isinstance(address, Default):
        argument, address = variable, os.environ.get(variable, str(address))
    if not isinstance(address, str):
        raise TypeError(f"{argument}: expected an address as text, got {type(address).__name__}")
    if not re.match(r"https?://[^/?#]", address, re.IGNORECASE):
        shown = address.partition("?")[0].rpartition("@")[2]
        raise ValueError(f"{argument}: expected an address such as {ENDPOINT}, got {shown!r}")
    return address
