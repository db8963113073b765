"""Runs the code of a page in Markdown, so that no page shows code that does not work.

    run(Path("docs/page.md"))

What the fence of a block says decides:

    ```python            runs in order; all such blocks of a page share their names, as in a notebook
    ```python test       a file of tests: all such blocks of a page together are given to pytest
    ```python no-run     is only compiled: for what needs the real service
    ```text printed      must be what the `python` block before it has printed

Any other block is left alone. Errors name the page and the line.
"""

import contextlib
import io
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A fenced block.

    Attributes:
        info: What stands behind the opening fence, such as "python test".
        code: Its text.
        line: The line of the page on which the code begins, from 1.
    """

    info: str
    code: str
    line: int


def blocks(page: Path) -> list[Block]:
    """The blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(" ".join(found["info"].split()), found["code"], text.count("\n", 0, found.start("code")) + 1)
        for found in _FENCE.finditer(text)
    ]


def run(page: Path, names: Mapping[str, Any] | None = None) -> None:
    """Run a page.

    Args:
        page: The file.
        names: What its blocks may use without making it.

    Raises:
        AssertionError: a block printed something else than the page says, or a test of the page failed.
        Exception: what a block raised; its traceback points into the page.
    """
    space, printed = {"__name__": "__page__", **(names or {})}, ""
    for block in blocks(page):
        match block.info:
            case "python":
                printed = _executed(page, block, space)
            case "python no-run":
                _compiled(page, block)
            case "text printed":
                assert printed.strip() == block.code.strip(), f"{page.name}:{block.line}: printed\n{printed}"
            case _:
                pass
    tests = [block for block in blocks(page) if block.info == "python test"]
    if tests:
        _pytest(page, tests)


def _compiled(page: Path, block: Block) -> Any:
    # empty lines before it, so that a traceback shows the line of the page
    return compile("\n" * (block.line - 1) + block.code, str(page), "exec")


def _executed(page: Path, block: Block, space: dict[str, Any]) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(_compiled(page, block), space)
    return out.getvalue()


def _pytest(page: Path, tests: list[Block]) -> None:
    """In a process and a folder of its own, as a user's would be: without the settings and fixtures of ours."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"test_{page.stem.replace('-', '_')}.py")
        text = ""
        for block in tests:
            text += "\n" * (block.line - 1 - text.count("\n")) + block.code
        file.write_text(text, encoding="utf-8")
        # Half of the time would go into the import of Hypothesis, which a user need not have.
        without = ["-p", "no:cacheprovider", "-p", "no:hypothesispytest"]
        command = [sys.executable, "-m", "pytest", "-q", *without, "--rootdir", folder, str(file)]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0, f"{page.name}:\n{done.stdout}{done.stderr}"
