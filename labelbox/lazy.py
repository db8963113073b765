"""Packages whose names and modules load on first use, so that importing them costs next to nothing."""

import importlib
import sys
from collections.abc import Callable, Mapping
from types import ModuleType


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
            return submodule(package, name)
        value: object = getattr(importlib.import_module(home[name], anchor), name)
        setattr(module, name, value)
        return value

    def __dir__() -> list[str]:
        return sorted({*vars(module), *home})

    return __getattr__, __dir__


def submodule(package: str, name: str) -> ModuleType:
    """A module by its name in a package, as if importing the package had imported it.

    Raises:
        AttributeError: there is none.
    """
    path = f"{package}.{name}"
    if not name.startswith("_") and hasattr(sys.modules[package], "__path__"):
        try:
            return importlib.import_module(path)
        except ModuleNotFoundError as missing:
            if missing.name != path:
                raise
    raise AttributeError(f"module {package!r} has no attribute {name!r}")
