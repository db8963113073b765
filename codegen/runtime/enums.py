"""The base of the generated enums."""

from collections.abc import Iterable
from enum import StrEnum
from typing import ClassVar, Self


class OpenEnum(StrEnum):
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

    def __reduce_ex__(self, protocol: object) -> tuple[type[Self], tuple[str]]:
        return type(self), (str(self._value_),)


class SupportedEnum(OpenEnum):
    """An enum with members that the server may send but does not take."""

    __unsupported__: ClassVar[frozenset[str]]  # two underscores: anything else would be a member

    def __init_subclass__(cls, unsupported: Iterable[str] = (), **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        cls.__unsupported__ = frozenset(unsupported)

    @classmethod
    def is_supported(cls, value: object) -> bool:
        """Whether the server takes a value; only members of this enum are."""
        return isinstance(value, cls) and value.name in cls.__members__ and str(value) not in cls.__unsupported__

    @classmethod
    def get_supported_members(cls) -> list[str]:
        """The names of the members that the server takes, other names of the same member included, sorted."""
        return sorted(name for name, member in cls.__members__.items() if cls.is_supported(member))
