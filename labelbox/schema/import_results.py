"""What became of the rows of an import: its files, read whole, row by row, or kept on disk."""

import re
from abc import abstractmethod
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NotRequired, TypedDict, cast

from labelbox.exceptions import ImportStatusMissingError, UnexpectedResponseError
from labelbox.exports.atomic import written_whole
from labelbox.exports.stored_rows import stored_bytes, stored_rows
from labelbox.flows import ndjson
from labelbox.orm.signed_files import SignedFiles
from labelbox.schema.bulk_outcomes import import_outcomes
from labelbox_graphql.runtime import Field

if TYPE_CHECKING:
    from labelbox.journal import BulkResult
    from labelbox.steps import Flow


class DataRowOfStatus(TypedDict):
    """The data row that a row of an import is about.

    Attributes:
        id: Its id; missing where the server found no such data row.
        globalKey: Its global key, where the row named it so.
    """

    id: NotRequired[str]
    globalKey: NotRequired[str | None]


class RowError(TypedDict):
    """Why a row was not taken.

    Attributes:
        name: Of the rule.
        message: What was wrong.
        additional_info: More about it, where the server has more to say.
    """

    name: str
    message: str
    additional_info: NotRequired[Any]


class RowStatus(TypedDict):
    """What became of a row of an import.

    Attributes:
        uuid: That of the row.
        dataRow: The data row that it is about.
        status: SUCCESS or FAILURE.
        errors: Why it failed; none on SUCCESS.
    """

    uuid: str
    dataRow: DataRowOfStatus
    status: Literal["SUCCESS", "FAILURE"]
    errors: list[RowError]


@dataclass(frozen=True, slots=True)
class SavedImport:
    """The files of an import on disk, as NDJSON; None for one that the server does not have.

    Attributes:
        inputs: The rows as they were sent.
        statuses: What became of each.
        errors: Those that say FAILURE; empty if none does.
    """

    inputs: Path | None
    statuses: Path | None
    errors: Path | None


_INPUTS: Final = ("input_file_url", "the inputs of an import")
_STATUSES: Final = ("status_file_url", "the statuses of an import")
_ERRORS: Final = ("error_file_url", "the errors of an import")

_UNFIT: Final = re.compile(r'[\x00-\x1f%<>:"/\\|?*]')
"""What names of files cannot have, on one system or another."""


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
    def _finish(self) -> None:
        """Waits for the end, and refuses to go on where there can be no results."""

    def refresh(self) -> None:
        """Ask the server for the present state.

        Raises:
            ResourceNotFoundError: the import is gone.
        """
        self.record = self._run(self._look())

    @property
    def inputs(self) -> list[dict[str, Any]]:
        """The rows as they were sent. The server keeps them for 24 hours.

        Raises:
            DownloadError: the file is gone.
        """
        return self._rows(_INPUTS)

    @property
    def errors(self) -> list[RowStatus]:
        """Those of the `statuses` that say FAILURE; none if all went well. Waits for the import.

        Raises:
            ValueError: the import as a whole failed; one of the old kind has no errors then.
            ImportStatusMissingError: no row has a status, so nothing says that all went well.
            DownloadError: the file is gone: the server keeps it for 24 hours.
        """
        self._finish()
        return cast("list[RowStatus]", self._rows(_ERRORS)) or list(self._told_failures())

    @property
    def statuses(self) -> list[RowStatus]:
        """What became of each row; waits for the import.

        `uuid` is that of the row, `dataRow` names its data row, `status` is SUCCESS or FAILURE; on FAILURE there are
        `errors`, each with `name`, `message` and sometimes `additional_info`.

        Raises:
            ValueError: the import as a whole failed; one of the old kind has no statuses then.
            ImportStatusMissingError: rows were sent, and none has a status.
            DownloadError: the file is gone: the server keeps it for 24 hours.
        """
        self._finish()
        return cast("list[RowStatus]", self._rows(_STATUSES)) or list(self._told())

    def bulk_result(self) -> "BulkResult":
        """What became of each row; waits for the import. An index is the number of the row in the file as it was sent,
        which for a list of dicts is that in the list.

        >>> rows = [{"dataRow": {"id": uid}, "name": "?"} for uid in ("1", "2")]
        >>> LabelImport.create_from_objects(client, project.uid, "robins", rows).bulk_result()
        <BulkResult created=0 existing=0 failed=2 unknown=0>

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `statuses`.
        """
        statuses = self.statuses
        return import_outcomes(self.inputs, statuses)

    def iter_inputs(self) -> Iterator[dict[str, Any]]:
        """The `inputs` one by one, in bounded memory, as they come.

        Raises:
            DownloadError: the file is gone: the server keeps it for 24 hours.
        """
        return self._stream(_INPUTS)

    def iter_errors(self) -> Iterator[RowStatus]:
        """The `errors` one by one, in bounded memory, as they come. A dropped connection is taken up again.

        >>> job = LabelImport.create_from_objects(client, project.uid, "wrens", [{"dataRow": {"id": "1"}, "name": "?"}])
        >>> [error["status"] for error in job.iter_errors()]
        ['FAILURE']

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `errors`.
        """
        return self._stream_results(_ERRORS)

    def iter_statuses(self) -> Iterator[RowStatus]:
        """The `statuses` one by one, in bounded memory, as they come. A dropped connection is taken up again.

        Raises:
            ValueError, ImportStatusMissingError, DownloadError: as for `statuses`.
        """
        return self._stream_results(_STATUSES)

    def save(self, directory: str | Path) -> SavedImport:
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
        self._finish()
        folder = Path(directory)
        folder.mkdir(parents=True, exist_ok=True)
        name = _UNFIT.sub(lambda found: f"%{ord(found[0]):02X}", self.name)
        inputs = self._save(_INPUTS, folder / f"{name}.inputs.ndjson")
        statuses = self._save(_STATUSES, folder / f"{name}.statuses.ndjson")
        errors = self._save(_ERRORS, folder / f"{name}.errors.ndjson")
        if statuses is None or not statuses.stat().st_size:
            self._demand_statuses()
        return SavedImport(inputs, statuses, errors)

    def _save(self, which: tuple[str, str], path: Path) -> Path | None:
        url = self._url(which)
        if url is None:
            return None

        def fresh() -> str | None:
            return self._fresh(which)

        with written_whole(path) as file:
            for piece in stored_bytes(self.client.files, url, which[1], fresh):
                file.write(piece)
        return path

    def _demand_statuses(self) -> None:
        """Silence is no success: where rows were sent, they must have statuses."""
        if self._has_rows(_STATUSES) or self.record.state == "FAILED":
            return
        if self._has_rows(_INPUTS):
            raise ImportStatusMissingError(type(self), self.name)

    def _has_rows(self, which: tuple[str, str]) -> bool:
        if self._kept().get(self._url(which)):
            return True
        for _ in self._stream(which):
            return True
        return False

    def _stream_results(self, which: tuple[str, str]) -> Iterator[RowStatus]:
        self._finish()
        found = False
        for row in self._stream(which):
            found = True
            yield cast(RowStatus, row)
        if found:
            return
        for told in self._told():
            if which == _STATUSES or told["status"] == "FAILURE":
                yield told

    def _told(self) -> Iterator[RowStatus]:
        """The statuses, after a file was empty: it may have been so by a fault."""
        found = False
        for row in self._stream(_STATUSES):
            found = True
            if "status" not in row:
                raise UnexpectedResponseError(f"a row of {_STATUSES[1]} has no status")
            yield cast(RowStatus, row)
        if not found:
            self._demand_statuses()

    def _told_failures(self) -> Iterator[RowStatus]:
        for row in self._told():
            if row["status"] == "FAILURE":
                yield row

    def _stream(self, which: tuple[str, str]) -> Generator[dict[str, Any], None, None]:
        def fresh() -> str | None:
            return self._fresh(which)

        if url := self._url(which):
            yield from stored_rows(self.client.files, url, which[1], fresh)

    def _rows(self, which: tuple[str, str]) -> list[dict[str, Any]]:
        """The rows of a file, downloaded once; the caller's list is its own."""
        url, kept = self._url(which), self._kept()
        if url is None:
            return []
        if url not in kept:
            kept[url] = self._run(ndjson.read(url, which[1]))
        return [dict(row) for row in kept[url]]

    def _kept(self) -> dict[str | None, list[dict[str, Any]]]:
        kept: dict[str | None, list[dict[str, Any]]] = self.__dict__.setdefault("_files", {})
        return kept

    def _url(self, which: tuple[str, str]) -> str | None:
        if self._is_cut():
            self.refresh()
        url: str | None = getattr(self, which[0])
        return url

    def _fresh(self, which: tuple[str, str]) -> str | None:
        """The address once more, for one that has expired."""
        self.refresh()
        return self._url(which)
