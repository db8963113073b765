"""Journeys around a dataset."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from labelbox.exceptions import LabelboxError
from labelbox.flows import integration
from labelbox.flows.doubt import gone
from labelbox.flows.found import made
from labelbox.steps import Flow, call
from labelbox_graphql import ops
from labelbox_graphql.runtime import Unset

if TYPE_CHECKING:
    from labelbox_graphql.fragments import DatasetFields


def create(name: str, description: str | Unset, signer: "Callable[[], Flow[str | None]]") -> "Flow[DatasetFields]":
    """Make a dataset, and have the server read its assets through an integration.

    Args:
        name: Its name.
        description: What it is for.
        signer: Finds the id of the integration; None for none. Asked first, so that nothing is made in vain.

    Raises:
        LabelboxError: the server cannot read through the integration. The dataset is deleted again.
    """
    signer_id = yield from signer()
    answer = yield from call(ops.dataset.create_dataset(name=name, description=description))
    dataset = made(answer.create_dataset, "dataset")
    if signer_id is not None:
        try:
            yield from _sign(dataset.uid, signer_id)
        except Exception:
            yield from gone(ops.dataset.delete_dataset(id=dataset.uid))
            raise
    return dataset


def _sign(dataset_id: str, signer_id: str) -> Flow[None]:
    yield from call(ops.dataset.set_signer_for_dataset(dataset_id=dataset_id, signer_id=signer_id))
    answer = yield from call(ops.dataset.validate_dataset(id=dataset_id))
    if not answer.validate_dataset.valid:
        raise LabelboxError("IAMIntegration was not successfully added to the dataset.")


def default_signer() -> Flow[str | None]:
    """The id of the organization's default integration; None where there is none.

    Raises:
        ValueError: there are several, or the server could not use it at its last check.
    """
    default = yield from integration.find_default()
    return None if default is None else usable(default.uid, default.valid)


def this_signer(uid: str | None) -> Flow[str | None]:
    """The id that is known already."""
    yield from ()
    return uid


def usable(uid: str, valid: bool) -> str:
    """The id of an integration that the server could use at its last check.

    Raises:
        ValueError: it could not.
    """
    if not valid:
        raise ValueError("Integration is not valid. Please select another.")
    return uid
