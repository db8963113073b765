"""A web page."""

from typing import ClassVar

from ...records import record
from .base_data import BaseData


@record
class HTMLData(BaseData):
    """A web page."""

    class_name: ClassVar[str] = "HTMLData"
