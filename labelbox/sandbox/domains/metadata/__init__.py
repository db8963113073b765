"""Metadata fields that data rows can carry, and their values.

The values of rows are checked and written here for everyone (`storage.check`, `storage.write`).
"""

from ...domain import Domain
from . import bulk, fields, resolvers
from .storage import TABLES, seed

domain = Domain("metadata", TABLES, (*resolvers.RESOLVERS, *fields.RESOLVERS, *bulk.RESOLVERS), seed=seed)
