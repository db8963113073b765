# Derived from labelbox/orm/bulk.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Calls on many entities at once."""

from collections.abc import Sequence

from labelbox._async.orm.db_object import DbObject
from labelbox.exceptions import InvalidQueryError


def uids_of(kind: type[DbObject], objects: Sequence[DbObject]) -> list[str]:
    """The ids of entities that are all of one kind.

    Raises:
        InvalidQueryError: one of them is something else; nothing was sent.
    """
    others = sorted({type(each).__name__ for each in objects if not isinstance(each, kind)})
    if others:
        raise InvalidQueryError(f"Can't bulk-delete objects of different types: {', '.join([kind.__name__, *others])}")
    return [each.uid for each in objects]
