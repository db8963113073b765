"""Collections of data rows."""

from ...domain import Domain
from .resolvers import RESOLVERS
from .storage import TABLES

domain = Domain("datasets", TABLES, RESOLVERS)
