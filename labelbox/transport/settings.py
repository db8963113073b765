"""What a client is told about its server."""

import os
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from labelbox.endpoints import API_KEY, ENDPOINT, REST_ENDPOINT
from labelbox.exceptions import AuthenticationError

# async: from labelbox.transport.async_pool import MAX_CONCURRENCY
from .retry import Policy

if TYPE_CHECKING:
    import httpx


# Many times the largest page. As Python objects, JSON takes some ten times as much memory.
ANSWER_LIMIT = 256 << 20


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
    http_client: "httpx.Client | None" = field(default=None, repr=False)
    policy: Policy = Policy()
    answer_limit: int = ANSWER_LIMIT
    # async: max_concurrency: int = MAX_CONCURRENCY
    # async: """How many calls are on their way at once; the others wait in line."""

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


def _check(key: object) -> None:
    if not isinstance(key, str):
        raise TypeError(f"api_key: expected text, got {type(key).__name__}")
    if any(ord(character) < 32 or ord(character) == 127 for character in key):
        raise AuthenticationError("Labelbox API key holds a line break or another control character")
    if any(ord(character) > 255 for character in key):
        raise AuthenticationError("Labelbox API key holds a character that an HTTP header cannot carry")


def _check_timeout(seconds: object) -> None:
    if seconds is not None and not (isinstance(seconds, int | float) and seconds > 0):
        raise ValueError(f"timeout: expected seconds above zero, or None, got {seconds!r}")
