"""Ontologies and the feature schemas that they are made of."""

from ...domain import Domain
from .resolvers import RESOLVERS
from .rest import ROUTES
from .storage import TABLES

domain = Domain("ontologies", TABLES, RESOLVERS, rest=ROUTES)
