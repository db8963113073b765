"""SQLite: one connection, one writer, transactions that are applied whole or not at all."""

from .comparisons import comparisons, cursor, order, page, placeholders
from .database import Database, Row
from .listing import Asked, listed

__all__ = ["Asked", "Database", "Row", "comparisons", "cursor", "listed", "order", "page", "placeholders"]
