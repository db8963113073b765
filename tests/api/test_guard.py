"""The public API of the last release is compared with what is here now."""

import shutil
from pathlib import Path

import pytest

from tools import api

BREAKS = [
    ("labelbox/facets/project.py", "def get_project(", "def get_projekt(", "ProjectFacet.get_project:"),
    (
        "labelbox/facets/ontology.py",
        "def get_ontology(self, ontology_id",
        "def get_ontology(self, uid",
        "get_ontology:",
    ),
    ("generated/labelbox_graphql/enums.py", "class QueueMode(", "class QueueModus(", "enums.QueueMode:"),
]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    for name in ("labelbox", "generated"):
        shutil.copytree(api.ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file, old, new, _ in BREAKS:
        path = tmp_path / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))
    return tmp_path


def test_what_breaks_users_is_told(broken: Path) -> None:
    told = [text for _, text in api.breakages(broken)]
    assert [place for *_, place in BREAKS if not any(place in text for text in told)] == []
