"""Coloured tags of the organization, put on projects."""

from ...domain import Domain
from .resolvers import RESOLVERS, TABLES

domain = Domain("resource_tags", TABLES, RESOLVERS)
