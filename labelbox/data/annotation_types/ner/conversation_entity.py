"""A span in one message of a conversation."""

from dataclasses import field

from ...records import record
from .text_entity import TextEntity


@record
class ConversationEntity(TextEntity):
    """A span of a message.

    Args:
        message_id: The message.
    """

    message_id: str = field(metadata={"alias": "messageId"})
