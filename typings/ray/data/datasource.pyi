from collections.abc import Callable, Iterable

import pyarrow
from ray.data.block import BlockMetadata
from ray.data.context import DataContext

class ReadTask:
    def __init__(
        self,
        read_fn: Callable[[], Iterable[pyarrow.Table]],
        metadata: BlockMetadata,
        *,
        per_task_row_limit: int | None = ...,
    ) -> None: ...

class Datasource:
    def __init__(self) -> None: ...
    def get_read_tasks(
        self, parallelism: int, per_task_row_limit: int | None = ..., data_context: DataContext | None = ...
    ) -> list[ReadTask]: ...
    def estimate_inmemory_data_size(self) -> int | None: ...
