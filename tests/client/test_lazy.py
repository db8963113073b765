"""What importing costs: looked at in a fresh process."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import labelbox

EXPORTS = json.loads((Path(__file__).parent.parent / "spec" / "surface" / "exports.json").read_text())


def modules_after(code: str) -> set[str]:
    program = f"import sys\n{code}\nprint(*sys.modules)"
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
