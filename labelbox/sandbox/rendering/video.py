"""Videos: objects frame by frame, classifications for the whole or for ranges of frames."""

from collections.abc import Sequence
from typing import Any

from .facts import Annotation
from .features import render_classification
from .scene import Scene, sort_out
from .tracks import in_frames, key_frame_map, ranges_of, tracks_of


def render_video(annotations: Sequence[Annotation], scene: Scene) -> dict[str, Any]:
    """The annotations of a video. An answer for ranges of frames stands among the global ones, with its segments."""
    kinds = sort_out(annotations)
    tracks = [track for annotation in kinds.objects for track in tracks_of(annotation, scene)]
    segments = {track.feature_id: track.segments for track in tracks}
    for annotation in kinds.classifications:
        if ranges := ranges_of(annotation.row):
            segments[annotation.feature_id] = ranges
    return {
        "frames": in_frames(tracks),
        "segments": segments,
        "key_frame_feature_map": {track.feature_id: key_frame_map(track) for track in tracks},
        "classifications": [
            render_classification(a.row, a.feature_id, scene.ontology.classifications, with_trust=scene.is_prediction)
            for a in kinds.classifications
        ],
    }
