# Derived from labelbox/orm/registry.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Where each entity's class lives. Entity modules reach one another through here at run time."""

import importlib
from typing import TYPE_CHECKING

from labelbox.orm.registry import HOMES

if TYPE_CHECKING:
    from labelbox._async.orm.db_object import DbObject


def entity_class(name: str) -> "type[DbObject]":
    """The class of an entity, by its name.

    Raises:
        KeyError: there is no such entity.
    """
    module = importlib.import_module(f"labelbox._async.schema.{HOMES[name]}")
    found: type[DbObject] = getattr(module, name)
    return found
