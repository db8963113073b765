# Derived from labelbox/schema/data_row_filter.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Which data rows of a dataset are listed. The server takes one comparison of one field."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from labelbox._async.schema.data_row import DataRow
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError
from labelbox.schema.data_row_filter import _checked
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox_graphql.inputs import DatasetDataRowWhereInput
    from labelbox_graphql.runtime import Comparison


def data_row_condition(where: "Comparison | Mapping[str, str] | None") -> "DatasetDataRowWhereInput | Unset":
    """The comparison as it is sent.

    Args:
        where: Such as `DataRow.external_id == "x"` or `{"external_id": "x"}`; None for all rows.

    Raises:
        InvalidQueryError: more than one comparison, or one that the server does not know.
        InvalidAttributeError: a field of another entity, or one that a data row does not have.
    """
    from labelbox_graphql.inputs import DatasetDataRowWhereInput
    from labelbox_graphql.runtime import Comparison

    match where:
        case None:
            return UNSET
        case Mapping() if len(where) == 1:
            ((name, value),) = where.items()
            compared = Comparison("DataRow", DataRow.field(name).graphql_name, "", value)
        case Comparison():
            compared = where
        case _:
            raise InvalidQueryError("data rows of a dataset can be filtered by one comparison of one field only")
    if compared.entity != "DataRow":
        raise InvalidAttributeError(DataRow, [compared.field])
    names = {field.serialization_alias or name: name for name, field in DatasetDataRowWhereInput.model_fields.items()}
    key = f"{compared.field}{compared.suffix}"
    if key not in names:
        raise InvalidQueryError(f"data rows of a dataset cannot be filtered by {key}")
    return DatasetDataRowWhereInput.model_validate({names[key]: _checked(compared.value, key)})
