"""The rows of the exports of old: labels of a project, and annotations of a model run.

They are translated from what `render_annotations` shows today, so that both exports tell the same.
"""

import json
from dataclasses import dataclass
from typing import Any

from labelbox.rules.media import Media
from labelbox.rules.ontology import Ontology

from .annotations import medium, render_annotations
from .facts import Assets, DataRow, Label
from .ids import content_id


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label was made, as the rows of old say it."""

    project_name: str = ""
    ontology: Ontology = Ontology()
    view_url: str = ""
    data_split: str | None = None
    agreement: float = -1
    benchmark_agreement: float = -1
    benchmark_id: str | None = None
    has_open_issues: bool = False


def render_v1_label(label: Label, row: DataRow, place: Place, assets: Assets) -> dict[str, Any]:
    """One label of a label export, or of a model run's annotation export; instants as on the wire, with a `Z`."""
    return {
        "ID": label.id,
        "DataRow ID": row.id,
        "Labeled Data": row.row_data if isinstance(row.row_data, str) else json.dumps(row.row_data),
        "Label": _content(label, row, place.ontology, assets),
        "Created By": label.created_by,
        "Project Name": place.project_name,
        "Created At": label.created_at,
        "Updated At": label.updated_at,
        "Seconds to Label": label.seconds_to_create,
        "External ID": row.external_id,
        "Global Key": row.global_key,
        "Agreement": place.agreement,
        "Benchmark Agreement": place.benchmark_agreement,
        "Benchmark ID": place.benchmark_id,
        "Dataset Name": row.dataset_name,
        "Reviews": [dict(review) for review in label.reviews],
        "View Label": place.view_url,
        "Has Open Issues": int(place.has_open_issues),
        "Skipped": label.skipped,
        "Media Attributes": dict(row.media_attributes),
        "DataRow Metadata": [
            {"schemaId": m.option_id or m.schema_id, "schemaName": m.schema_name, "value": m.value}
            for m in row.metadata
        ],
        "Data Split": place.data_split,
        "media_type": medium(row, label.annotations).name.lower(),
    }


def render_v1_data_row(row: DataRow, *, with_metadata: bool) -> dict[str, Any]:
    """A data row under its names in the schema, as the exports of data rows of old list it."""
    metadata = row.metadata if with_metadata else ()
    return {
        "id": row.id,
        "externalId": row.external_id,
        "globalKey": row.global_key,
        "rowData": row.row_data if isinstance(row.row_data, str) else json.dumps(row.row_data),
        "createdAt": row.created_at,
        "updatedAt": row.updated_at,
        "mediaAttributes": dict(row.media_attributes),
        "customMetadata": [{"schemaId": m.option_id or m.schema_id, "value": m.value} for m in metadata],
        "metadataFields": [
            {
                "schemaId": m.option_id or m.schema_id,
                # An enum is represented by its option.
                "name": str(m.value) if m.option_id else m.schema_name,
                "value": m.value,
                "kind": "CustomMetadataEnumOption" if m.option_id else m.schema_kind,
            }
            for m in metadata
        ],
    }


def _content(label: Label, row: DataRow, ontology: Ontology, assets: Assets) -> dict[str, Any]:
    """Empty for a skipped label. Old exports never knew DICOM; there, only what holds for the whole is told."""
    if label.skipped:
        return {}
    shown = render_annotations(label, row, ontology, assets, interpolated=True)
    colors = {tool.feature_schema_id: tool.color for tool in ontology.tools if tool.feature_schema_id}
    if medium(row, label.annotations) is Media.VIDEO:
        frames = _frames(shown, colors)
        lines = "\n".join(json.dumps(frame) for frame in frames)
        return {"frames": assets.store(f"frames-{content_id(lines)}.ndjson", lines.encode)}
    return {
        "objects": [_object(each, colors) for each in shown.get("objects", ())],
        "classifications": [_classification(each) for each in shown["classifications"]],
    }


Colors = dict[str, str | None]


def _frames(shown: dict[str, Any], colors: Colors) -> list[dict[str, Any]]:
    """One entry per frame; what holds for the whole video is told on the first one."""
    frames: dict[int, dict[str, Any]] = {}

    def frame(number: int) -> dict[str, Any]:
        return frames.setdefault(number, {"frameNumber": number, "objects": [], "classifications": []})

    for number, content in shown["frames"].items():
        for feature_id, feature in content["objects"].items():
            is_key = shown["key_frame_feature_map"][feature_id][number]
            frame(int(number))["objects"].append(_object(feature, colors) | {"keyframe": is_key})
    for feature in shown["classifications"]:
        for first, last in shown["segments"].get(feature["feature_id"], [[1, 1]]):
            for number in range(first, last + 1):
                frame(number)["classifications"].append(_classification(feature))
    return [frames[number] for number in sorted(frames)]


def _identity(feature: dict[str, Any]) -> dict[str, Any]:
    return {
        "featureId": feature["feature_id"],
        "schemaId": feature["feature_schema_id"],
        "title": feature["name"],
        "value": feature["value"],
    }


def _object(feature: dict[str, Any], colors: Colors) -> dict[str, Any]:
    found = _identity(feature) | {"color": colors.get(feature["feature_schema_id"])} | _geometry(feature)
    if feature["classifications"]:
        found["classifications"] = [_classification(each) for each in feature["classifications"]]
    return found


def _geometry(feature: dict[str, Any]) -> dict[str, Any]:
    page = {"page": feature["page_number"]} if "page_number" in feature else {}
    match feature:
        case {"bounding_box": value}:
            return page | {"bbox": value}
        case {"polygon": value}:
            return page | {"polygon": value[:-1]}  # it closes by itself
        case {"line": value}:
            return page | {"line": value}
        case {"point": value}:
            return page | {"point": value}
        case {"mask": value}:
            return {"instanceURI": value["url"]}
        case {"geojson": value}:
            return {"type": _GEO_TYPES[feature["annotation_kind"]], "geometry": {"coordinates": value["coordinates"]}}
        case {"conversational_location": value}:
            return _text(value["location"]) | {"messageId": value["message_id"]}
        case {"location": {"groups": groups}}:
            return {"version": 1, "format": "document.entity", "data": {"groups": groups}}
        case {"location": value}:
            return _text(value)
        case _:
            return {}


_GEO_TYPES = {"GeoBoundingBox": "rectangle", "GeoPolygon": "polygon", "GeoPolyline": "polyline", "GeoPoint": "point"}


def _text(value: dict[str, Any]) -> dict[str, Any]:
    location = {"start": value["start"], "end": value["end"]}
    return {"version": 1, "format": "text.location", "data": {"location": location}}


def _classification(feature: dict[str, Any]) -> dict[str, Any]:
    found = _identity(feature)
    if "message_id" in feature:
        found["messageId"] = feature["message_id"]
    for key, value in feature.items():
        match key.removeprefix("conversational_"):
            case "text_answer":
                found["answer"] = value["content"]
            case "radio_answer":
                found["answer"] = _answer(value)
            case "checklist_answers":
                found["answers"] = [_answer(each) for each in value]
            case _:
                pass
    return found


def _answer(feature: dict[str, Any]) -> dict[str, Any]:
    nested = [_classification(each) for each in feature["classifications"]]
    return _identity(feature) | ({"classifications": nested} if nested else {})
