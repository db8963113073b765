"""The caller, their organization, and the roles that there are."""

from typing import TYPE_CHECKING

from labelbox.facets.facet import Facet
from labelbox.flows.found import found
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.schema.organization import Organization
    from labelbox.schema.role import Role
    from labelbox.schema.user import User


class AccountFacet(Facet):
    """Client methods on users, organizations and roles."""

    def get_user(self) -> "User":
        """The user that the API key belongs to.

        >>> client.get_user().organization() == client.get_organization()
        True
        """
        from labelbox.schema.user import User

        return User(self, found(self.run(ops.account.get_user()).user, "User"))

    def get_organization(self) -> "Organization":
        """The organization of the API key.

        >>> client.get_user() in list(client.get_organization().users())
        True
        """
        from labelbox.schema.organization import Organization

        return Organization(self, found(self.run(ops.account.get_organization()).organization, "Organization"))

    def get_roles(self) -> "dict[str, Role]":
        """The roles that can be given to users, in the organization or in a project.

        >>> sorted(client.get_roles())
        ['ADMIN', 'LABELER', 'NONE', 'REVIEWER', 'TEAM_MANAGER']

        Returns:
            The roles by name, in capitals and with `_` for blanks. They are asked for at each call.
        """
        from labelbox.schema.role import Role, by_name

        return by_name(Role(self, role) for role in self.run(ops.account.get_available_user_roles()).roles)
