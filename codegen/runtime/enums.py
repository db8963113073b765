"""The base of the generated enums."""

from enum import Enum

from typing_extensions import Self


class OpenEnum(str, Enum):
    """An enum that keeps a value of a newer server instead of failing on it."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member

    def __eq__(self, other: object) -> bool:
        # A kept value is a new object each time, so identity would not do.
        return str.__eq__(self, other) if isinstance(other, str) else False

    def __hash__(self) -> int:
        return str.__hash__(self)

    def __str__(self) -> str:
        return str(self._value_)

    def __reduce_ex__(self, protocol: object) -> tuple[type[Self], tuple[str]]:
        return type(self), (str(self._value_),)
