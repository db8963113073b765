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
            _pool.extend(_spelt(bytearray(os.urandom(16 * _DRAWN))))


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

    return _spelt(bytearray(hashlib.blake2b(repr((uuid, *distinctions)).encode(), digest_size=16).digest()))[0]


def _spelt(drawn: bytearray) -> list[str]:
    """Spell each 16 bytes as a uuid of version 4, variant 1."""
    drawn[6::16] = drawn[6::16].translate(_VERSION)
    drawn[8::16] = drawn[8::16].translate(_VARIANT)
    digits = drawn.hex()
    return [
        f"{digits[at : at + 8]}-{digits[at + 8 : at + 12]}-{digits[at + 12 : at + 16]}-"
        f"{digits[at + 16 : at + 20]}-{digits[at + 20 : at + 32]}"
        for at in range(0, len(digits), 32)
    ]


_VERSION: Final = bytes(0x40 | byte & 0x0F for byte in range(256))
_VARIANT: Final = bytes(0x80 | byte & 0x3F for byte in range(256))


# A forked process must not hand out the uuids that its parent will hand out, too.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_pool.clear)
