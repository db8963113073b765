"""Foundry: models that others have trained, apps that configure one, and runs of an app over data rows."""

from ...domain import Domain
from . import resolvers, running
from .storage import TABLES, seed

domain = Domain("foundry", TABLES, (*resolvers.RESOLVERS, *running.RESOLVERS), jobs=running.JOBS, seed=seed)
