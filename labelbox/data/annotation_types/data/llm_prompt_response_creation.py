"""A row for which prompts and responses are written."""

from typing import ClassVar

from ...records import record
from .base_data import BaseData


@record
class LlmPromptResponseCreationData(BaseData):
    """A row for which prompts and responses are written."""

    class_name: ClassVar[str] = "LlmPromptResponseCreationData"
