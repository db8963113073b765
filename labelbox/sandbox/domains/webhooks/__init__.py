"""Webhooks: what happens in projects is told to addresses on this machine."""

from ...domain import Domain
from . import delivery
from .resolvers import RESOLVERS
from .storage import TABLES

domain = Domain("webhooks", TABLES, RESOLVERS, reports=delivery.REPORTS, listeners=(delivery.listen,))
