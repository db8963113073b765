"""Models, their runs, and the rows, labels and splits of a run."""

from ...domain import Domain
from . import config, registration, resolvers, rows
from .storage import TABLES

domain = Domain(
    "models",
    TABLES,
    (*resolvers.RESOLVERS, *config.RESOLVERS, *rows.RESOLVERS, *registration.RESOLVERS),
    jobs=registration.JOBS,
)
