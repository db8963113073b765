"""The examples in the docstrings of ontologies, models and imports run."""

import doctest
import importlib
from types import ModuleType

import pytest

import labelbox
from labelbox import Client

from .conftest import Birds

MODULES = [
    "labelbox.facets.model",
    "labelbox.facets.ontology",
    "labelbox.schema.annotation_import",
    "labelbox.schema.model",
    "labelbox.schema.model_run",
    "labelbox.schema.project_imports",
]


def globals_of(module: ModuleType, client: Client, birds: Birds) -> dict[str, object]:
    names: dict[str, object] = {name: getattr(labelbox, name) for name in labelbox.__all__}
    world: dict[str, object] = {"ontology": birds.ontology, "project": birds.project, "model": birds.model, "model_run": birds.run}
    return names | vars(module) | world | {"client": client, "data_row_ids": birds.rows[:2]}


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(client: Client, birds: Birds, name: str) -> None:
    module = importlib.import_module(name)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for example in doctest.DocTestFinder(exclude_empty=True).find(module, name):
        example.globs = globals_of(module, client, birds)
        runner.run(example)
    assert runner.tries > 0
    assert runner.failures == 0
