# Derived from labelbox/transport/settings.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What a client is told about its server."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from labelbox.endpoints import ENDPOINT, REST_ENDPOINT
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
