"""Datasets of the client."""

from typing import TYPE_CHECKING, Never

from labelbox.facets.facet import Facet
from labelbox.flows.found import found, made
from labelbox.orm.conditions import not_deleted
from labelbox.orm.unknown import refuse_unknown
from labelbox.pagination import PaginatedCollection
from labelbox_graphql import ops
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox.schema.dataset import Dataset
    from labelbox_graphql.runtime import Condition


class DatasetFacet(Facet):
    """Client methods on datasets."""

    def get_dataset(self, dataset_id: str) -> "Dataset":
        """One dataset by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.dataset import Dataset

        record = self.run(ops.dataset.get_dataset(id=dataset_id)).dataset
        return Dataset(self, found(record, "Dataset", uid=dataset_id))

    def get_datasets(self, where: "Condition | None" = None) -> "PaginatedCollection[Dataset]":
        """The datasets that this API key may see, fetched page by page as they are iterated.

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

    def create_dataset(self, *, name: str, description: str | Unset = UNSET, **unknown: Never) -> "Dataset":
        """Make a new, empty dataset. Names need not be unique.

        Args:
            name: Its name.
            description: What it is for.

        Raises:
            InvalidAttributeError: a keyword that a dataset does not have.
        """
        from labelbox.schema.dataset import Dataset

        refuse_unknown(Dataset, unknown, ("name", "description"))
        answer = self.run(ops.dataset.create_dataset(name=name, description=description))
        return Dataset(self, made(answer.create_dataset, "dataset"))
