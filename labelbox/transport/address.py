"""URLs, taken apart once."""

from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit

_SAFE = "%/:=&?~+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a request goes.

    Attributes:
        scheme: b"http" or b"https".
        host: The host, as DNS knows it.
        port: The port; None for the scheme's own.
        target: Path and query; they may sign the URL, so no repr shows them.
    """

    scheme: bytes
    host: bytes
    port: int | None
    target: bytes = field(repr=False)

    @property
    def authority(self) -> bytes:
        """Host and port, as in the Host header."""
        host = b"[" + self.host + b"]" if b":" in self.host else self.host
        return host if self.port is None else host + b":" + str(self.port).encode()

    @property
    def origin(self) -> tuple[bytes, bytes, int | None]:
        """What connections and proxies are chosen by."""
        return self.scheme, self.host, self.port

    @property
    def url(self) -> str:
        return (self.scheme + b"://" + self.authority + self.target).decode("ascii")

    def leads_to(self, location: str) -> "Address":
        """The address that an answer of this one names, absolute or relative. Raises ValueError as `address`."""
        return address(urljoin(self.url, location))


def address(url: str) -> Address:
    """Take a URL apart.

    Raises:
        ValueError: it is no URL that one can ask; the message does not show it.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("expected a URL that starts with https:// or http://")
    try:
        host, port = _dns_name(parts.hostname), parts.port
    except ValueError:
        raise ValueError("expected a URL with a valid host and port") from None
    target = quote(parts.path or "/", _SAFE) + (f"?{quote(parts.query, _SAFE)}" if parts.query else "")
    return Address(parts.scheme.encode(), host, port, target.encode("ascii"))


def _dns_name(host: str) -> bytes:
    return host.encode("ascii") if host.isascii() else host.encode("idna")
