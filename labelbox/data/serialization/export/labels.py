"""Labels of export rows."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from ....rules.kinds import map_of, rows_of
from ....rules.media import Media, media_of
from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.data.audio import AudioData
from ...annotation_types.data.conversation import ConversationData
from ...annotation_types.data.dicom import DicomData
from ...annotation_types.data.document import DocumentData
from ...annotation_types.data.html import HTMLData
from ...annotation_types.data.llm_prompt_creation import LlmPromptCreationData
from ...annotation_types.data.llm_prompt_response_creation import LlmPromptResponseCreationData
from ...annotation_types.data.raster import ImageData
from ...annotation_types.data.text import TextData
from ...annotation_types.data.video import VideoData
from ...annotation_types.label import Annotation, Data, Label
from .answers import read_classifications
from .features import Features, Row
from .frames import read_planes, read_video
from .objects import read_object, read_relationship

L = TypeVar("L", bound=Label)


def labels_of(
    kind: type[L], row: Row, *, project_id: str | None = None, schema_ids: bool = True, predictions: bool = True
) -> list[L]:
    """The labels of a row. See `Label.from_export`."""
    _refuse_unparsed(row)
    features = Features(schema_ids)
    return [
        kind(
            uid=body.get("id"),
            data=_data(row, body["annotations"]),
            annotations=_annotations(body["annotations"], features),
            extra={**_extra(row, body), **origin},
        )
        for body, origin in _labels(row, project_id, predictions)
    ]


def _refuse_unparsed(row: object) -> None:
    if not isinstance(row, Mapping):
        hint = "; its to_labels() gives them" if hasattr(row, "to_labels") else ""
        raise TypeError(f"row: expected a parsed row, a dict, got {type(row).__name__}{hint}")


def _labels(row: Row, project_id: str | None, predictions: bool) -> Iterator[tuple[Row, dict[str, Any]]]:
    """The labels of projects, then those of model runs, each with where it comes from."""
    for uid, project in map_of(row, "projects").items():
        if project_id in (None, uid):
            for body in rows_of(project, "labels"):
                yield body, {"project_id": uid, "project_name": project.get("name")}
    if project_id is not None:
        return
    for model_id, experiment in map_of(row, "experiments").items():
        for run_id, run in map_of(experiment, "runs").items():
            origin = {"model_id": model_id, "model_run_id": run_id}
            for body in rows_of(run, "labels"):
                yield body, {**origin, "is_prediction": False}
            for body in rows_of(run, "predictions") if predictions else []:
                yield body, {**origin, "is_prediction": True}


def _annotations(annotations: Row, features: Features) -> list[Annotation]:
    if "groups" in annotations:
        return read_planes(annotations, features)
    if "frames" in annotations:
        return read_video(annotations, features)
    found: list[Annotation] = []
    objects: dict[str, ObjectAnnotation] = {}
    for row in rows_of(annotations, "objects"):
        objects[row["feature_id"]] = annotation = read_object(row, features)
        found.append(annotation)
    found += read_classifications(rows_of(annotations, "classifications"), features)
    found += [read_relationship(row, features, objects) for row in rows_of(annotations, "relationships")]
    return found


def _extra(row: Row, body: Row) -> dict[str, Any]:
    extra = {key: body[key] for key in ("label_kind", "label_details", "performance_details") if key in body}
    global_key = row["data_row"].get("global_key")
    # Not in the data, because an import names its data rows by the id or by the global key, not by both.
    return extra if global_key is None else {**extra, "global_key": global_key}


def _data(row: Row, annotations: Row) -> Data:
    data_row = row["data_row"]
    attributes = map_of(row, "media_attributes")
    fields: dict[str, Any] = {
        "uid": data_row["id"],
        "external_id": data_row.get("external_id"),
        "media_attributes": dict(attributes),
        "metadata": row.get("metadata_fields"),
    }
    mime_type = attributes.get("mime_type") or ""
    if "prompt-response" in mime_type:
        return LlmPromptResponseCreationData(**fields)
    media = media_of(None, mime_type) or _media_of_annotations(annotations)
    contents = data_row.get("row_data")
    if media is Media.TEXT:
        return TextData(**fields, **({"url": contents} if "://" in str(contents)[:12] else {"text": contents}))
    if media in (Media.IMAGE, Media.VIDEO):
        return (ImageData if media is Media.IMAGE else VideoData)(**fields, url=contents)
    made: Data = _DATA.get(media, ImageData)(**fields)
    return made


_DATA: Mapping[Media | None, Any] = {
    Media.AUDIO: AudioData,
    Media.CONVERSATION: ConversationData,
    Media.DICOM: DicomData,
    Media.DOCUMENT: DocumentData,
    Media.HTML: HTMLData,
    Media.LLM: LlmPromptCreationData,
}


def _media_of_annotations(annotations: Row) -> Media | None:
    if "groups" in annotations:
        return Media.DICOM
    if "frames" in annotations:
        return Media.VIDEO
    kinds = [str(row.get("annotation_kind") or "") for row in rows_of(annotations, "objects")]
    return next((media for media in Media for kind in kinds if kind.startswith(media.value)), None)
