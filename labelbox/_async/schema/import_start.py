# Derived from labelbox/schema/import_start.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""How imports are started: from rows or labels, from several parts of them, or from whatever was given."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from labelbox.exceptions import InvalidAttributeError
from labelbox.orm.unknown import refuse_keywords

if TYPE_CHECKING:
    from labelbox._async.orm.db_object import DbObject


def refuse_options(kind: "type[DbObject]", method: str, unknown: Mapping[str, object]) -> None:
    """Keywords that an import does not take are errors, before anything is read.

    Raises:
        InvalidAttributeError: names them; of `max_rows_per_job` it says why.
    """
    if "max_rows_per_job" in unknown:
        hint = (
            "an import of this kind is never split: all annotations of a data row in one import make one label, and "
            "those in another import make another; only pre-labels can be split, by MALPredictionImport"
        )
        raise InvalidAttributeError(kind, ["max_rows_per_job"], hint=hint)
    refuse_keywords(kind, method, unknown)
