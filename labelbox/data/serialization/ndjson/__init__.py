"""NDJSON, the form of imports: one JSON object per annotation."""

from .converter import NDJsonConverter

__all__ = ["NDJsonConverter"]
