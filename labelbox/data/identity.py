"""Uuids for annotations, made as fast as they are written."""

import os
from typing import Any, Final

_DRAWN: Final = 512
"""How many uuids' worth of randomness is asked of the operating system at a time."""

_pool: list[str] = []


def fresh_uuid() -> str:
    """A random uuid (version 4), as text."""
    while True:
        try:
            # One operation, so two threads never get the same.
            return _pool.pop()
        except IndexError:
            _pool.extend(_draw())


def uuid_of(annotation: Any) -> str:
    """The uuid of an annotation, drawn now if it has none yet."""
    uuid: str = annotation._uuid
    return uuid


def give_uuid(annotation: Any, uuid: str) -> None:
    """Make this the uuid of something that has no `extra` to name it in."""
    annotation._id = uuid


def derived_uuid(uuid: str, *distinctions: object) -> str:
    """Another uuid that is always the same for the same arguments."""
    import hashlib

    digest = hashlib.blake2b(repr((uuid, *distinctions)).encode(), digest_size=16).hexdigest()
    return _formatted(digest)


def _draw() -> list[str]:
    digits = os.urandom(16 * _DRAWN).hex()
    return [_formatted(digits[start : start + 32]) for start in range(0, len(digits), 32)]


def _formatted(digits: str) -> str:
    """Spell 32 hex digits as a uuid of version 4, variant 1."""
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


# A forked process must not hand out the uuids that its parent will hand out, too.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_pool.clear)
