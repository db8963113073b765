"""Imports of annotations: as pre-labels, as labels, as predictions of a model run."""

from ...domain import Domain
from .carrying_out import REPORTS
from .resolvers import RESOLVERS
from .storage import TABLES

domain = Domain("imports", TABLES, RESOLVERS, reports=REPORTS)
