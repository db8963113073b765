"""Downloads of pictures, texts and videos that annotations point to."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from labelbox.transport import Transport


def fetch(url: str) -> bytes:
    """Download a file; a server that is busy is asked again for a while. No API key is sent.

    Raises:
        DownloadError: the file is not handed out.
        InternalServerError: the server kept failing.
    """
    return _transport().download(url)


@cache
def _transport() -> "Transport":
    # Files are fetched without a key, so there need not be one.
    from ..transport import Settings, Transport

    return Transport(Settings(api_key=""))
