"""Journeys around delegated access."""

from typing import TYPE_CHECKING

from labelbox.flows.found import found
from labelbox.steps import Flow, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.account import GetAllIntegrationsIamIntegrations as Integration


def find_all() -> "Flow[list[Integration]]":
    """All integrations of the organization, with their settings."""
    return (yield from call(ops.account.get_all_integrations())).iam_integrations


def find(uid: str) -> "Flow[Integration]":
    """One integration with its settings.

    Raises:
        ResourceNotFoundError: the organization has none of that id.
    """
    integrations = yield from find_all()
    return found(next((each for each in integrations if each.uid == uid), None), "IAMIntegration", uid=uid)


def find_default() -> "Flow[Integration | None]":
    """The integration that new datasets get without being asked; None where there is none.

    Raises:
        ValueError: there are several, which the server should not allow.
    """
    defaults = [each for each in (yield from find_all()) if each.is_org_default]
    if len(defaults) > 1:
        raise ValueError("Found more than one default signer. Please contact Labelbox to resolve")
    return defaults[0] if defaults else None
