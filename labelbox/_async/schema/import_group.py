# Derived from labelbox/schema/import_group.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Pre-labels that were sent as several imports."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from functools import partial
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Any, overload

from labelbox._async.schema.newer_names import NewerImportNames
from labelbox.exceptions import ResourceNotFoundError
from labelbox.flows import annotation_import, import_parts
from labelbox.flows.import_progress import ImportProgress, Phase, percent
from labelbox.schema.bulk_outcomes import import_outcomes
from labelbox.schema.enums import AnnotationImportState
from labelbox.schema.import_results import RowStatus, SavedImport
from labelbox.schema.progress import told

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox._async.schema.annotation_import import MALPredictionImport
    from labelbox.flows.import_progress import Tell
    from labelbox.journal import BulkResult
    from labelbox.steps import Flow


class ImportGroup(NewerImportNames, Sequence["MALPredictionImport"]):
    """The imports of one file of pre-labels that was split, in their order; each is one of its members.

    Get one from `MALPredictionImport.create_from_objects(…, max_rows_per_job=…)`, or later by `from_name`.

    Args:
        client: The client through which it was made or found.
        name: The name from which those of the imports derive: "boxes" makes "boxes-0001" and so on.
        imports: The imports.
    """

    def __init__(self, client: "Session", name: str, imports: "Sequence[MALPredictionImport]") -> None:
        self.client = client
        self.name = name
        self.imports = tuple(imports)

    @classmethod
    async def from_name(cls, client: "Session", project_id: str, name: str) -> "ImportGroup":
        """Find the imports of a group: all up to the first name that there is not.

        Args:
            client: Where to ask.
            project_id: The project that they import into.
            name: The name that the group was started with.

        Raises:
            ResourceNotFoundError: the project has not even the first.
        """
        found = await client.run(import_parts.find_parts(annotation_import.PRE_LABELS, project_id, name))
        if not found:
            raise ResourceNotFoundError("ImportGroup", {"projectId": project_id, "name": name})
        return group_of(client, name, found)

    @overload
    def __getitem__(self, index: int) -> "MALPredictionImport": ...
    @overload
    def __getitem__(self, index: slice) -> "Sequence[MALPredictionImport]": ...
    def __getitem__(self, index: int | slice) -> "MALPredictionImport | Sequence[MALPredictionImport]":
        return self.imports[index]

    def __len__(self) -> int:
        return len(self.imports)

    def __repr__(self) -> str:
        return f"<ImportGroup {self.name!r} of {len(self)} imports>"

    @property
    def state(self) -> AnnotationImportState:
        """RUNNING while one of them is; else FAILED if one of them has, as a whole; else FINISHED."""
        states = [each.state for each in self.imports]
        order = (AnnotationImportState.RUNNING, AnnotationImportState.FAILED)
        return next((state for state in order if state in states), AnnotationImportState.FINISHED)

    async def refresh(self) -> None:
        """Ask the server for the present states.

        Raises:
            ResourceNotFoundError: an import is gone.
        """
        self._note(await self.client.run(import_parts.look_at_all(self._looks())))

    async def wait_until_done(
        self,
        sleep_time_seconds: float = 10,
        show_progress: bool = False,
        *,
        on_progress: "Tell | None" = None,
    ) -> None:
        """Wait until none of them is running, however long it takes.

        Args:
            sleep_time_seconds: Seconds between two looks, at most; the first ones come sooner.
            show_progress: Whether to show a progress bar; needs the package tqdm.
            on_progress: Told how far they are together, after each look.

        Raises:
            ImportError: a bar is wanted, and the package is not there.
        """
        looks, now = self._looks(), [each.record for each in self.imports]

        def wait(tell: "Tell") -> Any:
            return import_parts.wait_for_all(looks, now, sleep_time_seconds, lambda seen: tell(self._progress(seen)))

        self._note(await self.client.run(told(wait, show_progress, on_progress)))

    @property
    async def inputs(self) -> list[dict[str, Any]]:
        """The rows as they were sent, import by import. The server keeps them for 24 hours.

        Raises:
            DownloadError: a file is gone.
        """
        return [row for each in self.imports for row in await each.inputs]

    @property
    async def errors(self) -> list[RowStatus]:
        """Those of the `statuses` that say FAILURE; none if all went well. Waits for the imports.

        Raises:
            ValueError: one of them failed as a whole; the message names those.
            ImportStatusMissingError: no row of one of them has a status.
            DownloadError: a file is gone: the server keeps it for 24 hours.
        """
        await self._finish()
        return [row for each in self.imports for row in await each.errors]

    @property
    async def statuses(self) -> list[RowStatus]:
        """What became of each row, import by import; waits for them.

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `errors`.
        """
        await self._finish()
        return [row for each in self.imports for row in await each.statuses]

    async def bulk_result(self) -> "BulkResult":
        """What became of each row; waits for the imports. An index is the place of the row in `inputs`.

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `errors`.
        """
        statuses = await self.statuses
        return import_outcomes(await self.inputs, statuses)

    async def iter_inputs(self) -> AsyncGenerator[dict[str, Any], None]:
        """The `inputs` one by one, in bounded memory.

        Raises:
            DownloadError: a file is gone.
        """
        for each in self.imports:
            async with aclosing(each.iter_inputs()) as pieces_1:
                async for piece_ in pieces_1:
                    yield piece_

    async def iter_errors(self) -> AsyncGenerator[RowStatus, None]:
        """The `errors` one by one, in bounded memory.

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `errors`.
        """
        await self._finish()
        for each in self.imports:
            async with aclosing(each.iter_errors()) as pieces_1:
                async for piece_ in pieces_1:
                    yield piece_

    async def iter_statuses(self) -> AsyncGenerator[RowStatus, None]:
        """The `statuses` one by one, in bounded memory.

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `errors`.
        """
        await self._finish()
        for each in self.imports:
            async with aclosing(each.iter_statuses()) as pieces_1:
                async for piece_ in pieces_1:
                    yield piece_

    async def save(self, directory: str | Path) -> list[SavedImport]:
        """Keep the files of all imports; see `MALPredictionImport.save`. Waits for them.

        Args:
            directory: Where to.

        Raises:
            OSError: the folder cannot be written to.
            ValueError, ImportStatusMissingError, DownloadError: as for `errors`.
        """
        await self._finish()
        return [await each.save(directory) for each in self.imports]

    async def _finish(self) -> None:
        await self.wait_until_done()
        if failed := [each.name for each in self.imports if each.state == AnnotationImportState.FAILED]:
            raise ValueError(f"Import failed. {', '.join(failed)}")

    def _looks(self) -> "list[Callable[[], Flow[Any]]]":
        return [partial(annotation_import.find_pre_labels, each.parent_id, each.name) for each in self.imports]

    def _note(self, records: Sequence[Any]) -> None:
        for each, record in zip(self.imports, records, strict=True):
            each.record = record

    def _progress(self, records: Sequence[Any]) -> ImportProgress:
        states = {str(record.state) for record in records}
        phase: Phase = "running" if "RUNNING" in states else "failed" if "FAILED" in states else "finished"
        return ImportProgress(self.name, phase, mean(map(percent, records)), 100)


def group_of(client: "Session", name: str, records: Sequence[Any]) -> ImportGroup:
    """The group of the imports of these records."""
    from labelbox._async.schema.annotation_import import MALPredictionImport

    return ImportGroup(client, name, [MALPredictionImport(client, record) for record in records])
