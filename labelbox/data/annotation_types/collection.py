"""Many labels: a stream of them that is worked on as it passes, and a list."""

import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Self

from .label import Label

if TYPE_CHECKING:
    from labelbox.schema.dataset import Dataset
    from labelbox.schema.ontology import OntologyBuilder

Signer = Callable[[bytes], str]


class LabelGenerator:
    """A stream of labels, read once. Functions that are registered are applied to each label as it passes.

    Args:
        data: Where the labels come from.
        prefetch_limit: How many labels are read ahead, if there are several executors.
        num_executors: How many threads read ahead; with 1, labels are read when they are asked for.
    """

    def __init__(self, data: Iterable[Label], prefetch_limit: int = 20, num_executors: int = 1) -> None:
        from ..generator import PrefetchGenerator

        self._functions: dict[str, Callable[[Label], Any]] = {}
        self._labels: Iterator[Label] = (
            iter(PrefetchGenerator(data, prefetch_limit, num_executors)) if num_executors > 1 else iter(data)
        )

    def __iter__(self) -> Iterator[Label]:
        return self

    def __next__(self) -> Label:
        label = next(self._labels)
        for function in list(self._functions.values()):
            function(label)
        return label

    def as_list(self) -> "LabelList":
        """Deprecated: `list(generator)` does the same."""
        return LabelList(self)

    def assign_feature_schema_ids(self, ontology_builder: "OntologyBuilder") -> Self:
        """Deprecated: names are enough. Write the ontology's schema ids into the annotations."""
        return self.register_background_fn(
            lambda label: label.assign_feature_schema_ids(ontology_builder), "assign_feature_schema_ids"
        )

    def add_url_to_data(self, signer: Signer) -> Self:
        """Upload the data of each label unless it has an address.

        Args:
            signer: Uploads bytes and returns their address.
        """
        return self.register_background_fn(lambda label: label.add_url_to_data(signer), "add_url_to_data")

    def add_to_dataset(self, dataset: "Dataset", signer: Signer) -> Self:
        """Make a data row of the data of each label.

        Args:
            dataset: Where the rows are made.
            signer: Uploads bytes and returns their address.
        """
        return self.register_background_fn(lambda label: label.create_data_row(dataset, signer), "add_to_dataset")

    def add_url_to_masks(self, signer: Signer, *, max_concurrency: int = 8) -> Self:
        """Upload the pictures of masks, which have no address, of the labels that follow; equal ones once.

        Args:
            signer: Uploads bytes and returns their address; called from several threads.
            max_concurrency: How many labels at a time, and so how many are held ahead.
        """
        from ..ahead import map_ahead
        from ..uploading import OncePerContent

        once = OncePerContent(signer)
        self._labels = map_ahead(
            lambda label: label.add_url_to_masks(once, max_concurrency=1), self._labels, max_concurrency
        )
        return self

    def load_masks(self, max_concurrency: int = 8) -> Self:
        """Download the pictures of masks of the labels that follow, several at a time, in the labels' order.

        Args:
            max_concurrency: How many labels at a time, and so how many are held ahead.
        """
        from ..ahead import map_ahead

        self._labels = map_ahead(lambda label: label.load_masks(), self._labels, max_concurrency)
        return self

    def register_background_fn(self, fn: Callable[[Label], Any], name: str) -> Self:
        """Apply a function once to each label that passes from now on.

        Args:
            fn: Changes the label in place.
            name: Another function of the same name is replaced.
        """
        self._functions[name] = fn
        return self

    def fill_queue(self) -> None:
        """Read ahead; the threads that `num_executors` asks for do it by themselves."""
        warnings.warn("labels are read ahead by themselves", DeprecationWarning, stacklevel=2)


class LabelList:
    """Labels in memory; `list` is enough for new code.

    Args:
        data: The labels.
    """

    def __init__(self, data: Iterable[Label] | None = None) -> None:
        warnings.warn("LabelList is deprecated: a list of labels does the same", DeprecationWarning, stacklevel=2)
        self._data = [] if data is None else list(data)
        self._cursor = 0

    def assign_feature_schema_ids(self, ontology_builder: "OntologyBuilder") -> Self:
        """Deprecated: names are enough. Write the ontology's schema ids into the annotations."""
        for label in self._data:
            label.assign_feature_schema_ids(ontology_builder)
        return self

    def add_to_dataset(self, dataset: "Dataset", signer: Signer, max_concurrency: int = 20) -> Self:
        """Make a data row of the data of each label.

        Args:
            dataset: Where the rows are made.
            signer: Uploads bytes and returns their address.
            max_concurrency: How many at a time.
        """
        return self._side_by_side(lambda label: label.create_data_row(dataset, signer), max_concurrency)

    def add_url_to_masks(self, signer: Signer, max_concurrency: int = 20) -> Self:
        """Upload the pictures of masks that have no address; equal ones once.

        Args:
            signer: Uploads bytes and returns their address.
            max_concurrency: How many at a time.
        """
        from ..uploading import OncePerContent

        once = OncePerContent(signer)
        return self._side_by_side(lambda label: label.add_url_to_masks(once, max_concurrency=1), max_concurrency)

    def add_url_to_data(self, signer: Signer, max_concurrency: int = 20) -> Self:
        """Upload the data of each label unless it has an address.

        Args:
            signer: Uploads bytes and returns their address.
            max_concurrency: How many at a time.
        """
        return self._side_by_side(lambda label: label.add_url_to_data(signer), max_concurrency)

    def get_ontology(self) -> "OntologyBuilder":
        """An ontology guessed from the annotations: a tool for each class of objects, a question for each answer.

        Raises:
            TypeError: an annotation that has no tool.
        """
        from ..schema_ids import ontology_of

        return ontology_of(self._data)

    def append(self, label: Label) -> None:
        """Add a label."""
        self._data.append(label)

    def _side_by_side(self, function: Callable[[Label], Any], max_concurrency: int) -> Self:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(max_workers=max_concurrency) as executor:
            for _ in executor.map(function, self._data):
                pass
        return self

    def __iter__(self) -> Self:
        self._cursor = 0
        return self

    def __next__(self) -> Label:
        if self._cursor >= len(self._data):
            raise StopIteration
        self._cursor += 1
        return self._data[self._cursor - 1]

    def __len__(self) -> int:
        return len(self._data)

    def __getitem__(self, idx: int) -> Label:
        return self._data[idx]


LabelCollection = LabelGenerator | Iterable[Label]
"""What the converters accept: labels, from wherever."""
