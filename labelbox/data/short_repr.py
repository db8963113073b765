"""How a value looks in the repr of an annotation: short, and without what must not end up in a log."""

from collections.abc import Sequence
from typing import Any, Final

from ..rules.kinds import is_dict, is_items

LONGEST_TEXT: Final = 60
LONGEST_LIST: Final = 3


def short(value: Any) -> str:
    """A repr that fits on a line: long texts and lists cut, arrays and bytes measured, addresses without query."""
    if isinstance(value, str):
        return repr(_plain_text(value))
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        return f"<{value.dtype} array {'x'.join(map(str, value.shape))}>"
    if is_items(value):
        return _listed(value, "[]" if isinstance(value, list) else "()")
    if is_dict(value):
        return (
            "{"
            + ", ".join(f"{key!r}: {short(item)}" for key, item in list(value.items())[:LONGEST_LIST])
            + (f", … {len(value)} keys}}" if len(value) > LONGEST_LIST else "}")
        )
    return repr(value)


def _plain_text(text: str) -> str:
    if "://" in text[:12]:
        # What follows the question mark of a signed address opens the file to whoever reads the log.
        address, query, _ = text.partition("?")
        return address + "?…" if query else address
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def _listed(items: Sequence[Any], brackets: str) -> str:
    shown = ", ".join(short(item) for item in items[:LONGEST_LIST])
    more = f", … {len(items)} in all" if len(items) > LONGEST_LIST else ""
    return f"{brackets[0]}{shown}{more}{brackets[1]}"
