"""Uploaded files, and the address at which every stored file is read."""

from ...domain import Domain, Route
from .resolvers import RESOLVERS
from .serving import serve

domain = Domain("uploads", resolvers=RESOLVERS, routes=(Route("/files/{uid}/{name}", serve),))
