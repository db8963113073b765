"""A medical image with planes."""

from typing import ClassVar

from ...records import record
from .base_data import BaseData


@record
class DicomData(BaseData):
    """A medical image with planes."""

    class_name: ClassVar[str] = "DicomData"
