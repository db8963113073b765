from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)

class Dataset(Generic[T_co]): ...

class IterableDataset(Dataset[T_co]):
    def __iter__(self) -> Iterator[T_co]: ...

class DataLoader(Generic[T_co]):
    def __init__(
        self,
        dataset: Dataset[T_co],
        batch_size: int | None = ...,
        *,
        num_workers: int = ...,
        collate_fn: Callable[[list[Any]], Any] | None = ...,
    ) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...

class WorkerInfo:
    id: int
    num_workers: int

def get_worker_info() -> WorkerInfo | None: ...
