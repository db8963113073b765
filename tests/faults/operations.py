"""Every operation of the package, with made-up arguments."""

from __future__ import annotations

import inspect
import types
import typing
import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from pydantic import BaseModel

from labelbox_graphql import ops
from labelbox_graphql.runtime import Operation, Pages, Unset, Upload


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every function that makes an operation."""
    for domain in dir(ops):
        module: types.ModuleType = getattr(ops, domain)
        for name, function in vars(module).items():
            if inspect.isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_"):
                yield f"{domain}.{name}", function


def example(kind: Any) -> Any:
    """A value of a type; of several, the first that can be sent."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return example(next(one for one in inner if one not in (type(None), Unset)))
    if origin is not None and issubclass(origin, Sequence):
        return [example(inner[0])]
    if kind is Upload:
        return Upload(lambda: iter((b"a file",)), filename="f")
    if inspect.isclass(kind) and issubclass(kind, Enum):
        return next(iter(kind))
    if inspect.isclass(kind) and issubclass(kind, BaseModel):
        required = {name: field for name, field in kind.model_fields.items() if field.is_required()}
        return kind(**{name: example(field.annotation) for name, field in required.items()})
    known: dict[Any, object] = {
        str: str(uuid.uuid4()),
        int: 1,
        float: 1.0,
        bool: True,
        datetime: datetime(2024, 1, 1, tzinfo=UTC),
    }
    return known.get(kind, {"any": "JSON"})


def operations() -> dict[str, Operation[Any]]:
    """Every operation that is one request, by the name of its function; what must be given is given."""
    return _made(Operation)


def lists() -> dict[str, Pages[Any, Any]]:
    """Every list that comes in pages, likewise."""
    return _made(Pages)


def _made(kind: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, function in functions():
        hints = inspect.get_annotations(function)
        needed = [each.name for each in inspect.signature(function).parameters.values() if each.default is each.empty]
        returned: object = typing.get_origin(hints["return"])
        if returned is kind:
            found[name] = function(**{argument: example(hints[argument]) for argument in needed})
    return found


def mutations() -> dict[str, Operation[Any]]:
    """Those that change something."""
    return {name: op for name, op in operations().items() if op.document.text.lstrip().startswith("mutation")}
