"""Labels: made by imports, listed and deleted per project and data row."""

from ...domain import Domain
from .resolvers import RESOLVERS
from .storage import TABLES

domain = Domain("labels", TABLES, RESOLVERS)
