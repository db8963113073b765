"""Progress, shown to whoever wants to see it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Tell = Callable[[str | None], None]


@contextmanager
def progress_bar(show: bool) -> Iterator[Tell]:
    """A bar that is told percentages such as "87%".

    Args:
        show: False tells nobody. True draws a bar by tqdm, and needs the package.

    Raises:
        ImportError: the package is not installed.
    """
    if not show:
        yield _nobody
        return
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise ImportError('show_progress needs tqdm: pip install "labelbox-typed[demo]"') from None
    bar: Any = tqdm(total=100, unit="%", bar_format="{desc}{percentage:3.0f}%|{bar}| [{elapsed}]")
    try:
        yield lambda progress: _move(bar, progress)
        _move(bar, "100%")
    finally:
        bar.close()


def _nobody(_: str | None) -> None: ...


def _move(bar: Any, progress: str | None) -> None:
    try:
        bar.n = float((progress or "0").rstrip("%"))
    except ValueError:
        return
    bar.refresh()
