"""The parts of a stream, looked up ahead: the places of the next ones are guessed from the size of the last."""

from collections.abc import Iterator

from labelbox.exports.lookup import LookUp
from labelbox.exports.plan import Listing, Part

GUESSES = 6
"""Look-ups on their way beside the one that is needed."""


class Lookups:
    """The parts from the one that holds `offset` to the end of a stream, in order.

    Each part's place is known for certain only from the part before it, and a look-up takes a round trip; files of
    like sizes, as servers make them, can be asked for side by side. A guess that goes wrong costs one look-up.

    Args:
        listing: Whoever knows.
        offset: Where to begin.
        size: Where the stream ends.
    """

    def __init__(self, listing: Listing, offset: int, size: int) -> None:
        self._listing, self._offset, self._size = listing, offset, size
        self._guesses: dict[int, LookUp] = {}

    def __iter__(self) -> Iterator[Part]:
        """Ends early where the server does not know a part: what is missing is told in the end, after the rows."""
        while self._offset < self._size:
            part = self._guessed() or self._listing.part_at(self._offset)
            if part is None or part.end < self._offset:
                return
            self._offset = part.end + 1
            self._guess(part.size)
            yield part

    def close(self) -> None:
        """Wait for what is still on its way; it ends at once where the scope was cancelled in which it was asked."""
        for guess in self._guesses.values():
            guess.end()
        self._guesses.clear()

    def _guess(self, step: int) -> None:
        # The middle of where a part should be: sizes differ by a row or so, which adds up.
        expected = [self._offset, *(self._offset + step * ahead + step // 2 for ahead in range(1, GUESSES))]
        known = [guess.found for guess in self._guesses.values() if guess.found is not None]
        asked = self._guesses.keys()
        for offset in expected:
            told = any(part.start <= offset <= part.end for part in known)
            near = any(abs(offset - other) < step - step // 4 for other in asked)
            if offset < self._size and not told and not near:
                self._guesses[offset] = LookUp(self._listing, offset)

    def _guessed(self) -> Part | None:
        """The next part, if one of the guesses finds it."""
        while self._guesses:
            offset = min(self._guesses)
            part = self._guesses[offset].result()
            if part is not None and part.start > self._offset:
                return None  # kept: its turn comes
            del self._guesses[offset]
            if part is not None and part.start <= self._offset <= part.end:
                return part
        return None
