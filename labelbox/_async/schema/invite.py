# Derived from labelbox/schema/invite.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Invitations to an organization."""

from typing import TYPE_CHECKING, Any

from labelbox._async.orm.db_object import DbObject
from labelbox_graphql.entities import InviteEntity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from labelbox._async.orm.session import Session
    from labelbox._async.schema.user import User
    from labelbox_graphql.runtime import Model


class Invite(InviteEntity, DbObject):
    """An invitation that was sent. Get one from `Organization.invite_user`.

    Args:
        client: The client that sent it.
        invite_response: Its fields, or a record of them.
    """

    def __init__(self, client: "Session", invite_response: "Mapping[str, Any] | Model") -> None:
        super().__init__(client, invite_response)

    def created_by(self) -> "User | None":
        """The user who invited; None where the server did not say."""
        from labelbox._async.schema.user import User

        inviter = getattr(self.record, "inviter", None)
        return None if inviter is None else User(self.client, inviter)
