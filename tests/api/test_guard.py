"""The public API of the last release is compared with what is here now."""

import shutil
from pathlib import Path

import pytest

from tools import api


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("labelbox", "generated"):
        shutil.copytree(api.ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("labelbox/facets/project.py", "def get_project(", "def get_projekt(", "get_project"),
        (
            "labelbox/facets/ontology.py",
            "def get_ontology(self, ontology_id: str)",
            "def get_ontology(self, id: str)",
            "ontology_id",
        ),
        ("generated/labelbox_graphql/enums.py", "class QueueMode(", "class QueueModus(", "QueueMode"),
    ],
    ids=["method gone", "parameter renamed", "enum gone"],
)
def test_what_breaks_users_is_told(checkout: Path, file: str, old: str, new: str, told: str) -> None:
    path = checkout / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    before = dict(api.breakages())
    assert any(told in text for place, text in api.breakages(checkout) if place not in before)
