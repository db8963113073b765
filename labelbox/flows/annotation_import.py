"""Imports of annotations: started, looked at, and their files read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from labelbox.exceptions import LabelboxError
from labelbox.flows.found import found, made
from labelbox.flows.import_progress import ImportProgress, Tell, nobody
from labelbox.flows.import_rows import EncodedRows, write_rows
from labelbox.flows.spool import CHUNK, Spool, nameless
from labelbox.steps import Flow, call, head, sleep
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import (
        BulkImportRequestFields,
        LabelImportFields,
        MALPredictionImportFields,
        MEAPredictionImportFields,
        MEAToMALPredictionImportFields,
    )
    from labelbox_graphql.runtime import Upload

RUNNING = "RUNNING"
FIRST = 0.1
"""Seconds before the second look at an import: those of a few rows are done at once."""

Content = Callable[[], Iterator[bytes]]
"""The bytes of a file, anew for each attempt to send it."""

Guard = Callable[[str, str, Content, Callable[[], Flow[Any]]], Flow[Any]]
"""Sends an import, given its parent's id, name, content and the flow that sends it, if it was not sent before."""

Check = Callable[[Spool], Flow[None]]
"""Looks at the bytes before they are sent."""


class State(Protocol):
    """An import, as far as waiting for it goes."""

    @property
    def state(self) -> str:
        """RUNNING, FINISHED or FAILED."""
        ...


S = TypeVar("S", bound=State)


@dataclass(frozen=True, slots=True)
class Kind:
    """How imports of one kind are found and started.

    Attributes:
        find: By the parent's id and the name.
        create: Of a file: parent's id, name, file, number of bytes.
        create_from_url: Of a URL: parent's id, name, URL.
        word: What such an import is called.
        parent: What it imports into.
        guard: Sends each once; None sends whatever is given.
        is_there: Whether one was sent by an earlier run, given its parent's id and name; None where nobody knows.
    """

    find: "Callable[[str, str], Flow[Any]]"
    create: "Callable[[str, str, Upload, int], Flow[Any]]"
    create_from_url: "Callable[[str, str, str], Flow[Any]]"
    word: str
    parent: str = "project"
    guard: Guard | None = None
    is_there: "Callable[[str, str], Flow[bool]] | None" = None


def from_content(
    kind: Kind, parent_id: str, name: str, content: Content, length: int, tell: Tell = nobody
) -> Flow[Any]:
    """Start an import of bytes.

    Args:
        kind: Which kind of import.
        parent_id: The project or the model run.
        name: The name of the import.
        content: The rows as NDJSON.
        length: How many bytes.
        tell: Told how many of them are on their way; from 0 again for another attempt.
    """
    from labelbox_graphql.runtime import Upload

    def counted() -> Iterator[bytes]:
        sent = 0
        for chunk in content():
            tell(ImportProgress(name, "sending", sent, length))
            yield chunk
            sent += len(chunk)
        tell(ImportProgress(name, "sending", sent, length))

    filename = f"{parent_id}__{name}.ndjson"
    file = Upload(counted, filename=filename, content_type="application/x-ndjson", part=filename)

    def send() -> Flow[Any]:
        return kind.create(parent_id, name, file, length)

    return (yield from send() if kind.guard is None else kind.guard(parent_id, name, content, send))


def from_rows(
    kind: Kind, parent_id: str, name: str, rows: EncodedRows, check: Check | None = None, tell: Tell = nobody
) -> Flow[Any]:
    """Start an import of rows or labels. All of them are read before anything is sent, into memory or a temporary file,
    so that what is wrong shows first, and an attempt can be repeated.

    Args:
        kind: Which kind of import.
        parent_id: The project or the model run.
        name: The name of the import.
        rows: The rows.
        check: Looks at what was read, before it is sent.
        tell: Told how many bytes are on their way.

    Raises:
        ValueError: see `EncodedRows.finish`.
    """
    with nameless() as file:
        spool = yield from write_rows(rows, file)
        if check is not None:
            yield from check(spool)
        return (yield from from_content(kind, parent_id, name, spool.chunks, spool.size, tell))


def from_path(kind: Kind, parent_id: str, name: str, path: str | Path, tell: Tell = nobody) -> Flow[Any]:
    """Start an import of a file, which is streamed, whatever its size.

    Raises:
        ValueError: there is no such file, or it is empty.
    """
    file = readable(path)
    return (yield from from_content(kind, parent_id, name, lambda: _chunks(file), file.stat().st_size, tell))


def readable(path: str | Path) -> Path:
    """A file that has rows.

    Raises:
        ValueError: there is no such file, or it is empty.
    """
    file = Path(path)
    if not file.is_file():
        raise ValueError(f"File {path} is not accessible")
    if not file.stat().st_size:
        raise ValueError(f"File {path} is empty")
    return file


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def from_url(kind: Kind, parent_id: str, name: str, url: str) -> Flow[Any]:
    """Start an import of a file that the server fetches.

    Raises:
        ValueError: the URL does not answer, or with an error.
    """
    yield from reachable(url)
    return (yield from kind.create_from_url(parent_id, name, url))


def reachable(url: str) -> Flow[None]:
    """Ask whether the server will be able to fetch a URL.

    Raises:
        ValueError: the URL does not answer, or with an error.
    """
    shown = url.partition("?")[0]
    try:
        status = yield from head(url)
    except LabelboxError as problem:
        raise ValueError(f"Url {shown} is not reachable") from problem
    if status >= 400:
        raise ValueError(f"Url {shown} is not reachable: HTTP {status}")


def wait(
    look: "Callable[[], Flow[S]]", now: S, every: float, tell: "Callable[[S], None]" = lambda _: None
) -> "Flow[S]":
    """Look again until the import is no longer running, soon at first and less and less often later.

    Args:
        look: Asks for the import's present state.
        now: Its state as last seen.
        every: Seconds between two looks, at most.
        tell: Told the state after each look.
    """
    pause = min(FIRST, every)
    while now.state == RUNNING:
        yield from sleep(pause)
        pause = min(pause * 2, every)
        now = yield from look()
        tell(now)
    return now


def create_labels(project_id: str, name: str, file: "Upload", length: int) -> "Flow[LabelImportFields]":
    """Start an import of ground truth from a file."""
    op = ops.annotation_import.create_label_import_by_file(
        project_id=project_id, name=name, file=file, content_length=length
    )
    return made((yield from call(op)).create_label_import, "label import")


def create_labels_from_url(project_id: str, name: str, url: str) -> "Flow[LabelImportFields]":
    """Start an import of ground truth from a URL."""
    op = ops.annotation_import.create_label_import_by_url(project_id=project_id, name=name, file_url=url)
    return made((yield from call(op)).create_label_import, "label import")


def find_labels(project_id: str, name: str) -> "Flow[LabelImportFields]":
    """An import of ground truth by its name.

    Raises:
        ResourceNotFoundError: the project has none of that name.
    """
    answer = yield from call(ops.annotation_import.get_label_import(project_id=project_id, name=name))
    return found(answer.label_import, "LabelImport", project_id=project_id, name=name)


def create_pre_labels(project_id: str, name: str, file: "Upload", length: int) -> "Flow[MALPredictionImportFields]":
    """Start an import of pre-labels from a file."""
    op = ops.annotation_import.create_mal_prediction_import_by_file(
        project_id=project_id, name=name, file=file, content_length=length
    )
    return made((yield from call(op)).create_model_assisted_labeling_prediction_import, "pre-label import")


def create_pre_labels_from_url(project_id: str, name: str, url: str) -> "Flow[MALPredictionImportFields]":
    """Start an import of pre-labels from a URL."""
    op = ops.annotation_import.create_mal_prediction_import_by_url(project_id=project_id, name=name, file_url=url)
    return made((yield from call(op)).create_model_assisted_labeling_prediction_import, "pre-label import")


def find_pre_labels(project_id: str, name: str) -> "Flow[MALPredictionImportFields]":
    """An import of pre-labels by its name.

    Raises:
        ResourceNotFoundError: the project has none of that name.
    """
    answer = yield from call(ops.annotation_import.get_mal_prediction_import(project_id=project_id, name=name))
    record = answer.model_assisted_labeling_prediction_import
    return found(record, "MALPredictionImport", project_id=project_id, name=name)


def create_predictions(run_id: str, name: str, file: "Upload", length: int) -> "Flow[MEAPredictionImportFields]":
    """Start an import of predictions into a model run from a file."""
    op = ops.annotation_import.create_mea_prediction_import_by_file(
        model_run_id=run_id, name=name, file=file, content_length=length
    )
    return made((yield from call(op)).create_model_error_analysis_prediction_import, "prediction import")


def create_predictions_from_url(run_id: str, name: str, url: str) -> "Flow[MEAPredictionImportFields]":
    """Start an import of predictions into a model run from a URL."""
    op = ops.annotation_import.create_mea_prediction_import_by_url(model_run_id=run_id, name=name, file_url=url)
    return made((yield from call(op)).create_model_error_analysis_prediction_import, "prediction import")


def find_predictions(run_id: str, name: str) -> "Flow[MEAPredictionImportFields]":
    """An import of predictions into a model run by its name.

    Raises:
        ResourceNotFoundError: the model run has none of that name.
    """
    answer = yield from call(ops.annotation_import.get_mea_prediction_import(model_run_id=run_id, name=name))
    record = answer.model_error_analysis_prediction_import
    return found(record, "MEAPredictionImport", model_run_id=run_id, name=name)


def carry_over(
    run_id: str, data_row_ids: list[str], project_id: str, name: str
) -> "Flow[MEAToMALPredictionImportFields]":
    """Start an import of a run's predictions for some data rows into a project, as pre-labels."""
    op = ops.annotation_import.create_mea_to_mal_prediction_import(
        project_id=project_id, name=name, model_run_id=run_id, data_row_ids=data_row_ids
    )
    return made((yield from call(op)).create_mal_prediction_import_for_model_run_data_rows, "pre-label import")


def find_carried(project_id: str, name: str) -> "Flow[MEAToMALPredictionImportFields]":
    """An import of a run's predictions into a project by its name.

    Raises:
        ResourceNotFoundError: the project has none of that name.
    """
    answer = yield from call(ops.annotation_import.get_mea_to_mal_prediction_import(project_id=project_id, name=name))
    return found(answer.mea_to_mal_prediction_import, "MEAToMALPredictionImport", project_id=project_id, name=name)


def create_bulk(project_id: str, name: str, file: "Upload", length: int) -> "Flow[BulkImportRequestFields]":
    """Start an import of the old kind from a file."""
    op = ops.annotation_import.create_bulk_import_request_from_file(
        project_id=project_id, name=name, file=file, content_length=length
    )
    return made((yield from call(op)).create_bulk_import_request, "import request")


def create_bulk_from_url(project_id: str, name: str, url: str) -> "Flow[BulkImportRequestFields]":
    """Start an import of the old kind from a URL."""
    op = ops.annotation_import.create_bulk_import_request(project_id=project_id, name=name, file_url=url)
    return made((yield from call(op)).create_bulk_import_request, "import request")


def find_bulk(project_id: str, name: str) -> "Flow[BulkImportRequestFields]":
    """An import of the old kind by its name.

    Raises:
        ResourceNotFoundError: the project has none of that name.
    """
    answer = yield from call(ops.annotation_import.get_bulk_import_request_by_name(project_id=project_id, name=name))
    return found(answer.bulk_import_request, "BulkImportRequest", project_id=project_id, name=name)


def get_bulk(uid: str) -> "Flow[BulkImportRequestFields]":
    """An import of the old kind by its id.

    Raises:
        ResourceNotFoundError: there is none.
    """
    answer = yield from call(ops.annotation_import.get_bulk_import_request(id=uid))
    return found(answer.bulk_import_request, "BulkImportRequest", uid=uid)


LABELS = Kind(find_labels, create_labels, create_labels_from_url, "label import")
PRE_LABELS = Kind(find_pre_labels, create_pre_labels, create_pre_labels_from_url, "pre-label import")
PREDICTIONS = Kind(find_predictions, create_predictions, create_predictions_from_url, "prediction import", "model run")
BULK = Kind(find_bulk, create_bulk, create_bulk_from_url, "import request")
