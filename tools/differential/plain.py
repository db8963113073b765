"""What a caller got, as JSON: without types of either client, so that two answers can be compared."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum
from itertools import islice
from typing import Any

MOST = 50
"""Of something that is fetched page by page, no more are looked at."""


def plain(value: object) -> Any:
    """The value as JSON; what JSON does not know becomes a dict that tells its type."""
    match value:
        case Enum():
            return plain(value.value)
        case None | bool() | int() | float():
            return value
        case str():
            return _text(value)
        case datetime():
            return "<time>" if value.tzinfo else "<time without a zone>"
        case BaseException():
            return {"raises": _documented(type(value))}
        case _:
            return _composed(value)


def _composed(value: Any) -> Any:
    kind = _class(value)
    if issubclass(kind, Mapping):
        return {str(plain(key)): plain(each) for key, each in value.items()}
    if issubclass(kind, (set, frozenset)):
        return sorted((plain(each) for each in value), key=str)
    if hasattr(kind, "type_name") and hasattr(value, "uid"):
        return _entity(value)
    if callable(getattr(value, "asdict", None)):
        return {"type": kind.__name__, **plain(value.asdict())}
    if issubclass(kind, Iterable) and not hasattr(value, "dict"):
        return [plain(each) for each in islice(value, MOST)]
    return _object(value)


def _text(text: str) -> Any:
    """JSON inside a text is compared as JSON: the order of its keys means nothing."""
    if text[:1] not in ("{", "["):
        return text
    try:
        return {"JSON": json.loads(text)}
    except ValueError:
        return text


def _documented(error: type[BaseException]) -> str:
    """The class that a caller can name: ours has more precise ones below some of them."""
    public = (each for each in error.__mro__ if each.__module__ in ("builtins", "labelbox.exceptions"))
    return next(public).__name__


def _entity(value: Any) -> dict[str, Any]:
    kind = _class(value)
    fields: dict[str, Any] = {field.name: getattr(value, field.name) for field in kind.fields()}
    # a field without a value reads as the field itself in the vendor's SDK
    known = {name: each for name, each in fields.items() if type(each).__name__ != "Field"}
    return {"type": kind.type_name(), **{name: plain(each) for name, each in sorted(known.items())}}


def _object(value: object) -> dict[str, Any]:
    slots = [name for base in type(value).__mro__ for name in getattr(base, "__slots__", ())]
    names = sorted({*getattr(value, "__dict__", {}), *slots})
    shown = {name: getattr(value, name, None) for name in names if not name.startswith("_") and name != "client"}
    return {"type": type(value).__name__, **{name: plain(each) for name, each in shown.items()}}


def _class(value: object) -> Any:
    """Of a value of either client, so no checker knows what it has."""
    return type(value)
