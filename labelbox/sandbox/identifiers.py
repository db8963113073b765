"""Ids in the forms that the service gives out."""

import itertools
import random
import time
import uuid

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_count = itertools.count(random.randrange(36**2))


def cuid() -> str:
    """25 characters, starting with `c`; later ids sort later.

    At least one character is a digit: readers of exports tell ids from names by that.
    """
    made = "c" + _base36(int(time.time() * 1000), 8) + _base36(next(_count) % 36**4, 4) + _base36(_random(), 12)
    return made if any(c.isdigit() for c in made) else made[:-1] + "7"


def uuid4() -> str:
    """The id of a task, a batch or a model run."""
    return str(uuid.UUID(int=random.getrandbits(128), version=4))


def _random() -> int:
    return random.getrandbits(62) % 36**12


def _base36(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits
