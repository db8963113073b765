"""Stored files and their addresses.

Every address can be read with a bare GET. A signed one carries its end of life and a signature over
both; an unsigned one is for files that were uploaded without `sign`, and lives on.
"""

import hashlib
import hmac
import http.client
import mimetypes
import re
import time
import urllib.parse
import urllib.request
from dataclasses import dataclass

from . import clock
from .errors import InvalidQuery
from .identifiers import cuid
from .storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS file (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, contentType TEXT NOT NULL,
  signed INTEGER NOT NULL, etag TEXT NOT NULL, size INTEGER NOT NULL, content BLOB NOT NULL, createdAt TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
"""

NDJSON = "application/x-ndjson; charset=utf-8"

_OURS = re.compile(r"https?://[^/?#]+/files/([^/?#]+)/")


@dataclass(frozen=True)
class Files:
    """The files of a server.

    Args:
        db: Where they are kept.
        url: Root of the server, as whoever is to read the addresses knows it.
        secret: Key of the signatures.
        lifetime: Seconds for which a signed address is good.
        largest: Bytes of a file that is fetched, at most.
    """

    db: Database
    url: str
    secret: bytes
    lifetime: float
    largest: int

    def put(self, content: bytes, name: str, content_type: str | None = None, *, signed: bool = True) -> str:
        """Store a file; returns its id."""
        uid = cuid()
        self.db.insert(
            "file",
            {
                "id": uid, "name": name, "contentType": content_type or _guess(name), "signed": signed,
                "etag": hashlib.sha256(content).hexdigest()[:32], "size": len(content), "content": content,
                "createdAt": clock.now(),
            },
        )  # fmt: skip
        return uid

    def address(self, uid: str) -> str:
        """A URL of the file; signed if the file asks for it."""
        found = self.db.row("SELECT name, signed FROM file WHERE id = ?", uid)
        if found is None:
            raise KeyError(uid)
        plain = f"{self.url}/files/{uid}/{urllib.parse.quote(found['name'], safe='')}"
        if not found["signed"]:
            return plain
        expires = str(int(time.time() + self.lifetime))
        return f"{plain}?Expires={expires}&Signature={self._sign(uid, expires)}"

    def allowed(self, file: Row, expires: str, signature: str) -> bool:
        """Whether an address with these values opens the file."""
        if not file["signed"]:
            return True
        good = hmac.compare_digest(self._sign(file["id"], expires).encode(), signature.encode())
        return good and expires.isdecimal() and int(expires) >= time.time()

    def find(self, url: str) -> Row | None:
        """The stored file behind an address of ours, without its content; None for any other address."""
        # whatever the host: a client may know the server by several names, and nobody else has these ids
        ours = _OURS.match(url)
        return ours and self.db.row("SELECT id, name, contentType, size FROM file WHERE id = ?", ours[1])

    def content(self, uid: str) -> bytes:
        """The bytes of a file."""
        found = self.db.value("SELECT content FROM file WHERE id = ?", uid)
        if found is None:
            raise KeyError(uid)
        return bytes(found)

    def fetch(self, url: str) -> bytes:
        """The bytes behind any http address; ours are not sent through the network.

        Raises:
            InvalidQuery: nothing can be read there, or too much.
        """
        if own := self.find(url):
            return self.content(own["id"])
        try:
            if urllib.parse.urlsplit(url).scheme not in ("http", "https"):
                raise InvalidQuery("The file's URL is not an http address")
            with urllib.request.urlopen(url, timeout=5) as reply:
                content = bytes(reply.read(self.largest + 1))
        except (OSError, ValueError, http.client.HTTPException):
            raise InvalidQuery("The file's URL cannot be read") from None
        if len(content) > self.largest:
            raise InvalidQuery(f"The file behind the URL is larger than {self.largest:,} bytes")
        return content

    def _sign(self, uid: str, expires: str) -> str:
        return hmac.new(self.secret, f"{uid}:{expires}".encode(), hashlib.sha256).hexdigest()


def _guess(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
