"""Features over frames: where they are, what their key frames are, and what lies between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, cast

from .facts import Annotation, JsonObject
from .geometry import shape
from .ids import content_id, derived_id
from .masks import decoded, mask_geometry
from .objects import render_object
from .scene import Scene


@dataclass(frozen=True, slots=True)
class Track:
    """One feature over frames."""

    feature_id: str
    segments: list[list[int]]
    frames: dict[int, dict[str, Any]] = field(default_factory=dict[int, dict[str, Any]])
    """The feature as it is on each frame that is shown."""
    key_frames: dict[int, bool] = field(default_factory=dict[int, bool])
    """False for a frame that was interpolated."""


def tracks_of(annotation: Annotation, scene: Scene) -> list[Track]:
    """The features of an object row: one if it has segments, one per instance if it has masks."""
    if annotation.row.get("masks") is not None:
        return _mask_tracks(annotation, scene)
    if annotation.row.get("segments") is not None:
        return [_object_track(annotation, scene)]
    return []


def ranges_of(row: JsonObject) -> list[list[int]]:
    """The frames for which a classification holds, its own and those of its answers; empty if it is global."""
    answers = row.get("answer", row.get("answers"))
    holders = [row, *(cast(list[JsonObject], answers) if isinstance(answers, list) else ())]
    ranges = {(int(r["start"]), int(r["end"])) for holder in holders for r in holder.get("frames") or ()}
    return [list(each) for each in sorted(ranges)]


def in_frames(tracks: Iterable[Track]) -> dict[str, dict[str, Any]]:
    """The objects frame by frame, by the number of the frame."""
    frames: dict[int, dict[str, Any]] = {}
    for track in tracks:
        for number, feature in track.frames.items():
            frames.setdefault(number, {})[track.feature_id] = feature
    return {str(number): {"objects": frames[number], "classifications": []} for number in sorted(frames)}


def key_frame_map(track: Track) -> dict[str, bool]:
    """Frame numbers are texts in exports."""
    return {str(number): track.key_frames[number] for number in sorted(track.key_frames)}


def between(start: Any, end: Any, share: float) -> Any:
    """A geometry on the straight way from one to another; one that cannot be compared stays as it was.

    Args:
        start: Numbers, in lists or dicts.
        end: The same structure.
        share: 0 at the start, 1 at the end.
    """
    match start, end:
        case {}, {} if start.keys() == end.keys():
            return {key: between(start[key], end[key], share) for key in start}
        case [*_], [*_] if len(start) == len(end):
            return [between(a, b, share) for a, b in zip(start, end, strict=True)]
        case ((int() | float()), (int() | float())):
            return start * (1 - share) + end * share if start != end else start
        case _:
            return start


def _object_track(annotation: Annotation, scene: Scene) -> Track:
    track = Track(annotation.feature_id, [])
    for segment in annotation.row["segments"]:
        keys = sorted(segment["keyframes"], key=lambda key_frame: int(key_frame["frame"]))
        if not keys:
            continue
        track.segments.append([int(keys[0]["frame"]), int(keys[-1]["frame"])])
        for number, key_frame in enumerate(keys):
            _add_key_frame(track, annotation, key_frame, scene, is_first=not track.frames and number == 0)
        if scene.interpolated:
            _fill(track, [int(key_frame["frame"]) for key_frame in keys])
    track.segments.sort()
    return track


def _add_key_frame(
    track: Track, annotation: Annotation, key_frame: JsonObject, scene: Scene, *, is_first: bool
) -> None:
    frame, drawn = int(key_frame["frame"]), shape(key_frame)
    if drawn is None:
        return
    kind, geometry = drawn
    row = annotation.row
    # Answers that were given for the whole object are shown where it begins.
    answers = [*((row.get("classifications") or ()) if is_first else ()), *(key_frame.get("classifications") or ())]
    feature = render_object(
        derived_id(annotation.feature_id, frame),
        {**row, "classifications": answers},
        f"{scene.media.value}{kind}",
        geometry,
        scene,
    )
    track.frames[frame] = feature | {"feature_id": annotation.feature_id}
    track.key_frames[frame] = True


def _fill(track: Track, frames: list[int]) -> None:
    """Add the frames between key frames. A frame carries no answers unless somebody gave them there."""
    for first, last in pairwise(frames):
        start, end = track.frames.get(first), track.frames.get(last)
        if start is None or end is None:
            continue
        for number in range(first + 1, last):
            share = (number - first) / (last - first)
            moved = {key: between(start[key], end.get(key), share) for key in _GEOMETRIES & start.keys()}
            track.frames[number] = {**start, "classifications": [], **moved}
            track.key_frames[number] = False


_GEOMETRIES = {"bounding_box", "polygon", "line", "point"}


def _mask_tracks(annotation: Annotation, scene: Scene) -> list[Track]:
    """Masks are not interpolated: every frame that was given is a key frame, neighbours make a segment."""
    drawings = annotation.row["masks"]
    frames = sorted(drawings["frames"], key=lambda frame: int(frame["index"]))
    numbers = [int(frame["index"]) for frame in frames]
    tracks: list[Track] = []
    for number, instance in enumerate(drawings["instances"]):
        feature_id = derived_id(annotation.feature_id, "instance", number)
        # The import writes the schema id of an instance under a name of its own.
        reference = {"schemaId": instance.get("featureSchemaId"), **instance}
        kind = f"{scene.media.value}SegmentationMask"
        shown = {
            int(frame["index"]): render_object(feature_id, reference, kind, _frame_mask(frame, instance, scene), scene)
            for frame in frames
        }
        tracks.append(Track(feature_id, list(_runs(numbers)), shown, dict.fromkeys(numbers, True)))
    return tracks


def _frame_mask(frame: JsonObject, instance: JsonObject, scene: Scene) -> dict[str, Any]:
    color = list(instance["colorRGB"])
    picture = {"instanceURI": frame.get("instanceURI"), "colorRGB": color}
    if (sent := frame.get("imBytes")) is not None:
        picture["instanceURI"] = scene.assets.store(f"frame-{content_id(sent)}.png", lambda: decoded(sent))
    mask = mask_geometry(picture, scene.assets, [sent, color] if sent is not None else None)
    return {"mask": mask, "composite_mask": {"url": picture["instanceURI"], "color_rgb": color}}


def _runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    """First and last of each run of neighbouring frames."""
    run: list[int] = []
    for number in numbers:
        if run and number <= run[1] + 1:
            run[1] = number
        else:
            if run:
                yield run
            run = [number, number]
    if run:
        yield run
