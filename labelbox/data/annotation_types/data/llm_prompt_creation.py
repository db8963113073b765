"""A row for which prompts are written."""

from typing import ClassVar

from ...records import record
from .base_data import BaseData


@record
class LlmPromptCreationData(BaseData):
    """A row for which prompts are written."""

    class_name: ClassVar[str] = "LlmPromptCreationData"
