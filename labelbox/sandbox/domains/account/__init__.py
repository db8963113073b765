"""The organization, its users and their keys."""

from ...domain import Domain
from .resolvers import RESOLVERS
from .storage import TABLES, seed

domain = Domain("account", TABLES, RESOLVERS, seed=seed)
