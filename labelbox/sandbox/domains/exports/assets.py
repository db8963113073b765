"""The files that rendering reads and makes."""

import json
import urllib.parse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from ...errors import SandboxError
from ...json_values import elements, members
from ...rendering import DataRow
from ...state import Call

TABLES = """
CREATE TABLE IF NOT EXISTS rendered_file (name TEXT PRIMARY KEY, fileId TEXT NOT NULL) STRICT;
"""

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class StoredAssets:
    """Assets over the files of the server. Addresses of other machines are not read; our convention."""

    call: Call

    def store(self, name: str, make: Callable[[], bytes | None]) -> str | None:
        """The address of a file that is made once: a picture, or the frames of a video label."""
        known = self.call.db.value("SELECT fileId FROM rendered_file WHERE name = ?", name)
        if known is None:
            content = make()
            if content is None:
                return None
            kind = "application/x-ndjson" if name.endswith(".ndjson") else "image/png"
            known = self.call.files.put(content, name.rsplit("/", 1)[-1], kind)
            self.call.db.run("INSERT OR REPLACE INTO rendered_file VALUES (?, ?)", name, known)
        return self.call.files.address(str(known))

    def fetch(self, url: str) -> bytes | None:
        """The bytes of a file on this machine."""
        if self.call.files.find(url) is None and urllib.parse.urlsplit(url).hostname not in _LOOPBACK:
            return None
        try:
            return self.call.files.fetch(url)
        except SandboxError:
            return None

    def text(self, row: DataRow) -> str | None:
        """Inline text, or the file behind an address."""
        data = str(row.row_data)
        if not data.startswith(("http://", "https://", "gs://", "s3://")):
            return data
        content = self.fetch(data)
        return None if content is None else content.decode("utf-8", "replace")

    def tokens(self, row: DataRow) -> Mapping[str, str]:
        """The words of the text layer by token id."""
        url = self.call.db.value("SELECT textLayerUrl FROM data_row WHERE id = ?", row.id)
        content = self.fetch(url) if url else None
        try:
            layer: Any = json.loads(content) if content else []
        except ValueError:
            layer = []
        return dict(_tokens(layer))


def _tokens(node: Any) -> list[tuple[str, str]]:
    """Every object with an id and a content, wherever it stands: layers come in several shapes."""
    if isinstance(node, list):
        return [pair for child in elements(cast(object, node)) for pair in _tokens(child)]
    node = members(node)
    own = (
        [(str(node["id"]), str(node["content"]))] if "id" in node and "content" in node and "tokens" not in node else []
    )
    return own + [pair for child in node.values() for pair in _tokens(child)]
