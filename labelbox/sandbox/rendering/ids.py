"""Feature ids that follow from what is known, so that every export of a label shows the same ones."""

import hashlib
import json
from collections.abc import Iterable

from .facts import Annotation, JsonObject

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def derived_id(*parts: object) -> str:
    """25 characters with at least one digit, always the same for the same parts."""
    digest = hashlib.sha256("\0".join(map(str, parts)).encode()).digest()
    number = int.from_bytes(digest[:16], "big")
    made = ""
    for _ in range(24):
        number, digit = divmod(number, 36)
        made += _DIGITS[digit]
    # Readers of exports tell ids from names by the digit in them.
    return "c" + (made if any(c.isdigit() for c in made) else made[:-1] + "7")


def content_id(content: object) -> str:
    """An id for something that is kept as a file: the same content needs to be made only once."""
    return derived_id(json.dumps(content, sort_keys=True))


def annotations_of(label_id: str, rows: Iterable[JsonObject]) -> list[Annotation]:
    """Give the import rows of one label the ids of their features, by their order."""
    return [Annotation(derived_id(label_id, number), row) for number, row in enumerate(rows)]
