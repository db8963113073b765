"""Sending data rows on to a project, with annotations that are known of them elsewhere."""

from ...domain import Domain
from . import resolvers, sending

domain = Domain("annotate", resolvers=resolvers.RESOLVERS, jobs=sending.JOBS)
