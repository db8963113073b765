"""The caller and their organization."""

from typing import TYPE_CHECKING

from labelbox.facets.facet import Facet
from labelbox.flows.found import found
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.schema.organization import Organization
    from labelbox.schema.user import User


class AccountFacet(Facet):
    """Client methods on users and organizations."""

    def get_user(self) -> "User":
        """The user that the API key belongs to."""
        from labelbox.schema.user import User

        return User(self, found(self.run(ops.account.get_user()).user, "User"))

    def get_organization(self) -> "Organization":
        """The organization of the API key."""
        from labelbox.schema.organization import Organization

        return Organization(self, found(self.run(ops.account.get_organization()).organization, "Organization"))
