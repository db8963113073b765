"""Shapes and spans of export rows."""

from typing import Any

from labelbox.exports.rows.leaf import many, one, optional, required
from labelbox.exports.rows.node import Node
from labelbox.exports.rows.place import unexpected
from labelbox.exports.rows.readers import color, items, number, text, texts, whole
from labelbox.rules.kinds import is_dict, is_list


class ExportedPoint(Node):
    """A place on a picture, in pixels from its top left corner."""

    __slots__ = ()

    x = required(number)
    """To the right, in pixels; on pages of a document in the unit of the import."""
    y = required(number)
    """Down, in pixels; on pages of a document in the unit of the import."""


class ExportedBoundingBox(Node):
    """An upright box, in pixels from the top left corner of the picture or page."""

    __slots__ = ()

    top = required(number)
    """The upper edge, in pixels down from the top."""
    left = required(number)
    """The left edge, in pixels from the left."""
    height = required(number)
    """In pixels."""
    width = required(number)
    """In pixels."""


class ExportedMask(Node):
    """The pixels of one object, as a picture of its own."""

    __slots__ = ()

    url = required(text)
    """A signed URL of a PNG, white where the object is. It works for a limited time, for whoever has it."""


class ExportedCompositeMask(Node):
    """The pixels of one object, in a picture that shows all objects of the label."""

    __slots__ = ()

    url = required(text)
    """A signed URL of a PNG with a colour for each object. It works for a limited time, for whoever has it."""
    color_rgb = required(color)
    """The colour of this object in it: red, green, blue, each 0 to 255."""


class ExportedSpan(Node):
    """Some characters of a text."""

    __slots__ = ()

    start = required(whole)
    """The first character, from 0."""
    end = required(whole)
    """The last character, which belongs to it: 112 to 128 are 17 characters."""
    token = optional(text)
    """The characters themselves; None in older exports and for conversations."""


class ExportedMessageSpan(Node):
    """Some characters of a message of a conversation."""

    __slots__ = ()

    message_id = required(text)
    """The message."""
    location = one(ExportedSpan)
    """Which of its characters."""


class ExportedTokenGroup(Node):
    """Some words of a document, all in one group of its text layer."""

    __slots__ = ()

    id = required(text)
    """The group."""
    page_number = required(whole)
    """The page, counted as imported (usually from 1)."""
    tokens = required(texts)
    """The ids of the words in the text layer."""
    text = optional(text)
    """The words, with blanks between them."""


class ExportedTokens(Node):
    """The words of a document that make up an entity."""

    __slots__ = ()

    groups = many(ExportedTokenGroup)
    """The words, group by group."""


class ExportedGeoJSON(Node):
    """A shape on a map, as GeoJSON."""

    __slots__ = ()

    type = required(text)
    """Point, LineString or Polygon; a box is a polygon."""
    coordinates = required(items)
    """As in GeoJSON: for each position longitude, then latitude, in degrees. `paths` has them with types."""

    @property
    def paths(self) -> list[list[tuple[float, float]]]:
        """The positions, (longitude, latitude) in degrees: one list for a line, one for each ring of a polygon, and a
        list of one position for a point.

        Raises:
            ExportLeafError: the coordinates are nested in another way.
        """
        found = self.coordinates
        rings: list[Any] = {"Point": [[found]], "LineString": [found]}.get(self.type, found)
        try:
            return [[(position[0], position[1]) for position in ring] for ring in rings]
        except (TypeError, IndexError):
            raise unexpected((self.place, "coordinates"), "positions", found) from None


def span(value: Any, node: Node, key: str) -> ExportedSpan | None:
    """The span of a text; None for the words of a document."""
    if is_dict(value):
        return None if "groups" in value else ExportedSpan(value, (node.place, key))
    raise unexpected((node.place, key), "an object", value)


def words(value: Any, node: Node, key: str) -> ExportedTokens | None:
    """The words of a document; None for the span of a text."""
    if is_dict(value):
        return ExportedTokens(value, (node.place, key)) if is_list(value.get("groups")) else None
    raise unexpected((node.place, key), "an object", value)
