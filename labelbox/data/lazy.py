"""Packages whose names load on first use, so that importing them costs next to nothing."""

import importlib
import sys
from collections.abc import Callable, Mapping


def lazy_names(package: str, home: Mapping[str, str]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The `__getattr__` and `__dir__` of a module.

    Args:
        package: The module's `__name__`.
        home: Where each name is defined, as a module relative to the package or to the module's package.
    """
    module = sys.modules[package]
    anchor = module.__package__ or package

    def __getattr__(name: str) -> object:
        if name not in home:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(importlib.import_module(home[name], anchor), name)
        setattr(module, name, value)
        return value

    def __dir__() -> list[str]:
        return sorted({*vars(module), *home})

    return __getattr__, __dir__
