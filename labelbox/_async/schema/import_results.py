# Derived from labelbox/schema/import_results.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What became of the rows of an import: its files, read whole, row by row, or kept on disk."""

from abc import abstractmethod
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from labelbox._async.exports.stored_rows import stored_bytes, stored_rows
from labelbox._async.orm.signed_files import SignedFiles
from labelbox.exceptions import ImportStatusMissingError, UnexpectedResponseError
from labelbox.exports.atomic import written_whole
from labelbox.flows import ndjson
from labelbox.schema.bulk_outcomes import import_outcomes
from labelbox.schema.import_results import _ERRORS, _INPUTS, _STATUSES, _UNFIT, RowStatus, SavedImport
from labelbox_graphql.runtime import Field

if TYPE_CHECKING:
    from labelbox.journal import BulkResult
    from labelbox.steps import Flow


class ImportResults(SignedFiles):
    """An import, as far as its files go. The server keeps them for 24 hours; `save` keeps them for you."""

    uid: "Field[str]" = Field("uid", "id")
    name: "Field[str]" = Field("name", "name")
    input_file_url: "Field[str | None]" = Field("input_file_url", "inputFileUrl")
    error_file_url: "Field[str | None]" = Field("error_file_url", "errorFileUrl")
    status_file_url: "Field[str | None]" = Field("status_file_url", "statusFileUrl")

    _addresses = (_INPUTS[0], _STATUSES[0], _ERRORS[0])
    _read = "_files"

    @abstractmethod
    def _look(self) -> "Flow[Any]":
        """Asks for the present state."""

    @abstractmethod
    async def _finish(self) -> None:
        """Waits for the end, and refuses to go on where there can be no results."""

    async def refresh(self) -> None:
        """Ask the server for the present state.

        Raises:
            ResourceNotFoundError: the import is gone.
        """
        self.record = await self._run(self._look())

    @property
    async def inputs(self) -> list[dict[str, Any]]:
        """The rows as they were sent. The server keeps them for 24 hours.

        Raises:
            DownloadError: the file is gone.
        """
        return await self._rows(_INPUTS)

    @property
    async def errors(self) -> list[RowStatus]:
        """Those of the `statuses` that say FAILURE; none if all went well. Waits for the import.

        Raises:
            ValueError: the import as a whole failed; one of the old kind has no errors then.
            ImportStatusMissingError: no row has a status, so nothing says that all went well.
            DownloadError: the file is gone: the server keeps it for 24 hours.
        """
        await self._finish()
        return cast("list[RowStatus]", await self._rows(_ERRORS)) or [each async for each in self._told_failures()]

    @property
    async def statuses(self) -> list[RowStatus]:
        """What became of each row; waits for the import.

        `uuid` is that of the row, `dataRow` names its data row, `status` is SUCCESS or FAILURE; on FAILURE there are
        `errors`, each with `name`, `message` and sometimes `additional_info`.

        Raises:
            ValueError: the import as a whole failed; one of the old kind has no statuses then.
            ImportStatusMissingError: rows were sent, and none has a status.
            DownloadError: the file is gone: the server keeps it for 24 hours.
        """
        await self._finish()
        return cast("list[RowStatus]", await self._rows(_STATUSES)) or [each async for each in self._told()]

    async def bulk_result(self) -> "BulkResult":
        """What became of each row; waits for the import. An index is the number of the row in the file as it was sent,
        which for a list of dicts is that in the list.

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `statuses`.
        """
        statuses = await self.statuses
        return import_outcomes(await self.inputs, statuses)

    def iter_inputs(self) -> AsyncGenerator[dict[str, Any], None]:
        """The `inputs` one by one, in bounded memory, as they come.

        Raises:
            DownloadError: the file is gone: the server keeps it for 24 hours.
        """
        return self._stream(_INPUTS)

    def iter_errors(self) -> AsyncGenerator[RowStatus, None]:
        """The `errors` one by one, in bounded memory, as they come. A dropped connection is taken up again.

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `errors`.
        """
        return self._stream_results(_ERRORS)

    def iter_statuses(self) -> AsyncGenerator[RowStatus, None]:
        """The `statuses` one by one, in bounded memory, as they come. A dropped connection is taken up again.

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `statuses`.
        """
        return self._stream_results(_STATUSES)

    async def save(self, directory: str | Path) -> SavedImport:
        """Keep the files of the import before they expire; waits for it.

        They are `<name>.inputs.ndjson`, `<name>.statuses.ndjson` and `<name>.errors.ndjson`, each whole or not there;
        characters that file names cannot have become `%2F` and the like.

        Args:
            directory: Where to; it is made if it is not there. Files of that name are replaced.

        Returns:
            Their paths.

        Raises:
            OSError: the folder cannot be written to.
            ValueError, ImportStatusMissingError, DownloadError: as for `statuses`.
        """
        await self._finish()
        folder = Path(directory)
        folder.mkdir(parents=True, exist_ok=True)
        name = _UNFIT.sub(lambda found: f"%{ord(found[0]):02X}", self.name)
        inputs = await self._save(_INPUTS, folder / f"{name}.inputs.ndjson")
        statuses = await self._save(_STATUSES, folder / f"{name}.statuses.ndjson")
        errors = await self._save(_ERRORS, folder / f"{name}.errors.ndjson")
        if statuses is None or not statuses.stat().st_size:
            await self._demand_statuses()
        return SavedImport(inputs, statuses, errors)

    async def _save(self, which: tuple[str, str], path: Path) -> Path | None:
        url = await self._url(which)
        if url is None:
            return None

        async def fresh() -> str | None:
            return await self._fresh(which)

        with written_whole(path) as file:
            async with aclosing(stored_bytes(self.client.files, url, which[1], fresh)) as pieces_:
                async for piece in pieces_:
                    file.write(piece)
        return path

    async def _demand_statuses(self) -> None:
        """Silence is no success: where rows were sent, they must have statuses."""
        if await self._has_rows(_STATUSES) or self.record.state == "FAILED":
            return
        if await self._has_rows(_INPUTS):
            raise ImportStatusMissingError(type(self), self.name)

    async def _has_rows(self, which: tuple[str, str]) -> bool:
        if self._kept().get(await self._url(which)):
            return True
        async with aclosing(self._stream(which)) as pieces_:
            async for _ in pieces_:
                return True
        return False

    async def _stream_results(self, which: tuple[str, str]) -> AsyncGenerator[RowStatus, None]:
        await self._finish()
        found = False
        async with aclosing(self._stream(which)) as pieces_:
            async for row in pieces_:
                found = True
                yield cast(RowStatus, row)
        if found:
            return
        async with aclosing(self._told()) as pieces_:
            async for told in pieces_:
                if which == _STATUSES or told["status"] == "FAILURE":
                    yield told

    async def _told(self) -> AsyncGenerator[RowStatus, None]:
        """The statuses, after a file was empty: it may have been so by a fault."""
        found = False
        async with aclosing(self._stream(_STATUSES)) as pieces_:
            async for row in pieces_:
                found = True
                if "status" not in row:
                    raise UnexpectedResponseError(f"a row of {_STATUSES[1]} has no status")
                yield cast(RowStatus, row)
        if not found:
            await self._demand_statuses()

    async def _told_failures(self) -> AsyncGenerator[RowStatus, None]:
        async with aclosing(self._told()) as pieces_:
            async for row in pieces_:
                if row["status"] == "FAILURE":
                    yield row

    async def _stream(self, which: tuple[str, str]) -> AsyncGenerator[dict[str, Any], None]:
        async def fresh() -> str | None:
            return await self._fresh(which)

        if url := await self._url(which):
            async with aclosing(stored_rows(self.client.files, url, which[1], fresh)) as pieces_:
                async for piece_ in pieces_:
                    yield piece_

    async def _rows(self, which: tuple[str, str]) -> list[dict[str, Any]]:
        """The rows of a file, downloaded once; the caller's list is its own."""
        url, kept = await self._url(which), self._kept()
        if url is None:
            return []
        if url not in kept:
            kept[url] = await self._run(ndjson.read(url, which[1]))
        return [dict(row) for row in kept[url]]

    def _kept(self) -> dict[str | None, list[dict[str, Any]]]:
        kept: dict[str | None, list[dict[str, Any]]] = self.__dict__.setdefault("_files", {})
        return kept

    async def _url(self, which: tuple[str, str]) -> str | None:
        if self._is_cut():
            await self.refresh()
        url: str | None = getattr(self, which[0])
        return url

    async def _fresh(self, which: tuple[str, str]) -> str | None:
        """The address once more, for one that has expired."""
        await self.refresh()
        return await self._url(which)
