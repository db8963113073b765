"""What generated code stands on. Written by hand in codegen/runtime, copied verbatim.

Names load on first use: fields and enums must not pull in pydantic.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .deprecation import deprecated as deprecated
    from .enums import OpenEnum as OpenEnum
    from .enums import SupportedEnum as SupportedEnum
    from .field import Entity as Entity
    from .field import Field as Field
    from .filters import Combination as Combination
    from .filters import Comparison as Comparison
    from .filters import Comparisons as Comparisons
    from .filters import Condition as Condition
    from .model import ByTypename as ByTypename
    from .model import Input as Input
    from .model import Model as Model
    from .model import UnknownMember as UnknownMember
    from .operation import Document as Document
    from .operation import Operation as Operation
    from .operation import Retry as Retry
    from .operation import literals as literals
    from .operation import variables as variables
    from .order import Order as Order
    from .order import Orders as Orders
    from .pages import Page as Page
    from .pages import PagedDocument as PagedDocument
    from .pages import Pages as Pages
    from .records import Records as Records
    from .refusals import FilterError as FilterError
    from .refusals import ForeignFieldError as ForeignFieldError
    from .unread import Unread as Unread
    from .unset import UNSET as UNSET
    from .unset import Unset as Unset
    from .upload import Upload as Upload
    from .values import JSONValue as JSONValue

_HOME = {
    "deprecated": "deprecation",
    "OpenEnum": "enums",
    "SupportedEnum": "enums",
    "Entity": "field",
    "Field": "field",
    "Combination": "filters",
    "Comparison": "filters",
    "Comparisons": "filters",
    "Condition": "filters",
    "ByTypename": "model",
    "Input": "model",
    "Model": "model",
    "UnknownMember": "model",
    "Document": "operation",
    "Operation": "operation",
    "Retry": "operation",
    "literals": "operation",
    "variables": "operation",
    "Order": "order",
    "Orders": "order",
    "Page": "pages",
    "PagedDocument": "pages",
    "Pages": "pages",
    "Records": "records",
    "FilterError": "refusals",
    "ForeignFieldError": "refusals",
    "UNSET": "unset",
    "Unset": "unset",
    "Unread": "unread",
    "Upload": "upload",
    "JSONValue": "values",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_HOME)
