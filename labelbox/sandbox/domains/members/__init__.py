"""Who belongs to the organization and to its projects: roles, invitations, keys."""

from ...domain import Domain
from . import invites, resolvers
from .storage import TABLES

domain = Domain("members", TABLES, (*resolvers.RESOLVERS, *invites.RESOLVERS))
