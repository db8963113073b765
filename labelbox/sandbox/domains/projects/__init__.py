"""Projects, their editor and the queues that every project has."""

from ...domain import Domain
from . import frontends, resolvers
from .storage import TABLES

domain = Domain(
    "projects",
    TABLES + frontends.TABLES,
    (*resolvers.RESOLVERS, *frontends.RESOLVERS),
    seed=frontends.seed,
)
