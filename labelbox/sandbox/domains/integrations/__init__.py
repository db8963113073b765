"""Delegated access: the clouds that the organization may read, and the datasets that use them."""

from ...domain import Domain
from .resolvers import RESOLVERS
from .storage import TABLES

domain = Domain("integrations", TABLES, RESOLVERS)
