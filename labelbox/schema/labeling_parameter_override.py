"""Priorities of single data rows."""

from typing import TYPE_CHECKING

from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import KnownToOne
from labelbox_graphql.entities import LabelingParameterOverrideEntity

if TYPE_CHECKING:
    from labelbox.schema.data_row import DataRow
    from labelbox_graphql.fragments import LabelingParameterOverrideFields


class LabelingParameterOverride(LabelingParameterOverrideEntity, DbObject):
    """How soon and how often a data row of a project is to be labeled.

    Get them from `Project.labeling_parameter_overrides`; `Project.set_labeling_parameter_overrides` changes them.
    """

    record: "LabelingParameterOverrideFields"

    data_row: "KnownToOne[DataRow]" = KnownToOne("DataRow", "data_row")
    """The data row; it came along and costs nothing."""
