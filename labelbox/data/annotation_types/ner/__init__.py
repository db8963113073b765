"""Spans of texts, conversations and documents."""

from typing import TYPE_CHECKING

from ....lazy import lazy_names

if TYPE_CHECKING:
    from .conversation_entity import ConversationEntity as ConversationEntity
    from .document_entity import DocumentEntity as DocumentEntity
    from .document_entity import DocumentTextSelection as DocumentTextSelection
    from .text_entity import TextEntity as TextEntity

_HOME = {
    "ConversationEntity": ".conversation_entity",
    "DocumentEntity": ".document_entity",
    "DocumentTextSelection": ".document_entity",
    "TextEntity": ".text_entity",
}

__all__ = [
    "ConversationEntity",
    "DocumentEntity",
    "DocumentTextSelection",
    "TextEntity",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)
