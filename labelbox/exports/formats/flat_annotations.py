"""The annotations of a label, one record each, however deep they lie: in frames, planes, objects, answers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from labelbox.exports.formats.leftovers import Record, as_json, as_rest, beyond, rest_of
from labelbox.rules.kinds import is_dict, map_of, rows_of

_ANSWERS = ("radio_answer", "checklist_answers", "text_answer")
_CONTAINERS = frozenset(("objects", "classifications", "relationships"))
_TOP = _CONTAINERS | {"frames", "groups", "segments", "key_frame_feature_map"}
_GROUP = _CONTAINERS | {"frames", "name"}
_FEATURE = ("feature_id", "feature_schema_id", "name", "value")
_FIGURES = (*_FEATURE, "confidence", "custom_metrics", "message_id")
_ANSWER = (*_FEATURE, "confidence")
_KNOWN_OF_ANSWER = frozenset((*_ANSWER, "classifications"))
_KNOWN = frozenset(
    (
        *_FEATURE, "annotation_kind", "classifications", "bounding_box", "polygon", "line", "point", "mask",
        "composite_mask", "page_number", "unit", "location", "conversational_location", "message_id", "geojson",
        "unidirectional_relationship", "bidirectional_relationship", "confidence", "custom_metrics",
        *_ANSWERS, *(f"conversational_{answer}" for answer in _ANSWERS),
    )
)  # fmt: skip

_POINT = frozenset(("x", "y"))
_SHAPES = {
    "bounding_box": frozenset(("left", "top", "width", "height")),
    "polygon": _POINT,
    "line": _POINT,
    "point": _POINT,
    "mask": frozenset(("url",)),
    "composite_mask": frozenset(("url", "color_rgb")),
    "conversational_location": frozenset(("message_id", "location")),
    "unidirectional_relationship": frozenset(("source", "target")),
    "bidirectional_relationship": frozenset(("source", "target")),
    "custom_metrics": frozenset(("name", "value")),
    "text_answer": frozenset(("content",)),
    "conversational_text_answer": frozenset(("content",)),
}
_LOCATION = {
    "location": frozenset(("start", "end", "token", "groups")),
    "groups": frozenset(("id", "page_number", "tokens", "text")),
}


def annotation_records(annotations: Mapping[str, Any]) -> tuple[list[Record], Record]:
    """The records of a label's annotations, and what is left that none of them holds."""
    places = list(_places(annotations))
    records = [record for place, found in places for record in _records_at(place, found)]
    records += _segments(map_of(annotations, "segments"), bool(map_of(annotations, "groups")))
    return records, _left(annotations, records)


def _places(annotations: Mapping[str, Any]) -> Iterator[tuple[Record, Mapping[str, Any]]]:
    """Where annotations lie: the label itself, its frames, its planes, and their frames."""
    keys = map_of(annotations, "key_frame_feature_map")
    yield {}, annotations
    yield from _frames(annotations, {}, keys)
    for name, group in map_of(annotations, "groups").items():
        here = {"plane": name}
        yield here, group
        yield from _frames(group, here, {feature: map_of(planes, name) for feature, planes in keys.items()})


def _frames(
    of: Mapping[str, Any], here: Record, keys: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[Record, Mapping[str, Any]]]:
    for number, frame in map_of(of, "frames").items():
        flags = {feature: frames[number] for feature, frames in keys.items() if number in frames}
        yield {**here, "frame": int(number), "key_frames": flags}, frame


def _records_at(place: Record, found: Mapping[str, Any]) -> Iterator[Record]:
    place = dict(place)
    flags = place.pop("key_frames", None)
    objects: Any = found.get("objects") or ()
    for feature in objects.values() if is_dict(objects) else objects:
        key_frame = None if flags is None else flags.get(feature.get("feature_id"))
        yield from _with_those_below("object", feature, {**place, "key_frame": key_frame}, None)
    for feature in rows_of(found, "classifications"):
        key_frame = None if flags is None else flags.get(feature.get("feature_id"))
        yield from _with_those_below("classification", feature, {**place, "key_frame": key_frame}, None)
    for feature in rows_of(found, "relationships"):
        yield from _with_those_below("relationship", feature, place, None)


def _with_those_below(role: str, feature: Mapping[str, Any], place: Record, parent: str | None) -> Iterator[Record]:
    answers = _answers(feature)
    yield {"role": role, "parent_feature_id": parent, **place, **_cells(feature, answers)}
    for above in (feature, *answers):
        for below in rows_of(above, "classifications"):
            yield from _with_those_below("classification", below, place, above.get("feature_id"))


def _answers(feature: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The options that were chosen."""
    for prefix in ("", "conversational_"):
        if one := feature.get(f"{prefix}radio_answer"):
            return [one]
        if several := feature.get(f"{prefix}checklist_answers"):
            return list(several)
    return []


def _cells(feature: Mapping[str, Any], answers: list[Mapping[str, Any]]) -> Record:
    return {
        **{key: feature.get(key) for key in _FIGURES},
        "kind": feature.get("annotation_kind"),
        **_answered(feature, answers),
        **_shape(feature),
        **_place(feature),
        "extra": as_rest(_rest(feature)),
    }


def _answered(feature: Mapping[str, Any], answers: list[Mapping[str, Any]]) -> Record:
    kind = next((answer for answer in _ANSWERS if answer in feature or f"conversational_{answer}" in feature), None)
    if kind is None:
        return {}
    text = feature.get("text_answer") or feature.get("conversational_text_answer")
    return {
        "answer_kind": kind.partition("_")[0],
        "text_answer": text["content"] if text else None,
        "answers": None if kind == "text_answer" else [_answer(answer) for answer in answers],
    }


def _answer(answer: Mapping[str, Any]) -> Record:
    return {**{key: answer.get(key) for key in _ANSWER}, "extra": as_rest(rest_of(answer, _KNOWN_OF_ANSWER))}


def _shape(feature: Mapping[str, Any]) -> Record:
    """The geometry of an object."""
    point = feature.get("point")
    cells: Record = {"points": [point] if point else feature.get("polygon") or feature.get("line")}
    if box := feature.get("bounding_box"):
        cells |= {f"box_{side}": box[side] for side in ("left", "top", "width", "height")}
    if mask := feature.get("mask"):
        cells["mask_url"] = mask["url"]
    if composite := feature.get("composite_mask"):
        cells |= {"composite_mask_url": composite["url"], "composite_mask_color": composite["color_rgb"]}
    if "geojson" in feature:
        cells["geojson"] = as_json(feature["geojson"])
    return cells


def _place(feature: Mapping[str, Any]) -> Record:
    """Where in a text, a talk or a document an object is, or what a relationship connects."""
    cells: Record = {key: feature[key] for key in ("page_number", "unit") if key in feature}
    said = map_of(feature, "conversational_location")
    if "message_id" in said:
        cells["message_id"] = said["message_id"]
    if location := _location(feature):
        cells |= {key: location.get(key) for key in ("start", "end", "token")}
        cells["token_groups"] = location.get("groups")
    for direction in ("unidirectional", "bidirectional"):
        if ends := feature.get(f"{direction}_relationship"):
            cells |= {"direction": direction, "source_id": ends["source"], "target_id": ends["target"]}
    return cells


def _rest(feature: Mapping[str, Any]) -> Record:
    rest = {**rest_of(feature, _KNOWN), **beyond(feature, _SHAPES)}
    location = _location(feature)
    if location and beyond({"location": location, **location}, _LOCATION):
        rest["location"] = location
    return rest


def _location(feature: Mapping[str, Any]) -> Mapping[str, Any]:
    return map_of(map_of(feature, "conversational_location"), "location") or map_of(feature, "location")


def _segments(segments: Mapping[str, Any], by_plane: bool) -> Iterator[Record]:
    """One record for each run of frames in which an object is there: all that an export may say about it."""
    planes: Iterable[tuple[str | None, Any]] = segments.items() if by_plane else [(None, segments)]
    for plane, of_plane in planes:
        for feature_id, runs in of_plane.items():
            for first, last in runs:
                yield {
                    "role": "segment",
                    "feature_id": feature_id,
                    "plane": plane,
                    "first_frame": first,
                    "last_frame": last,
                }


def _left(annotations: Mapping[str, Any], records: list[Record]) -> Record:
    left = rest_of(annotations, _TOP)
    groups = {
        name: rest_of(group, _GROUP if group.get("name") == name else _GROUP - {"name"}) | _left_of_frames(group)
        for name, group in map_of(annotations, "groups").items()
    }
    keys = map_of(annotations, "key_frame_feature_map")
    noted = {(one["feature_id"], one["frame"], one.get("plane")) for one in records if one.get("key_frame") is not None}
    if len(noted) != _count(keys):
        left["key_frame_feature_map"] = keys  # it tells of frames that the row does not hold
    return left | _left_of_frames(annotations) | ({"groups": kept} if (kept := _filled(groups)) else {})


def _left_of_frames(of: Mapping[str, Any]) -> Record:
    frames = {number: rest_of(frame, _CONTAINERS) for number, frame in map_of(of, "frames").items()}
    return {"frames": kept} if (kept := _filled(frames)) else {}


def _count(keys: Mapping[str, Any]) -> int:
    flat = [value for frames in keys.values() for value in frames.values()]
    return sum(len(value) if is_dict(value) else 1 for value in flat)


def _filled(found: Mapping[str, Record]) -> Record:
    return {key: rest for key, rest in found.items() if rest}
