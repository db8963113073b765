"""SQLite: one connection, one writer, transactions that are applied whole or not at all."""

from .comparisons import comparisons, cursor, order, page, placeholders
from .database import Database, Row

__all__ = ["Database", "Row", "comparisons", "cursor", "order", "page", "placeholders"]
