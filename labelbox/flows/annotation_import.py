"""Imports of annotations: started, looked at, and their files read."""

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from labelbox.exceptions import UnexpectedResponseError
from labelbox.flows.found import found, made
from labelbox.steps import Flow, call, download, sleep
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import LabelImportFields, MALPredictionImportFields
    from labelbox_graphql.runtime import Upload

RUNNING = "RUNNING"


class _State(Protocol):
    @property
    def state(self) -> str: ...
    @property
    def progress(self) -> str | None: ...


S = TypeVar("S", bound=_State)


def file_part(parent_id: str, name: str, content: "Callable[[], Iterator[bytes]]") -> "Upload":
    """The file of an import, named as the server expects it."""
    from labelbox_graphql.runtime import Upload

    filename = f"{parent_id}__{name}.ndjson"
    return Upload(content, filename=filename, content_type="application/x-ndjson", part=filename)


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
    return found(
        answer.model_assisted_labeling_prediction_import, "MALPredictionImport", project_id=project_id, name=name
    )


def wait(look: "Callable[[], Flow[S]]", now: S, every: float, tell: Callable[[str | None], None]) -> "Flow[S]":
    """Look again until the import is no longer running, soon at first and less and less often later.

    Args:
        look: Asks for the import's present state.
        now: Its state as last seen.
        every: Seconds between two looks, at most.
        tell: Told the progress, such as "87%", after each look.
    """
    pause = min(0.2, every)
    while now.state == RUNNING:
        yield from sleep(pause)
        pause = min(pause * 2, every)
        now = yield from look()
        tell(now.progress)
    return now


def read_rows(url: str | None, what: str) -> Flow[list[dict[str, Any]]]:
    """The rows of one of an import's files.

    Raises:
        UnexpectedResponseError: a row is no JSON.
    """
    if url is None:
        return []
    content = yield from download(url)
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(content.split(b"\n")):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except ValueError:
                raise UnexpectedResponseError(f"line {number} of the {what} of an import is no JSON") from None
    return rows
