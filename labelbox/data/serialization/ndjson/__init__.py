"""NDJSON, the form of imports: one JSON object per annotation."""

from typing import TYPE_CHECKING

from ....lazy import lazy_names
from .converter import NDJsonConverter

__all__ = ["NDJsonConverter"]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, {})
