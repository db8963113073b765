"""A document."""

from typing import ClassVar

from ...records import record
from .base_data import BaseData


@record
class DocumentData(BaseData):
    """A document."""

    class_name: ClassVar[str] = "DocumentData"
