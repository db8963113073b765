"""Objects over the frames of a video or the slices of a study: segments of key frames, and masks."""

from collections.abc import Mapping
from typing import Any

from .answers import check_nested
from .findings import Findings, shown
from .geometry import KNOWN_TOOL_KINDS, TOOL_KINDS, check_geometry, check_png
from .kinds import is_items
from .ontology import Features, Ontology, Tool
from .references import check_feature
from .values import check_color, check_one_of, check_text, check_whole, is_number, is_object

PLANES = ("axial", "sagittal", "coronal")
_IN_KEY_FRAMES = ("bbox", "line", "point", "polygon")


def check_group(row: Mapping[str, Any], found: Findings) -> None:
    """The plane of a DICOM study, where one is given."""
    if row.get("groupKey") is not None:
        check_one_of(row["groupKey"], PLANES, "$.groupKey", found)


def geometry_in_segments(row: Mapping[str, Any]) -> str | None:
    """The key under which the first key frame draws something."""
    try:
        first = row["segments"][0]["keyframes"][0]
        return next((key for key in _IN_KEY_FRAMES if first.get(key) is not None), None)
    except (KeyError, IndexError, TypeError, AttributeError):
        return None


def check_segments(row: Mapping[str, Any], tool: Tool | None, found: Findings) -> None:
    """`segments`: a list of `{"keyframes": […]}`, in any order; lines, boxes and points have key frames."""
    segments = row["segments"]
    if not is_items(segments):
        found.error("$.segments", "segments", f"expected a list of segments, found {shown(segments)}")
        return
    last: float = -1
    for number, segment in enumerate(segments):
        path = f"$.segments[{number}]"
        key_frames = segment.get("keyframes") if is_object(segment) else None
        if not is_items(key_frames):
            found.error(path, "segments", f"expected a list of keyframes, found {shown(key_frames)}")
            continue
        if not key_frames:
            found.warning(f"{path}.keyframes", "segments", "expected at least one key frame, found none")
        seen: set[object] = set()
        for index, key_frame in enumerate(key_frames):
            _check_key_frame(key_frame, tool, f"{path}.keyframes[{index}]", seen, found)
        last = check_order([_frame(each, "frame") for each in key_frames], last, f"{path}.keyframes", found)


def check_order(frames: list[float | None], last: float, path: str, found: Findings) -> float:
    """Frames in ascending order, after the last one before; the service sorts them, so other orders are only odd.

    Returns:
        The last frame there is.
    """
    seen: set[float] = set()
    for number, frame in enumerate(frames):
        # One that comes twice at one place is told elsewhere.
        if frame is None or frame in seen:
            continue
        seen.add(frame)
        if frame <= last:
            found.warning(f"{path}[{number}]", "frame-order", f"expected a frame after {last}, found {frame}")
        last = max(last, frame)
    return last


def _frame(value: object, key: str) -> float | None:
    frame = value.get(key) if is_object(value) else None
    return frame if is_number(frame) else None


def _check_key_frame(key_frame: object, tool: Tool | None, path: str, seen: set[object], found: Findings) -> None:
    if not is_object(key_frame):
        found.error(path, "key-frame", f"expected a key frame, found {shown(key_frame)}")
        return
    frame = key_frame.get("frame")
    if check_whole(frame, f"{path}.frame", found):
        if frame in seen:
            found.warning(f"{path}.frame", "key-frame", f"frame {frame} is given twice, the last one counts")
        seen.add(frame)
    drawn = [key for key in _IN_KEY_FRAMES if key_frame.get(key) is not None]
    if len(drawn) != 1:
        found.error(
            path, "key-frame", f"expected one of {', '.join(_IN_KEY_FRAMES)}, found {' and '.join(drawn) or 'none'}"
        )
        return
    check_geometry(drawn[0], key_frame[drawn[0]], f"{path}.{drawn[0]}", found)
    if tool and tool.kind in KNOWN_TOOL_KINDS and tool.kind not in TOOL_KINDS[drawn[0]]:
        found.error(f"{path}.{drawn[0]}", "tool-kind", f"{tool.name!r} is a {tool.kind} and does not draw a {drawn[0]}")
    below = tool.classifications if tool else None
    check_nested(key_frame.get("classifications"), below, f"{path}.classifications", found)


def check_masks(row: Mapping[str, Any], ontology: Ontology | None, found: Findings) -> None:
    """`masks`: pictures by frame, and the colours of the instances in them."""
    masks = row["masks"]
    frames, instances = (masks.get("frames"), masks.get("instances")) if is_object(masks) else (None, None)
    if not is_items(frames) or not is_items(instances):
        found.error("$.masks", "masks", f"expected frames and instances, both lists, found {shown(masks)}")
        return
    for number, frame in enumerate(frames):
        _check_mask_frame(frame, f"$.masks.frames[{number}]", found)
    _check_indexes([_frame(frame, "index") for frame in frames], found)
    for number, instance in enumerate(instances):
        _check_instance(instance, ontology.tools if ontology else None, f"$.masks.instances[{number}]", found)


def _check_indexes(indexes: list[float | None], found: Findings) -> None:
    seen: set[float] = set()
    for number, index in enumerate(indexes):
        if index in seen:
            message = f"frame {index} is given twice, the last one counts"
            found.warning(f"$.masks.frames[{number}].index", "key-frame", message)
        elif index is not None:
            seen.add(index)
    check_order(indexes, -1, "$.masks.frames", found)


def _check_mask_frame(frame: object, path: str, found: Findings) -> None:
    if not is_object(frame):
        found.error(path, "masks", f"expected index and instanceURI or imBytes, found {shown(frame)}")
        return
    check_whole(frame.get("index"), f"{path}.index", found)
    if frame.get("imBytes") is not None:
        check_png(frame["imBytes"], f"{path}.imBytes", found)
    elif frame.get("instanceURI") is not None:
        check_text(frame["instanceURI"], f"{path}.instanceURI", found)
    else:
        found.error(path, "masks", "expected instanceURI or imBytes, found neither")


def _check_instance(instance: object, tools: Features[Tool] | None, path: str, found: Findings) -> None:
    if not is_object(instance):
        found.error(path, "masks", f"expected name and colorRGB, found {shown(instance)}")
        return
    check_color(instance.get("colorRGB"), f"{path}.colorRGB", found)
    # Here the schema id goes by another name than everywhere else; both are read.
    reference = {"schemaId": instance.get("featureSchemaId"), **instance}
    tool = check_feature(reference, tools, "tool", path, found, lambda each: each.kind in TOOL_KINDS["mask"])
    if tool and tool.kind in KNOWN_TOOL_KINDS and tool.kind not in TOOL_KINDS["mask"]:
        found.error(path, "tool-kind", f"{tool.name!r} is a {tool.kind} and does not draw a mask")
