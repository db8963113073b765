"""What clients sent: reduced to a checksum that does not depend on the order in which it came."""

import hashlib
import json
import zlib
from dataclasses import dataclass, field
from typing import Any

DESCRIPTOR = "json_import.json"
"""The file name under which both SDKs send the list of new data rows."""


@dataclass
class Received:
    """The lists of rows, the metadata and the annotations that came since the last look."""

    lists: list[bytes] = field(default_factory=list[bytes])
    metadata: list[bytes] = field(default_factory=list[bytes])
    annotations: list[bytes] = field(default_factory=list[bytes])

    def file(self, boundary: str, body: bytes) -> str:
        """Take a multipart body; the path of the file, which says what was in it."""
        begin = body.index(b"\r\n\r\n", body.index(b"filename=")) + 4
        content = body[begin : body.rindex(f"\r\n--{boundary}".encode())]
        if DESCRIPTOR.encode() in body[:begin]:
            self.lists.append(content)
        if b".ndjson" in body[:begin]:
            self.annotations.append(content)
        return f"/uploaded/{zlib.crc32(content):08x}-{len(content)}"

    def taken(self) -> bytes:
        """How many rows came, and their checksum; forgets them."""
        rows = [row for content in self.lists for row in json.loads(content)]
        rows += [row for body in self.metadata for row in json.loads(body)["variables"]["metadata"]]
        # Each client makes uuids of its own.
        rows += [json.loads(line) | {"uuid": None} for content in self.annotations for line in content.splitlines()]
        self.annotations.clear()
        self.lists.clear()
        self.metadata.clear()
        return json.dumps([len(rows), _checksum(rows)]).encode()


def _checksum(rows: list[Any]) -> str:
    # What is not given may be left out or be null; the server takes both for the same.
    lines = sorted(json.dumps({name: row[name] for name in sorted(row) if row[name] is not None}) for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
