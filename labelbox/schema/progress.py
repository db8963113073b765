"""Progress of imports, shown to whoever wants to see it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

from labelbox.flows.import_progress import ImportProgress as ImportProgress

if TYPE_CHECKING:
    from labelbox.flows.import_progress import Tell
    from labelbox.steps import Flow

R = TypeVar("R")


def told(make: "Callable[[Tell], Flow[R]]", show_progress: bool, on_progress: "Tell | None") -> "Flow[R]":
    """A flow that tells how far it is.

    Args:
        make: Makes it of what is to be told.
        show_progress: Whether to draw bars by tqdm.
        on_progress: Is told, too.

    Raises:
        ImportError: bars are wanted, and tqdm is not installed; nothing was done then.
    """
    with _bars(show_progress) as bars:

        def tell(progress: ImportProgress) -> None:
            if bars is not None:
                bars.tell(progress)
            if on_progress is not None:
                on_progress(progress)

        return (yield from make(tell))


@contextmanager
def _bars(show: bool) -> "Iterator[_Bars | None]":
    if not show:
        yield None
        return
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise ImportError('show_progress needs tqdm: pip install "labelbox-typed[progress]"') from None
    bars = _Bars(tqdm)
    try:
        yield bars
    finally:
        bars.close()


_PERCENT: Final = {"unit": "%", "bar_format": "{desc}{percentage:3.0f}%|{bar}| [{elapsed}]"}
_LOOKS: Final[dict[str, dict[str, Any]]] = {
    "reading": {"unit": " rows", "desc": "reading"},
    "sending": {"unit": "B", "unit_scale": True, "desc": "sending"},
}


class _Bars:
    """One bar after the other: for each phase, and for each of several imports that are sent."""

    def __init__(self, tqdm: Any) -> None:
        self._tqdm = tqdm
        self._of: object = None
        self._bar: Any = None

    def tell(self, progress: ImportProgress) -> None:
        look = _LOOKS.get(progress.phase, _PERCENT)
        of = (progress.name, look)
        if self._of != of:
            self.close()
            self._of, self._bar = of, self._tqdm(total=progress.total, **look)
        self._bar.n = progress.done
        self._bar.refresh()

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None
