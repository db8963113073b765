"""Python itself refuses a keyword that a method does not have; a method that takes any must do so, too."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import FunctionType
from typing import Any

import pytest

import labelbox.schema
from labelbox import Client
from labelbox.aio import AsyncClient
from labelbox.exceptions import InvalidAttributeError

NAMED = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY

REFUSED_BY_NAME = {"auto_audit_percentage", "auto_audit_number_of_labels", "queue_mode"}
"""Keywords that are there to say why they are refused."""

LIKE_DICTS = {"Dataset.create_data_row"}
"""Their keywords are the keys of a row, see `tests/schema/test_data_row_spec.py`."""


def classes() -> Iterator[type[Any]]:
    for module in pkgutil.walk_packages(labelbox.schema.__path__, "labelbox.schema."):
        for found in vars(importlib.import_module(module.name)).values():
            if isinstance(found, type) and found.__module__ == module.name:
                yield found
    yield Client


def keywords(method: FunctionType) -> list[str]:
    known = inspect.signature(method).parameters.values()
    return [each.name for each in known if each.kind in NAMED and each.name not in {"self", "cls"} | REFUSED_BY_NAME]


def open_methods() -> dict[str, tuple[type[Any], list[str]]]:
    """Those that take any keyword, with the keywords that they know."""
    found: dict[str, tuple[type[Any], list[str]]] = {}
    for kind in classes():
        for name in dir(kind):
            method = inspect.getattr_static(kind, name)
            plain = getattr(method, "__func__", method)
            if name.startswith("_") or not isinstance(plain, FunctionType) or plain.__module__[:9] != "labelbox.":
                continue
            if any(each.kind is each.VAR_KEYWORD for each in inspect.signature(plain).parameters.values()):
                found[f"{kind.__qualname__}.{name}"] = kind, keywords(plain)
    return found


OPEN = {name: found for name, found in open_methods().items() if name not in LIKE_DICTS}


def called_with(kind: Any, name: str, **misspelt: int) -> object:
    """The method, with everything that it needs and a misspelt keyword. Nothing is at its address to be asked."""
    method = inspect.getattr_static(kind, name)
    of = kind if isinstance(method, classmethod) else kind.__new__(kind)
    needed = inspect.signature(getattr(of, name)).parameters.values()
    client = Client("k", "http://127.0.0.1:9/graphql", rest_endpoint="http://127.0.0.1:9")
    given = {
        each.name: client if each.name == "client" else "x"
        for each in needed
        if each.default is each.empty and each.kind in NAMED
    }
    return getattr(of, name)(**given, **misspelt)


def test_the_open_methods_are_found() -> None:
    assert {"Client.create_dataset", "Project.update", "MALPredictionImport.create_from_objects"} <= OPEN.keys()


@pytest.mark.spec("S-023", "S-033", "S-108", "S-320")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("method", OPEN)
def test_a_misspelt_keyword_is_named_with_the_method_and_the_near_one(method: str) -> None:
    kind, known = OPEN[method]
    for keyword in known:
        misspelt = keyword[:-1] + "_" + keyword[-1]
        with pytest.raises(InvalidAttributeError) as caught:
            called_with(kind, method.rpartition(".")[2], **{misspelt: 1})
        assert f"'{misspelt}'" in str(caught.value)
        assert f"{method.rpartition('.')[2]}: did you mean '{keyword}'?" in str(caught.value)


@pytest.mark.parametrize("name", ["get_project", "create_ontology", "upload_data", "get_datasets"])
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_closed_method_names_itself_and_the_keyword(kind: type[Any], name: str) -> None:
    with pytest.raises(TypeError, match=rf"{name}\(\) got an unexpected keyword argument 'nonesuch'"):
        getattr(kind("k"), name)(nonesuch=1)
