"""What importing costs: looked at in a fresh process."""

import subprocess
import sys

import pytest

import labelbox


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
        labelbox.Klient  # noqa: B018  # the access is what is tested
