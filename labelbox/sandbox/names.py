"""Names of operations, as people write them."""

from fnmatch import fnmatchcase


def fits(operation: str | None, pattern: str) -> bool:
    """Whether an operation is meant by a pattern such as `CreateProject*`.

    Case does not matter: on the wire some names begin with a small letter and others do not.
    """
    return operation is not None and fnmatchcase(operation.lower(), pattern.lower())
