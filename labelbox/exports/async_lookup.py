"""One question ahead, asked in a task of its own; the twin of `lookup.py`."""

import asyncio
from typing import TYPE_CHECKING

from labelbox.exports.plan import Part

if TYPE_CHECKING:
    from labelbox._async.exports.plan import Listing


class LookUp:
    """Asks where the part lies that holds an offset.

    Attributes:
        found: The part, as soon as it is known.
    """

    def __init__(self, listing: "Listing", offset: int) -> None:
        self.found: Part | None = None
        self._listing, self._offset = listing, offset
        self._task = asyncio.create_task(self._ask(), name="labelbox-export-lookup")

    async def result(self) -> Part | None:
        """The part; None where the question failed, and has to be asked again by somebody who wants to know why."""
        await asyncio.wait([self._task])
        return self.found

    async def end(self) -> None:
        """Drop what is on its way."""
        self._task.cancel()
        await asyncio.wait([self._task])

    async def _ask(self) -> None:
        try:
            self.found = await self._listing.part_at(self._offset)
        except Exception:
            return
