"""The documented exceptions for what generated code refuses."""

from collections.abc import Iterator
from contextlib import contextmanager

from labelbox.exceptions import InvalidAttributeError, InvalidQueryError


@contextmanager
def refused_as_documented() -> Iterator[None]:
    """Turn a refused comparison or order into the error that the API reference names."""
    from labelbox_graphql.runtime import FilterError, ForeignFieldError

    try:
        yield
    except ForeignFieldError as problem:
        raise InvalidAttributeError(problem.entity, [problem.field]) from None
    except FilterError as problem:
        raise InvalidQueryError(str(problem)) from None
