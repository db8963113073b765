"""Jobs as users see them."""

from ...domain import Domain
from .resolvers import RESOLVERS

domain = Domain("tasks", resolvers=RESOLVERS)
