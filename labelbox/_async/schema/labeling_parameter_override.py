# Derived from labelbox/schema/labeling_parameter_override.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Priorities of single data rows."""

from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import DbObject
from labelbox._async.orm.relationship import KnownToOne
from labelbox_graphql.entities import LabelingParameterOverrideEntity

if TYPE_CHECKING:
    from labelbox._async.schema.data_row import DataRow
    from labelbox_graphql.fragments import LabelingParameterOverrideFields


class LabelingParameterOverride(LabelingParameterOverrideEntity, DbObject):
    """How soon and how often a data row of a project is to be labeled.

    Get them from `Project.labeling_parameter_overrides`; `Project.set_labeling_parameter_overrides` changes them.
    """

    record: "LabelingParameterOverrideFields"

    data_row: "KnownToOne[DataRow]" = KnownToOne("DataRow", "data_row")
    """The data row; it came along and costs nothing."""
