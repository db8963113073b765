"""Datasets of the client."""

from collections.abc import Callable
from types import NoneType
from typing import TYPE_CHECKING, Literal, Never

from labelbox.facets.facet import Facet
from labelbox.flows import dataset as flows
from labelbox.flows.found import found
from labelbox.orm.conditions import not_deleted
from labelbox.orm.unknown import refuse_unknown
from labelbox.pagination import PaginatedCollection
from labelbox_graphql import ops
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox.schema.dataset import Dataset
    from labelbox.schema.iam_integration import IAMIntegration
    from labelbox.steps import Flow
    from labelbox_graphql.runtime import Condition


class DatasetFacet(Facet):
    """Client methods on datasets."""

    def get_dataset(self, dataset_id: str) -> "Dataset":
        """One dataset by its id.

        >>> client.get_dataset(dataset.uid).name
        'birds'

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.dataset import Dataset

        record = self.run(ops.dataset.get_dataset(id=dataset_id)).dataset
        return Dataset(self, found(record, "Dataset", uid=dataset_id))

    def get_datasets(self, where: "Condition | None" = None) -> "PaginatedCollection[Dataset]":
        """The datasets that this API key may see, fetched page by page as they are iterated.

        >>> [found.name for found in client.get_datasets(where=Dataset.name == "birds")]
        ['birds']

        Args:
            where: A comparison such as `Dataset.name == "cats"`, or several joined by `&`; None for all.

        Raises:
            InvalidQueryError: a combination other than `&`, or two comparisons of one field.
            InvalidAttributeError: a field of another entity.
        """
        from labelbox.schema.dataset import Dataset

        return PaginatedCollection.of(
            self,
            lambda: ops.dataset.get_datasets(where=not_deleted(where)),
            lambda record: Dataset(self, record),
        )

    def create_dataset(
        self,
        iam_integration: "IAMIntegration | Literal['DEFAULT'] | None" = "DEFAULT",
        *,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
        **unknown: Never,
    ) -> "Dataset":
        """Make a new, empty dataset. Names need not be unique.

        >>> client.create_dataset(name="birds").row_count
        0

        Args:
            iam_integration: How the server reads assets in a bucket of yours: "DEFAULT" is the organization's default
                integration if it has one, None is no delegated access.
            name: Its name; it must be given.
            description: What it is for.

        Raises:
            InvalidAttributeError: a keyword that a dataset does not have. Nothing was sent, as for the next ones.
            TypeError: no name, or something else than an integration.
            ValueError: an integration that the server could not use at its last check.
            LabelboxError: the server cannot read through the integration. The dataset was deleted again.
        """
        from labelbox.schema.dataset import Dataset

        refuse_unknown(Dataset, unknown, ("iam_integration", "name", "description"), where="create_dataset")
        if isinstance(name, Unset):
            raise TypeError("create_dataset() needs a name")
        return Dataset(self, self.run(flows.create(name, description, _signer(iam_integration))))


def _signer(integration: object) -> "Callable[[], Flow[str | None]]":
    """How to find the integration of a new dataset."""
    from labelbox.schema.iam_integration import IAMIntegration

    if integration == "DEFAULT":
        return flows.default_signer
    if not isinstance(integration, (IAMIntegration, NoneType)):
        raise TypeError(
            f"iam integration must be a reference an `IAMIntegration` object. Found {type(integration).__name__}"
        )
    uid = None if integration is None else flows.usable(integration.uid, integration.valid)
    return lambda: flows.this_signer(uid)
