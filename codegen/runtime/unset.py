"""The difference between null and not given."""

from enum import Enum
from typing import Final


class Unset(Enum):
    """The type of `UNSET`: an argument that was not given, unlike None, which is sent as null."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> bool:
        return False


UNSET: Final = Unset.UNSET
