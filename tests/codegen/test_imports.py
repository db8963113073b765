"""What loading the generated package costs: naming things is free of pydantic and httpx."""

import subprocess
import sys

import pytest

from tests.codegen.project import HERE

LOADED = """
import sys
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"httpx", "pydantic", "pydantic_core"}))
"""


def loaded_by(statements: str) -> list[str]:
    root = HERE.parent.parent
    code = f"import sys; sys.path[:0] = [{str(root)!r}, {str(root / 'generated')!r}]\n{statements}\n{LOADED}"
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()


@pytest.mark.parametrize(
    "statements",
    [
        "import labelbox_graphql.ops",
        "import labelbox_graphql.enums",
        "import labelbox_graphql.entities",
        "from labelbox_graphql.entities import ProjectEntity; ProjectEntity.name == 'x'; ProjectEntity.name.asc",
        "from labelbox_graphql.runtime import UNSET, Condition, Field, FilterError, OpenEnum, Order",
        "from labelbox_graphql import ops; dir(ops)",
    ],
)
def test_naming_things_loads_neither_pydantic_nor_httpx(statements: str) -> None:
    assert loaded_by(statements) == []


def test_touching_an_operation_loads_its_models() -> None:
    assert loaded_by("from labelbox_graphql import ops; ops.project") == ["pydantic", "pydantic_core"]
