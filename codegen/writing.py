"""Files that are all written, or none of them."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path


def write_all(root: Path, files: Mapping[Path, bytes]) -> None:
    """Put every file in place; if one cannot be, the others are as they were.

    Args:
        root: The folder that the paths start from.
        files: What is to be in each.
    """
    with ExitStack() as undo:
        ready = [(_beside(root / path, data, undo), root / path) for path, data in sorted(files.items())]
        for new, path in ready:
            undo.callback(_put_back, path, path.read_bytes() if path.exists() else None)
            new.replace(path)
        undo.pop_all()


def _beside(path: Path, data: bytes, undo: ExitStack) -> Path:
    """The data in the folder where it will be, so that putting it in place needs no room and no copying."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    new = Path(name)
    undo.callback(new.unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    new.chmod(path.stat().st_mode if path.exists() else 0o644)
    return new


def _put_back(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(data)
