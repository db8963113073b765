"""A file, or a folder, that is there as a whole or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A file that appears under its name when the block ends well. Until then, and after an error or Ctrl-C, the name
    shows what was there before; a killed process may leave a `.part` file beside it.

    What is no plain file, such as `/dev/stdout` or a pipe, is written straight.

    Raises:
        OSError: the folder does not exist, or cannot be written to.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as straight:
            yield straight
        return
    target = _in_a_folder(path)
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            yield file
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def folder_written_whole(path: Path) -> Iterator[Path]:
    """A folder that appears under its name when the block ends well. Until then, and after an error or Ctrl-C, there
    is none; a killed process may leave a `.part` folder beside it.

    Raises:
        ValueError: there is something under the name, other than an empty folder.
        OSError: the folder above does not exist, or cannot be written to.
    """
    target = _in_a_folder(path)
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise ValueError(f"{path} must not exist, or be an empty folder")
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    part.mkdir()
    try:
        yield part
        os.replace(part, target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _in_a_folder(path: Path) -> Path:
    """What the path leads to: a link stays one. Its folder is there; or else the error would name the `.part` file."""
    target = path.resolve()
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "There is no such folder", str(path.parent))
    return target
