"""The rows of an export as a data set of PyTorch."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from labelbox.data.extras import extra
from labelbox.exports.formats.shares import SharedRows, Told
from labelbox.exports.rows import ExportRow
from labelbox.exports.shard import ExportShard

with extra("torch"):
    import torch.distributed
    from torch.utils.data import IterableDataset, get_worker_info

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class ExportDataset(IterableDataset[T_co]):
    """The rows of an export, each exactly once over all ranks and all workers of their loaders.

    Get one from `ExportTask.to_torch`. It has a state, so torchdata's `StatefulDataLoader` saves how far each of its
    workers is together with the batches that it hands out.
    """

    def __init__(self, rows: SharedRows[T_co], rank: int, world_size: int) -> None:
        self._rows, self._rank, self._world_size = rows, rank, world_size

    def __iter__(self) -> Iterator[T_co]:
        """The share of this rank and this worker. Begins anew each time, except after `load_state_dict`.

        Raises:
            ExportFormatError: the transformation of a row failed. From a worker of a loader, PyTorch hands on such
                errors as RuntimeError, with their text.
            LabelboxError: as for reading a stream.
        """
        info = get_worker_info()
        worker, workers = (0, 1) if info is None else (info.id, info.num_workers)
        return self._rows.read(self._rank * workers + worker, self._world_size * workers)

    def state_dict(self) -> dict[str, Any]:
        """Which row is the first that was not handed out, in this process: each worker of a loader has its own."""
        return self._rows.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Let the next iteration go on where a state was taken, by as many ranks and workers as there were then.

        Raises:
            ValueError: it is no such state.
        """
        self._rows.load_state_dict(state)


def torch_dataset(
    shards: Sequence[ExportShard],
    transform: Callable[[ExportRow], T],
    on_skip: Told | None,
    rank: int | None,
    world_size: int | None,
) -> ExportDataset[T]:
    """A data set. See `ExportTask.to_torch`."""
    if (rank is None) != (world_size is None):
        raise ValueError("rank and world_size must be given together")
    if rank is None or world_size is None:
        together = torch.distributed.is_available() and torch.distributed.is_initialized()
        rank = torch.distributed.get_rank() if together else 0
        world_size = torch.distributed.get_world_size() if together else 1
    if not 0 <= rank < world_size:
        raise ValueError(f"rank is {rank}; it must be from 0 to {world_size - 1}, one less than world_size")
    return ExportDataset(SharedRows(shards, transform, on_skip), rank, world_size)
