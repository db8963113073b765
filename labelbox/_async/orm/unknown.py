# Derived from labelbox/orm/unknown.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Arguments that a method does not have."""

import difflib
from collections.abc import Iterable, Mapping

from labelbox._async.orm.db_object import DbObject
from labelbox.exceptions import InvalidAttributeError


def refuse_unknown(entity: type[DbObject], unknown: Mapping[str, object], known: Iterable[str]) -> None:
    """A misspelt keyword is an error of its own, before any request.

    Raises:
        InvalidAttributeError: names what was given, and what was probably meant.
    """
    if not unknown:
        return
    choices = list(known)
    hints = [
        f"did you mean {close[0]!r}?" for name in unknown if (close := difflib.get_close_matches(name, choices, n=1))
    ]
    raise InvalidAttributeError(entity, list(unknown), hint=" ".join(hints) or f"expected one of {', '.join(choices)}")
