"""DICOM: what a video has, once for each of the three planes."""

from collections.abc import Sequence
from typing import Any

from .facts import Annotation
from .features import render_classification
from .scene import Scene, sort_out
from .tracks import Track, in_frames, key_frame_map, tracks_of

PLANES = ("Axial", "Sagittal", "Coronal")


def render_dicom(annotations: Sequence[Annotation], scene: Scene) -> dict[str, Any]:
    """The annotations of a study; every plane is there, also without annotations."""
    kinds = sort_out(annotations)
    tracks: dict[str, list[Track]] = {plane: [] for plane in PLANES}
    answers: dict[str, list[dict[str, Any]]] = {plane: [] for plane in PLANES}
    overall: list[dict[str, Any]] = []
    for annotation in kinds.objects:
        tracks[_plane(annotation) or PLANES[0]] += tracks_of(annotation, scene)
    for a in kinds.classifications:
        plane = _plane(a)
        (answers[plane] if plane else overall).append(
            render_classification(a.row, a.feature_id, scene.ontology.classifications, with_trust=scene.is_prediction)
        )
    return {
        "groups": {
            plane: {"name": plane, "classifications": answers[plane], "frames": in_frames(tracks[plane])}
            for plane in PLANES
        },
        "segments": {plane: {track.feature_id: track.segments for track in tracks[plane]} for plane in PLANES},
        "classifications": overall,
        "key_frame_feature_map": {
            track.feature_id: {each: key_frame_map(track) if each == plane else {} for each in PLANES}
            for plane in PLANES
            for track in tracks[plane]
        },
    }


def _plane(annotation: Annotation) -> str | None:
    plane = str(annotation.row.get("groupKey") or "").capitalize()
    return plane if plane in PLANES else None
