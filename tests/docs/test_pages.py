"""Every page whose code is to work; a new page is added to the list."""

from pathlib import Path

import pytest

from tests.docs.run_markdown import run

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGES = [
    "async.md",
    "beyond-one-machine.md",
    "exactly-once.md",
    "export-formats.md",
    "exports.md",
    "import-predictions.md",
    "testing-your-pipelines.md",
]


@pytest.mark.parametrize("name", PAGES)
def test_the_code_of_a_page_works(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run(DOCS / name)
