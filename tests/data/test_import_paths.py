"""Names that public code imports from the vendor's package are here, too."""

import importlib
import json
from pathlib import Path

import pytest

import labelbox.types

EXPORTS = json.loads((Path(__file__).parent.parent / "spec" / "surface" / "exports.json").read_text())
PATHS = [
    path
    for path in EXPORTS["must_keep"]
    if path.startswith(("labelbox.types", "labelbox.data.")) and "GenericDataRowData" not in path
]


def find(path: str) -> object:
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            found = getattr(found, part)
        return found
    raise ModuleNotFoundError(path)


@pytest.mark.parametrize("path", PATHS)
def test_a_path_in_use_leads_somewhere(path: str) -> None:
    assert find(path) is not None


@pytest.mark.parametrize("name", EXPORTS["labelbox.types"])
def test_both_packages_have_the_same_types(name: str) -> None:
    import labelbox.data.annotation_types as annotation_types

    assert getattr(labelbox.types, name) is getattr(annotation_types, name)
    assert name in dir(labelbox.types)


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Cube'"):
        find("labelbox.types.Cube")
