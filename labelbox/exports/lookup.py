"""One question ahead: where a part of a stream lies, asked in a thread of its own."""

import threading

from labelbox.exports.plan import Listing, Part
from labelbox.transport import cancel


class LookUp:
    """Asks where the part lies that holds an offset.

    Attributes:
        found: The part, as soon as it is known.
    """

    def __init__(self, listing: Listing, offset: int) -> None:
        self.found: Part | None = None
        self._listing, self._offset = listing, offset
        self._scope = cancel.current() or cancel.Scope()
        self._thread = threading.Thread(target=self._ask, name="labelbox-export-lookup", daemon=True)
        self._thread.start()

    def result(self) -> Part | None:
        """The part; None where the question failed, and has to be asked again by somebody who wants to know why."""
        self._thread.join()
        cancel.check()
        return self.found

    def end(self) -> None:
        """Wait until nothing is on its way; that is at once where the scope was cancelled in which it was asked."""
        self._thread.join()

    def _ask(self) -> None:
        with self._scope.entered():
            try:
                self.found = self._listing.part_at(self._offset)
            except (Exception, cancel.Cancelled):
                return
