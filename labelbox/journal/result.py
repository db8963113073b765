"""What became of the items of a bulk call."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from labelbox.exceptions import BulkFailuresError, redacted

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class BulkItem:
    """What became of one item.

    Attributes:
        index: Its place among the items of the call, from 0.
        global_key: The global key of its data row, where one is known.
        uid: The server's id of its data row, where one is known.
        message: Why it was not done; None where it was, or where nobody knows.
    """

    index: int
    global_key: str | None = None
    uid: str | None = None
    message: str | None = None


@dataclass(frozen=True, repr=False)
class BulkResult:
    """What became of the items of a bulk call. Every item is in one of the four lists, each in the caller's order.

    With a journal, the lists are read from it while one iterates, so a million items take no memory; a later call that
    sends the same items with the same journal takes them over.

    Attributes:
        created: Done: by this call, or with a journal by one of its runs before.
        existing: There before: a data row of the global key that somebody else has made, and that was left alone.
        failed: Not done, with the reason.
        unknown: Nobody knows yet; another run with the same journal asks the server first.
    """

    created: Sequence[BulkItem] = ()
    existing: Sequence[BulkItem] = ()
    failed: Sequence[BulkItem] = ()
    unknown: Sequence[BulkItem] = ()

    def raise_for_failures(self) -> None:
        """Raise if anything failed, or is unknown.

        Raises:
            BulkFailuresError: how many, and the first of them.
        """
        if not self.failed and not self.unknown:
            return
        total = len(self)
        lines = [f"{len(self.failed)} of {total} items failed, and {len(self.unknown)} are unknown"]
        lines += [f"[{item.index}]{_named(item)}: {item.message}" for item in islice(self.failed, _SHOWN)]
        lines += [f"[{item.index}]{_named(item)}: unknown" for item in islice(self.unknown, _SHOWN)]
        if self.unknown:
            lines.append("Run the same call with the same journal again: the server is asked what became of them.")
        raise BulkFailuresError(redacted("\n".join(lines)), len(self.failed), len(self.unknown))

    def __len__(self) -> int:
        return len(self.created) + len(self.existing) + len(self.failed) + len(self.unknown)

    def __repr__(self) -> str:
        counts = (f"{name}={len(getattr(self, name))}" for name in ("created", "existing", "failed", "unknown"))
        return f"<BulkResult {' '.join(counts)}>"


def _named(item: BulkItem) -> str:
    name = item.global_key or item.uid
    return f" {name!r}" if name else ""
