"""Downloads of pictures, texts and videos that annotations point to."""

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from labelbox.client import Client
    from labelbox.transport import Transport


def fetch(url: str) -> bytes:
    """Download a file; a server that is busy is asked again for a while. No API key is sent.

    Raises:
        DownloadError: the file is not handed out.
        InternalServerError: the server kept failing.
    """
    return _transport().download(url)


def fetch_own(url: str, client: "Client") -> bytes:
    """Download a file of the service itself, with the API key if it is of the client's own host.

    Raises:
        DownloadError: the file is not handed out.
    """
    from ..exceptions import DownloadError
    from ..transport.address import usable_address
    from ..transport.errors import About
    from ..transport.exchange import Request, exchange
    from ..transport.headers import for_download

    if urlsplit(url).netloc != urlsplit(client.endpoint).netloc:
        return fetch(url)
    about = About("download", urlsplit(url).netloc, client.api_key)
    key = (b"authorization", f"Bearer {client.api_key}".encode())
    reply = exchange(Request("GET", usable_address(url, about), (*for_download(), key), timeout=60.0))
    if reply.status != 200:
        raise DownloadError(f"HTTP {reply.status} for the frames of a video")
    return reply.body


@cache
def _transport() -> "Transport":
    # Files are fetched without a key, so there need not be one.
    from ..transport import Settings, Transport

    return Transport(Settings(api_key=""))
