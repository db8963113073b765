"""The libraries behind `labelbox-typed[data]`, needed only by the members that use them."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def data_extra() -> Iterator[None]:
    """Import libraries of the extra inside this; a missing one is named together with its cure."""
    try:
        yield
    except ModuleNotFoundError as problem:
        raise ImportError(
            f'{problem.name} is needed for this and is not installed: pip install "labelbox-typed[data]"',
            name=problem.name,
        ) from problem
