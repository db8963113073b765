"""The libraries behind the extras, needed only by the members that use them."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager


def data_extra() -> AbstractContextManager[None]:
    """Import libraries of `labelbox-typed[data]` inside this; a missing one is named together with its cure."""
    return extra("data")


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Import libraries of an extra inside this; a missing one is named together with its cure."""
    try:
        yield
    except ModuleNotFoundError as problem:
        raise ImportError(
            f'{problem.name} is needed for this and is not installed: pip install "labelbox-typed[{name}]"',
            name=problem.name,
        ) from problem
