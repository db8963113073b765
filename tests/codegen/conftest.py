"""The package that features/ compiles to, imported once."""

from collections.abc import Iterator
from types import ModuleType

import pytest

from tests.codegen.project import FEATURES, config, imported


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with imported(config(FEATURES), tmp_path_factory.mktemp("package"), "compiled_features") as module:
        yield module
