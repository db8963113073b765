"""The headers of requests, as the protocol knows them."""

import sys
from functools import cache
from typing import TypeAlias

from labelbox import __version__

Headers: TypeAlias = tuple[tuple[bytes, bytes], ...]

# The server tells clients apart by this text; the protocol that we speak is this version's.
SPEAKS = "python-sdk 3.66.0"

_AGENT = (b"User-Agent", f"labelbox-typed/{__version__}".encode())
_ENCODINGS = (b"Accept-Encoding", b"gzip, deflate")
_KEEP = (b"Connection", b"keep-alive")


def bearer(api_key: str) -> tuple[bytes, bytes]:
    """The header that says who asks."""
    return b"Authorization", b"Bearer " + api_key.encode("latin-1")


@cache
def for_json() -> Headers:
    """Of GraphQL and REST calls, without the key."""
    python = f"{'.'.join(map(str, sys.version_info[:3]))}-{sys.version_info.releaselevel}"
    return (
        (b"Accept", b"application/json"),
        (b"Content-Type", b"application/json"),
        (b"X-User-Agent", SPEAKS.encode()),
        (b"X-Python-Version", python.encode()),
        _AGENT,
        _ENCODINGS,
        _KEEP,
    )


def for_multipart(content_type: str) -> Headers:
    """Of uploads, without the key."""
    return (b"Accept", b"*/*"), (b"Content-Type", content_type.encode()), _AGENT, _ENCODINGS, _KEEP


def for_download(span: tuple[int, int | None] | None = None) -> Headers:
    """Of files; the bytes of a span are asked for as they lie there, because a packed file has others."""
    if span is None:
        return (b"Accept", b"*/*"), _AGENT, _ENCODINGS, _KEEP
    first, last = span
    wanted = f"bytes={first}-{'' if last is None else last}".encode()
    return (b"Accept", b"*/*"), _AGENT, (b"Accept-Encoding", b"identity"), (b"Range", wanted), _KEEP
