"""What importing costs: looked at in a fresh process."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import labelbox

EXPORTS = json.loads((Path(__file__).parent.parent / "spec" / "surface" / "exports.json").read_text())


def modules_after(code: str) -> set[str]:
    """What it loads, but for what a process has anyway, or under coverage."""
    program = f"import sys\nbefore = {{*sys.modules}}\n{code}\nprint(*{{*sys.modules}} - before)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import labelbox",
        "import labelbox; labelbox.Client; labelbox.Project",
        "from labelbox import Client, Project, Dataset, MediaType, OntologyBuilder; Project.name == 'x'",
        "import labelbox; labelbox.Client('key')",
    ],
)
def test_naming_things_loads_neither_pydantic_nor_an_http_library(code: str) -> None:
    heavy = {"pydantic", "pydantic_core", "httpx", "httpcore", "graphql", "numpy", "PIL", "starlette", "ariadne"}
    assert not modules_after(code) & heavy


def test_a_client_and_a_project_need_a_small_part_of_the_package_and_of_the_standard_library() -> None:
    loaded = modules_after("from labelbox import Client, Project")
    assert not loaded & {"dataclasses", "inspect", "typing_extensions", "logging", "json", "datetime", "urllib.parse"}
    ours = {module for module in loaded if module.startswith(("labelbox.", "labelbox_graphql."))}
    assert len(ours) <= 60
    # Journeys and their rules come with the first call that needs them, other entities with the first of their kind.
    assert not [
        module for module in ours if module.startswith(("labelbox.transport", "labelbox.rules", "labelbox.data"))
    ]
    assert not ours & {"labelbox.steps", "labelbox.schema.data_row", "labelbox_graphql.enums"}


@pytest.mark.parametrize("package", ["labelbox.flows", "labelbox.schema", "labelbox._async.schema"])
def test_a_module_imported_from_a_package_loads_when_it_is_used(package: str) -> None:
    module = f"{package}.dataset"
    assert module not in modules_after(f"from {package} import dataset")
    assert module in modules_after(f"from {package} import dataset; dataset.__doc__")
    assert module in modules_after(f"import {module}")


def test_a_module_that_was_not_loaded_yet_is_a_module_in_every_other_respect() -> None:
    code = """
from unittest import mock
from labelbox.schema import queue_mode
import labelbox.schema.queue_mode as itself
assert dir(queue_mode) == dir(itself) and vars(queue_mode) is vars(itself) and repr(queue_mode) == repr(itself)
with mock.patch.object(queue_mode, "QueueMode", "another"), mock.patch.object(queue_mode, "new", 1, create=True):
    assert (itself.QueueMode, itself.new) == ("another", 1)
assert itself.QueueMode.Batch and not hasattr(itself, "new")
"""
    assert "labelbox.schema.queue_mode" in modules_after(code)


def test_threads_that_use_a_module_first_all_see_the_whole_of_it() -> None:
    code = """
import threading
from labelbox.flows import batch
start, seen = threading.Barrier(16), []
def use():
    start.wait()
    seen.append(batch.wait_until_processed)
threads = [threading.Thread(target=use) for _ in range(16)]
for each in threads: each.start()
for each in threads: each.join()
assert len(seen) == 16 and len(set(seen)) == 1
"""
    assert "labelbox.flows.batch" in modules_after(code)


def test_a_module_that_a_package_does_not_have_is_an_import_error() -> None:
    with pytest.raises(ImportError, match="datasset"):
        exec("from labelbox.schema import datasset")


def test_a_notebook_completes_every_public_name() -> None:
    assert set(labelbox.__all__) <= set(dir(labelbox))
    assert all(getattr(labelbox, name) is not None for name in labelbox.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Klient"):
        getattr(labelbox, "Klient")  # noqa: B009  # checkers would refuse the plain one


def test_every_path_in_use_can_be_walked_from_the_package_alone() -> None:
    known = {*EXPORTS["must_keep"], *EXPORTS["documented_modules"]}
    paths = sorted(path for path in known if "GenericDataRowData" not in path)
    program = "import labelbox, sys\nfor path in sys.stdin.read().split(): eval(path)"
    done = subprocess.run([sys.executable, "-c", program], input=" ".join(paths), stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "path", ["labelbox.exceptions.LabelboxError", "labelbox.schema.queue_mode.QueueMode", "labelbox.data.serialization"]
)
def test_a_module_is_there_before_anybody_imported_it(path: str) -> None:
    assert path.rpartition(".")[2] in repr(eval(path)), path
    assert path.split(".")[1] in dir(labelbox)


@pytest.mark.parametrize("package", ["labelbox.schema", "labelbox.data", "labelbox.data.annotation_types"])
def test_a_module_that_does_not_exist_is_an_attribute_error(package: str) -> None:
    program = f"import labelbox\nassert not hasattr({package}, 'projekt')\nassert not hasattr({package}, '__wrapped__')"
    subprocess.run([sys.executable, "-c", program], check=True)
