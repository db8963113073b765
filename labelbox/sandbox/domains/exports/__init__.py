"""Exports: tasks that write rows, read as one file or as a stream of part files."""

from ...domain import Domain
from . import resolvers, streams
from .assets import TABLES as ASSETS
from .writing import REPORTS

domain = Domain("exports", streams.TABLES + ASSETS, (*resolvers.RESOLVERS, *streams.RESOLVERS), reports=REPORTS)
