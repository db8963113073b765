"""Fingerprints of content, so that another content under the same name is noticed."""

import hashlib
import json
from collections.abc import Iterable

SIZE = 16
"""Bytes per fingerprint: a journal keeps one for each row."""


def digest(*values: object) -> bytes:
    """The fingerprint of JSON values; what JSON does not know counts by its text. The order of keys is of no matter."""
    text = json.dumps(values, sort_keys=True, default=str, separators=(",", ":"))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()


def digest_of_texts(texts: Iterable[str]) -> bytes:
    """The fingerprint of texts in their order."""
    hasher = hashlib.blake2b(digest_size=SIZE)
    for text in texts:
        # A length before each, so that no two lists run into the same bytes.
        content = text.encode("utf-8", "surrogatepass")
        hasher.update(len(content).to_bytes(8, "big") + content)
    return hasher.digest()
