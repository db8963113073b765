"""Reviews of labels, and labels that serve as benchmarks."""

from ...domain import Domain
from . import benchmarks, resolvers

domain = Domain("reviews", resolvers.TABLES + benchmarks.TABLES, (*resolvers.RESOLVERS, *benchmarks.RESOLVERS))
