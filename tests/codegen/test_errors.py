"""What the compiler says to each mistake in errors/: one folder per mistake, laid over the schema of features/."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from codegen.compiler import generate
from codegen.problems import CompileError
from tests.codegen.project import HERE, overlay

MISTAKES = sorted(folder.name for folder in (HERE / "errors").iterdir() if folder.is_dir())


class Message(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistake_is_named_with_its_place(mistake: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    config = overlay(HERE / "errors" / mistake, tmp_path / mistake)
    with pytest.raises(CompileError) as refused:
        generate(config)
    assert str(refused.value) == snapshot(extension_class=Message)
