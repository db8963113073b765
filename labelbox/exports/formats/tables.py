"""The flat tables of an export, by name."""

from typing import Literal, TypeAlias

TableName: TypeAlias = Literal["data_rows", "annotations"]
"""`data_rows`: one row for each data row, with all that the export says of it; its labels are a list in it.
`annotations`: one row for each annotation, with no more of its data row and its label than one needs to tell them."""
