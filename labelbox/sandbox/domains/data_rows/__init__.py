"""Data rows: one by one and in bulk, their attachments and their keys."""

from ...domain import Domain
from . import attachments, embeddings, global_keys, imports, outcomes, resolvers
from .storage import TABLES

domain = Domain(
    "data_rows",
    TABLES + attachments.TABLES + embeddings.TABLES,
    (*resolvers.RESOLVERS, *attachments.RESOLVERS, *global_keys.RESOLVERS, *imports.RESOLVERS, *outcomes.RESOLVERS),
    jobs=imports.JOBS | global_keys.JOBS,
    reports=imports.REPORTS | global_keys.REPORTS,
)
