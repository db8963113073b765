# Derived from labelbox/transport/settings.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What a client is told about its server."""

import os
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from labelbox.endpoints import API_KEY, ENDPOINT, REST_ENDPOINT
from labelbox.transport.async_pool import MAX_CONCURRENCY
from labelbox.transport.retry import Policy
from labelbox.transport.settings import ANSWER_LIMIT, _check, _check_timeout

if TYPE_CHECKING:
    import httpx


@dataclass(frozen=True, slots=True)
class Settings:
    """Where to, as whom, and how patiently.

    Attributes:
        api_key: Sent as a bearer token to the two endpoints and to nobody else.
        endpoint: The GraphQL endpoint; `/graphql` in it becomes `/_gql` for experimental operations.
        rest_endpoint: The REST endpoint.
        timeout: Seconds to wait for a connection and for each read; `math.inf` for no limit;
            None leaves it to the operation (60 mostly, 180 for some).
        retries: Whether anything is repeated at all; False: not even what certainly did not arrive.
        answer_limit: Bytes of an answer, unpacked, at most; files have a limit of their own.
        http_client: An HTTP client of the user's to send everything through, instead of the shared pool.
        policy: How patiently.

    Raises:
        AuthenticationError: the key cannot be sent in a header. It is not shown.
        TypeError: the key is no text.
        ValueError: `timeout` is not above zero.
    """

    api_key: str = field(repr=False)
    endpoint: str = ENDPOINT
    rest_endpoint: str = REST_ENDPOINT
    timeout: float | None = None
    retries: bool = True
    http_client: "httpx.AsyncClient | None" = field(default=None, repr=False)
    policy: Policy = Policy()
    answer_limit: int = ANSWER_LIMIT
    max_concurrency: int = MAX_CONCURRENCY
    """How many calls are on their way at once; the others wait in line."""

    def __post_init__(self) -> None:
        _check(self.api_key)
        _check_timeout(self.timeout)

    def __reduce__(self) -> tuple[object, ...]:
        # The key stays here, and a client of the user's, too: it has connections.
        left_out = ("api_key", "http_client")
        return _settings_here, (
            {one.name: getattr(self, one.name) for one in fields(self) if one.name not in left_out},
        )


def _settings_here(kept: dict[str, Any]) -> Settings:
    """Settings from another process, with the key of this one."""
    return Settings(api_key=os.environ.get(API_KEY, ""), **kept)
