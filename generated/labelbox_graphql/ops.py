"""The domain modules, loaded on first use: `ops.project.get_project(id=...)`. Generated."""

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import account as account
    from . import project as project

_MODULES = ("account", "project")


def __getattr__(name: str) -> ModuleType:
    if name not in _MODULES:
        raise AttributeError(f"there are no operations {name!r}")
    module = importlib.import_module(f".{name}", __package__)
    globals()[name] = module
    return module


def __dir__() -> list[str]:
    return list(_MODULES)
