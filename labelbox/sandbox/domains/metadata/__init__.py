"""Metadata fields that data rows can carry, and their values.

The values of rows are written here for everyone (`storage.write`, `storage.check`); the fields' own mutations
and the bulk calls are in `resolvers`.
"""

from ...domain import Domain
from .resolvers import RESOLVERS
from .storage import TABLES, seed

domain = Domain("metadata", TABLES, RESOLVERS, seed=seed)
