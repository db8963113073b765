"""Slices: saved queries over the catalog or over a model run. There is no call that makes one."""

from ...domain import Domain
from .resolvers import RESOLVERS
from .storage import TABLES, seed

domain = Domain("slices", TABLES, RESOLVERS, seed=seed)
