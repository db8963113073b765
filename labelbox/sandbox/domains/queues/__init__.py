"""Task queues of a project, and the order in which its rows are labelled."""

from ...domain import Domain
from . import priorities, resolvers

domain = Domain(
    "queues", resolvers=(*resolvers.RESOLVERS, *priorities.RESOLVERS), jobs=resolvers.JOBS | priorities.JOBS
)
