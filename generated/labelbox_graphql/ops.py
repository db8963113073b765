"""The domain modules, loaded on first use: `ops.project.get_project(id=...)`. Generated."""

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import account as account
    from . import annotation_import as annotation_import
    from . import batch as batch
    from . import data_row as data_row
    from . import dataset as dataset
    from . import export as export
    from . import file as file
    from . import global_key as global_key
    from . import label as label
    from . import metadata as metadata
    from . import model as model
    from . import ontology as ontology
    from . import project as project
    from . import slice as slice
    from . import task as task
    from . import task_queue as task_queue

_MODULES = (
    "account",
    "annotation_import",
    "batch",
    "data_row",
    "dataset",
    "export",
    "file",
    "global_key",
    "label",
    "metadata",
    "model",
    "ontology",
    "project",
    "slice",
    "task",
    "task_queue",
)


def __getattr__(name: str) -> ModuleType:
    if name not in _MODULES:
        raise AttributeError(f"there are no operations {name!r}")
    module = importlib.import_module(f".{name}", __package__)
    globals()[name] = module
    return module


def __dir__() -> list[str]:
    return list(_MODULES)
