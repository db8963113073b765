"""One row of an annotation import: is it what the service takes? Everything that is wrong is told at once.

Lenient where the service is known to be: ids of any length, `answers` for checklists, key frames in any order, pages
from 0 or 1, masks as PNG, address or run lengths. What is merely odd, or only refused by some client, is a warning.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from .answers import check_classification, check_nested
from .extent import Size, check_extent
from .findings import Finding, Findings, did_you_mean, shown
from .frames import check_group, check_masks, check_segments, geometry_in_segments
from .geometry import GEOMETRIES, KNOWN_TOOL_KINDS, TOOL_KINDS, check_geometry, check_page
from .kinds import is_items
from .media import Media
from .ontology import Ontology, Tool
from .references import check_data_row, check_feature
from .required import check_required
from .trust import check_trust
from .values import check_one_of, check_text, is_number, is_object, is_text

_KINDS = ("relationship", "metricValue", "masks", "segments", "answer", "answers", *GEOMETRIES)
_KEYS = frozenset(
    (*_KINDS, "uuid", "dataRow", "name", "schemaId", "classifications", "confidence", "customMetrics")
    + ("page", "unit", "messageId", "frames", "groupKey", "metricName", "aggregation", "featureName", "subclassName")
)
_AGGREGATIONS = ("ARITHMETIC_MEAN", "GEOMETRIC_MEAN", "HARMONIC_MEAN", "SUM", "CONFUSION_MATRIX")
_PIXELS = ("bbox", "polygon", "line", "point", "mask")
_WITHOUT_PIXELS = frozenset((Media.TEXT, Media.CONVERSATION, Media.AUDIO, Media.HTML, Media.LLM, Media.JSON))
_MEDIA_OF = {
    "frames": (Media.VIDEO, Media.DICOM),
    "groupKey": (Media.DICOM,),
    "textSelections": (Media.DOCUMENT,),
    "location": (Media.TEXT, Media.CONVERSATION),
    "messageId": (Media.CONVERSATION,),
}


def check_row(
    row: object, ontology: Ontology | None = None, media: Media | None = None, size: Size | None = None
) -> list[Finding]:
    """What is wrong with one row; empty if all is well.

    Args:
        row: A line of the file, parsed.
        ontology: Of the project or model; None leaves names and answers unchecked.
        media: What the data row shows; None leaves unchecked whether the annotation belongs there.
        size: Width and height of the data row in pixels; None leaves unchecked whether the annotation lies in it.
    """
    found = Findings()
    if not is_object(row):
        found.error("$", "row", f"expected an object, found {shown(row)}")
        return found
    _check_uuid(row, found)
    check_data_row(row, found)
    check_trust(row, "$", found)
    _check_content(row, ontology, found)
    _check_media(row, media, found)
    if size is not None and media is not Media.GEO:
        check_extent(row, size, found)
    for key in sorted(row.keys() - _KEYS):
        found.warning(f"$.{key}", "unknown-key", f"{key!r} means nothing here{did_you_mean(key, sorted(_KEYS))}")
    return found


def _check_uuid(row: Mapping[str, Any], found: Findings) -> None:
    """Any text goes; only clients insist on the form of a UUID."""
    uuid = row.get("uuid")
    if uuid is None:
        found.warning("$.uuid", "uuid", "without a uuid the status of this row cannot be told from others")
    elif not is_text(uuid):
        found.error("$.uuid", "uuid", f"expected a text that is not empty, found {shown(uuid)}")
    else:
        try:
            UUID(uuid)
        except ValueError:
            found.warning("$.uuid", "uuid", f"expected a UUID, found {shown(uuid)}")


def _check_content(row: Mapping[str, Any], ontology: Ontology | None, found: Findings) -> None:
    kinds = [key for key in _KINDS if row.get(key) is not None]
    # `"answer": null` is a classification without an answer rather than nothing at all.
    if not kinds and "answer" in row:
        kinds = ["answer"]
    if len(kinds) != 1:
        what = " and ".join(kinds) or "none of them"
        found.error("$", "kind", f"expected exactly one of {', '.join(_KINDS)}, found {what}")
        return
    match kinds[0]:
        case "relationship":
            _check_relationship(row, ontology, found)
        case "metricValue":
            _check_metric(row, found)
        case "masks":
            check_masks(row, ontology, found)
            check_group(row, found)
        case "answer" | "answers":
            check_classification(row, ontology.classifications if ontology else None, "$", found)
            check_group(row, found)
        case kind:
            _check_object(row, kind, ontology, found)


def _check_object(row: Mapping[str, Any], kind: str, ontology: Ontology | None, found: Findings) -> None:
    drawn = geometry_in_segments(row) if kind == "segments" else kind
    tool = _check_tool(row, drawn, ontology, found)
    if kind == "segments":
        check_segments(row, tool, found)
        check_group(row, found)
    else:
        if tool and not _draws(tool, kind):
            found.error(f"$.{kind}", "tool-kind", f"{tool.name!r} is a {tool.kind} and does not draw a {kind}")
        check_geometry(kind, row[kind], f"$.{kind}", found)
        check_page(row, "$", found)
    if row.get("messageId") is not None:
        check_text(row["messageId"], "$.messageId", found)
    check_nested(row.get("classifications"), tool.classifications if tool else None, "$.classifications", found)
    check_required(row, tool, found)


def _check_tool(row: Mapping[str, Any], kind: str | None, ontology: Ontology | None, found: Findings) -> Tool | None:
    tools = ontology.tools if ontology else None
    return check_feature(row, tools, "tool", "$", found, lambda tool: kind is None or _draws(tool, kind))


def _draws(tool: Tool, kind: str) -> bool:
    return tool.kind not in KNOWN_TOOL_KINDS or tool.kind in TOOL_KINDS[kind]


def _check_relationship(row: Mapping[str, Any], ontology: Ontology | None, found: Findings) -> None:
    """That both ends exist is a matter of the whole file: `import_file`."""
    tool = _check_tool(row, "relationship", ontology, found)
    if tool and not _draws(tool, "relationship"):
        found.error("$.relationship", "tool-kind", f"{tool.name!r} is a {tool.kind} and no relationship")
    stated = row["relationship"]
    if not is_object(stated):
        found.error("$.relationship", "relationship", f"expected source, target and type, found {shown(stated)}")
        return
    for end in ("source", "target"):
        check_text(stated.get(end), f"$.relationship.{end}", found)
    check_one_of(stated.get("type"), ("unidirectional", "bidirectional"), "$.relationship.type", found)


def _check_metric(row: Mapping[str, Any], found: Findings) -> None:
    """A number, four counts, or either of them by confidence."""
    value = row["metricValue"]
    values = list(value.values()) if is_object(value) else [value]
    if not values:
        found.error("$.metricValue", "metric", "expected a value for at least one confidence, found none")
    if row.get("metricName") is not None:
        check_text(row["metricName"], "$.metricName", found)
    if row.get("aggregation") is not None:
        check_one_of(row["aggregation"], _AGGREGATIONS, "$.aggregation", found)
    for each in values:
        is_counts = is_items(each) and len(each) == 4 and all(is_number(count) for count in each)
        if not is_number(each) and not is_counts:
            found.error("$.metricValue", "metric", f"expected a number or four counts, found {shown(each)}")


def _check_media(row: Mapping[str, Any], media: Media | None, found: Findings) -> None:
    """Frames are needed on media that have them and impossible on others, as shapes are without pixels.

    Anything else is merely odd: which annotations the service refuses on which media is not known.
    """
    if media is None:
        return
    for key in _PIXELS:
        if row.get(key) is not None and media in _WITHOUT_PIXELS:
            found.error(f"$.{key}", "media", f"a {key} needs pixels, the data row is {media.name.lower()}")
    for key in ("segments", "masks"):
        if row.get(key) is not None and not media.has_frames:
            found.error(f"$.{key}", "media", f"{key} need frames, the data row is {media.name.lower()}")
    for key in GEOMETRIES:
        if row.get(key) is not None and media.has_frames:
            found.error(f"$.{key}", "media", f"a {key} on {media.name.lower()} needs segments with key frames")
    for key, possible in _MEDIA_OF.items():
        if row.get(key) is not None and media not in possible:
            names = " or ".join(each.name.lower() for each in possible)
            found.warning(f"$.{key}", "media", f"{key} belongs to {names}, the data row is {media.name.lower()}")
