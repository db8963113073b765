from pathlib import Path

import pytest

from tests.docs.run_markdown import blocks, run


def page(folder: Path, text: str) -> Path:
    path = folder / "page.md"
    path.write_text(text)
    return path


def test_blocks_share_their_names_and_what_they_print_is_compared(tmp_path: Path) -> None:
    path = page(tmp_path, "```python\na = b\n```\n\n```python\nprint(a + 1)\n```\n\n```text printed\n3\n```\n")
    run(path, {"b": 2})
    with pytest.raises(AssertionError, match="page.md:10: printed\n4"):
        run(path, {"b": 3})


def test_an_error_shows_the_line_of_the_page(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        run(page(tmp_path, "# Title\n\n```python\nx = 1\nx / 0\n```\n"))
    assert caught.traceback[-1].lineno == 4  # counted from 0


def test_what_is_not_run_must_compile(tmp_path: Path) -> None:
    run(page(tmp_path, "```python no-run\nundefined()\n```\n```sh\nrm -rf\n```\n"))
    with pytest.raises(SyntaxError):
        run(page(tmp_path, "```python no-run\nif\n```\n"))


def test_tests_of_a_page_are_given_to_pytest(tmp_path: Path) -> None:
    run(page(tmp_path, "```python test\nimport os\n```\n\n```python test\ndef test_a():\n    assert os\n```\n"))
    with pytest.raises(AssertionError, match=r"test_page.py:3: "):
        run(page(tmp_path, "\n```python test\ndef test_a(): assert False\n```\n"))


def test_blocks_know_their_fence_and_line(tmp_path: Path) -> None:
    (block,) = blocks(page(tmp_path, "text\n```python  test\nx\n```\n"))
    assert (block.info, block.code, block.line) == ("python test", "x\n", 3)
