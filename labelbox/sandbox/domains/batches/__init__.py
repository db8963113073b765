"""Batches: data rows that were sent to a project together."""

from ...domain import Domain
from . import filling, resolvers
from .storage import TABLES

domain = Domain("batches", TABLES, resolvers.RESOLVERS, jobs=filling.JOBS)
