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
    from uuid import UUID

    digest = hashlib.blake2b(repr((uuid, *distinctions)).encode(), digest_size=16).digest()
    return str(UUID(bytes=digest, version=4))


def _draw() -> list[str]:
    drawn = bytearray(os.urandom(16 * _DRAWN))
    drawn[6::16] = drawn[6::16].translate(_VERSION)
    drawn[8::16] = drawn[8::16].translate(_VARIANT)
    digits = drawn.hex().encode()
    text = bytearray(_BLANK * _DRAWN)
    # Column by column: that takes 60 slices of bytes in all, and not five of text for each uuid.
    for place, column in enumerate(_COLUMNS):
        text[column :: len(_BLANK)] = digits[place::32]
    return text.decode().split()


_BLANK: Final = b"00000000-0000-0000-0000-000000000000\n"
_COLUMNS: Final = [column for column, each in enumerate(_BLANK) if each == ord("0")]
_VERSION: Final = bytes(0x40 | byte & 0x0F for byte in range(256))
_VARIANT: Final = bytes(0x80 | byte & 0x3F for byte in range(256))


# A forked process must not hand out the uuids that its parent will hand out, too.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_pool.clear)
