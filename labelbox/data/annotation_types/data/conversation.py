"""A conversation."""

from typing import ClassVar

from ...records import record
from .base_data import BaseData


@record
class ConversationData(BaseData):
    """A conversation."""

    class_name: ClassVar[str] = "ConversationData"
