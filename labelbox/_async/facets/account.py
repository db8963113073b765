# Derived from labelbox/facets/account.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The caller, their organization, and the roles that there are."""

from typing import TYPE_CHECKING

from labelbox._async.facets.facet import Facet
from labelbox.flows.found import found
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox._async.schema.organization import Organization
    from labelbox._async.schema.role import Role
    from labelbox._async.schema.user import User


class AccountFacet(Facet):
    """Client methods on users, organizations and roles."""

    async def get_user(self) -> "User":
        """The user that the API key belongs to."""
        from labelbox._async.schema.user import User

        return User(self, found((await self.run(ops.account.get_user())).user, "User"))

    async def get_organization(self) -> "Organization":
        """The organization of the API key."""
        from labelbox._async.schema.organization import Organization

        return Organization(self, found((await self.run(ops.account.get_organization())).organization, "Organization"))

    async def get_roles(self) -> "dict[str, Role]":
        """The roles that can be given to users, in the organization or in a project.

        Returns:
            The roles by name, in capitals and with `_` for blanks. They are asked for at each call.
        """
        from labelbox._async.schema.role import Role, by_name

        return by_name(Role(self, role) for role in (await self.run(ops.account.get_available_user_roles())).roles)
