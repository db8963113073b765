"""A prompt for which responses are written."""

from typing import ClassVar

from ...records import record
from .base_data import BaseData


@record
class LlmResponseCreationData(BaseData):
    """A prompt for which responses are written."""

    class_name: ClassVar[str] = "LlmResponseCreationData"
