"""Packages whose names and modules load on first use, so that importing them costs next to nothing."""

import importlib
import importlib.machinery
import sys
from collections.abc import Callable, Iterable, Mapping
from types import ModuleType
from typing import Any


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


def lazy_modules(package: str, path: Iterable[str]) -> Callable[[str], ModuleType]:
    """The `__getattr__` of a package whose modules load when they are used.

    `from package import module` then costs next to nothing, wherever it stands, and `module.name` loads the module.
    It is the statement that type checkers, import-linter and readers know. `from package.module import name` loads at
    once, as ever.

    Args:
        package: The package's `__name__`.
        path: Its `__path__`.
    """

    def __getattr__(name: str) -> ModuleType:
        full_name = f"{package}.{name}"
        if importlib.machinery.PathFinder.find_spec(full_name, list(path)) is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return _Later(full_name)

    return __getattr__


class _Later(ModuleType):
    """Passes for a module, and loads it when anything of it is asked for or set.

    (importlib.util.LazyLoader would do so too, but two threads at once may see half of a module: gh-114763.)
    """

    def __getattribute__(self, name: str) -> object:
        return getattr(_loaded(self), name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(_loaded(self), name, value)

    def __delattr__(self, name: str) -> None:
        delattr(_loaded(self), name)

    def __dir__(self) -> list[str]:
        return dir(_loaded(self))


def _loaded(later: _Later) -> ModuleType:
    own: dict[str, Any] = ModuleType.__getattribute__(later, "__dict__")
    if "loaded" not in own:
        own["loaded"] = importlib.import_module(own["__name__"])  # the usual import, under its usual lock
    loaded: ModuleType = own["loaded"]
    return loaded
