"""The rows of an export, divided among readers that each can stop and go on. For loaders of any library."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from labelbox.exports.errors import ExportFormatError, ExportRowError
from labelbox.exports.rows import ExportRow
from labelbox.exports.shard import ExportShard

T = TypeVar("T")

Told = Callable[[ExportRowError], None]
"""Is told of each row that is left out."""


def as_it_is(row: ExportRow) -> ExportRow:
    """The row: a transformation that makes nothing else of it, and can be pickled."""
    return row


class SharedRows(Generic[T]):
    """The rows of all shards, of which each reader takes its share: every so-manyth shard.

    It can be pickled, and each copy counts for itself.

    Args:
        shards: All of an export, in order.
        transform: What is made of a row.
        on_skip: None raises at the first row of which nothing can be made; a function is told of such rows, which are
            left out then.
    """

    def __init__(
        self, shards: Sequence[ExportShard], transform: Callable[[ExportRow], T], on_skip: Told | None
    ) -> None:
        self._shards = list(shards)
        self._transform, self._on_skip = transform, on_skip
        self._facts: dict[str, Any] = self._described(None, None)  # nobody has read yet
        self._shard, self._row = 0, 0
        self._goes_on = False

    def read(self, share: int, shares: int) -> Iterator[T]:
        """The rows of one share, or the rest of them after `load_state_dict`.

        Args:
            share: Which, from 0.
            shares: Of how many.

        Raises:
            ValueError: the state that was loaded is of another share, or of another export.
            ExportFormatError: the transformation of a row failed; its cause is what was raised.
            LabelboxError: as for reading a shard.
        """
        facts = self._described(share, shares)
        if not self._goes_on:
            self._shard, self._row = 0, 0
        elif self._facts not in (facts, self._described(None, None)):
            raise ValueError(f"the state is of {_told(self._facts)}; this reads {_told(facts)}")
        self._facts, self._goes_on = facts, False
        mine = self._shards[share::shares]
        for number in range(self._shard, len(mine)):
            done = self._row
            for position, row in enumerate(mine[number].rows()):
                if position >= done:
                    made = self._made(row)
                    # Noted before it is handed out: whoever asks for the state afterwards has it.
                    self._shard, self._row = number, position + 1
                    yield from made
            self._shard, self._row = number + 1, 0

    def state_dict(self) -> dict[str, Any]:
        """Which row is the first that was not handed out. Small, plain values."""
        return {**self._facts, "shard": self._shard, "row": self._row}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Let the next reading go on where a state was taken.

        Raises:
            ValueError: it is no such state.
        """
        facts = dict(state)
        try:
            self._shard, self._row = int(facts.pop("shard")), int(facts.pop("row"))
        except (KeyError, TypeError, ValueError):
            raise ValueError("this is no state of the rows of an export") from None
        self._facts, self._goes_on = facts, True

    def _made(self, row: ExportRow) -> Iterator[T]:
        try:
            made = self._transform(row)
        except Exception as problem:
            refused = problem if isinstance(problem, ExportRowError) else self._refusal(row, problem)
            if self._on_skip is None:
                raise refused from problem
            self._on_skip(refused)
        else:
            yield made

    def _refusal(self, row: ExportRow, problem: Exception) -> ExportFormatError:
        try:
            uid = row.data_row.id
        except Exception:  # what is wrong with the row may be just that
            uid = None
        said = f"{type(problem).__name__}: {problem}"
        task_id = self._facts["task"]
        return ExportFormatError(task_id, row.line, row.offset, row.raw, uid, "its transformation", said)

    def _described(self, share: int | None, shares: int | None) -> dict[str, Any]:
        task = self._shards[0].task_id if self._shards else None
        return {"task": task, "shards": len(self._shards), "share": share, "shares": shares}


def _told(facts: Mapping[str, Any]) -> str:
    return "share {share} of {shares} of the export {task}, in {shards} shards".format_map(
        {"share": "?", "shares": "?", "task": "?", "shards": "?", **facts}
    )
