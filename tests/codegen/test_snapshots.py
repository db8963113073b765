"""What the compiler writes for a schema with every feature, to be read in a review."""

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from codegen.compiler import SANDBOX_SCHEMA, generate
from tests.codegen.project import FEATURES, config, modules


class Module(SingleFileSnapshotExtension):
    """A file per module, as Python that an editor can show."""

    _write_mode = WriteMode.TEXT
    file_extension = "py.snap"


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return modules(config(FEATURES))


MODULES = ["__init__", "animal", "being", "entities", "enums", "filters", "fragments", "inputs", "ops"]


def test_every_module_has_a_snapshot(written: dict[str, str]) -> None:
    assert sorted(written) == MODULES


@pytest.mark.parametrize("module", MODULES)
def test_module_is_as_reviewed(module: str, written: dict[str, str], snapshot: SnapshotAssertion) -> None:
    assert written[module] == snapshot(extension_class=Module)


def test_marks_of_the_schema_reach_no_module(written: dict[str, str]) -> None:
    assert [name for name, text in written.items() if "(inferred)" in text or "(newer)" in text] == []


def test_only_what_is_reachable_is_written(written: dict[str, str]) -> None:
    everything = "".join(written.values())
    assert "class Color(" in everything
    assert "Unused" not in everything
    assert "AnimalKey" not in everything


def test_the_sandbox_gets_the_schema_as_it_stands() -> None:
    assert generate(config(FEATURES))[SANDBOX_SCHEMA] == (FEATURES / "schema" / "labelbox.graphql").read_bytes()
