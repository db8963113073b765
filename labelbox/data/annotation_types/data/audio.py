"""A sound recording."""

from typing import ClassVar

from ...records import record
from .base_data import BaseData


@record
class AudioData(BaseData):
    """A sound recording."""

    class_name: ClassVar[str] = "AudioData"
