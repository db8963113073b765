"""The data row itself: what is labeled, and what is known about it."""

from collections.abc import Sequence
from typing import Any

from labelbox.exports.rows.leaf import many, maybe, optional, required
from labelbox.exports.rows.node import Node
from labelbox.exports.rows.place import unexpected
from labelbox.exports.rows.readers import flag, instant, number, scalar, text, whole
from labelbox.rules.kinds import is_list


class ExportedDataRowDetails(Node):
    """Where a data row comes from. With the param `data_row_details`."""

    __slots__ = ()

    dataset_id = required(text)
    """The dataset that it is in."""
    dataset_name = required(text)
    """The name of that dataset."""
    created_at = required(instant)
    """When it was made."""
    updated_at = required(instant)
    """When it last changed."""
    last_activity_at = optional(instant)
    """When something last happened to it, in any project."""
    created_by = optional(text)
    """The e-mail address of who made it; None if the server does not say."""


class ExportedDataRow(Node):
    """What is labeled."""

    __slots__ = ()

    id = required(text)
    """The id of the data row."""
    row_data = required(text)
    """A URL of the file (signed, if the server stores it: it works for a limited time, for whoever has it), or the
    text itself.
    """
    global_key = optional(text)
    """Its key in the whole organization; None if it has none."""
    external_id = optional(text)
    """A name that its maker gave to it, not necessarily unique; None if it has none."""
    details = maybe(ExportedDataRowDetails)
    """With the param `data_row_details`, else None."""


class ExportedMediaAttributes(Node):
    """What the server found out about the file. Which of them are there depends on the medium."""

    __slots__ = ()

    mime_type = optional(text)
    """Such as `image/jpeg`, `video/mp4`, `application/pdf`."""
    height = optional(whole)
    """Of pictures and videos, in pixels."""
    width = optional(whole)
    """Of pictures and videos, in pixels."""
    exif_rotation = optional(text)
    """Of pictures: how the camera was held, `1` to `8` as in EXIF."""
    frame_rate = optional(number)
    """Of videos: frames per second."""
    frame_count = optional(whole)
    """Of videos: how many frames there are."""
    page_count = optional(whole)
    """Of documents: how many pages there are."""
    asset_type = optional(text)
    """Of documents: such as `PDF`."""


class ExportedAttachment(Node):
    """Something that is shown beside the data row."""

    __slots__ = ()

    type = required(text)
    """`IMAGE`, `VIDEO`, `RAW_TEXT`, `HTML`, …"""
    value = required(text)
    """A URL, or the text itself."""
    name = optional(text)
    """What labelers see; None if it has none."""


class ExportedMetadataField(Node):
    """A value of a metadata field."""

    __slots__ = ()

    schema_id = required(text)
    """The field."""
    schema_name = required(text)
    """The name of the field."""
    schema_kind = optional(text)
    """Such as `CustomMetadataString`, `CustomMetadataDateTime`, `CustomMetadataEnum`."""
    value = optional(scalar)
    """A text, a number, an instant as text, or the name of an option."""


def _vector(value: Any, node: Node, key: str) -> Sequence[float]:
    if is_list(value) and all(isinstance(each, (int, float)) for each in value):
        return value
    raise unexpected((node.place, key), "a list of numbers", value)


class ExportedVector(Node):
    """One vector of an embedding."""

    __slots__ = ()

    value = required(_vector)
    """The numbers, as many as the embedding has dimensions."""


class ExportedEmbedding(Node):
    """Where a data row lies in a space in which similar ones are near to each other."""

    __slots__ = ()

    id = required(text)
    """The embedding."""
    name = optional(text)
    """Its name."""
    dimensions = optional(whole)
    """How many numbers a vector has."""
    is_custom = optional(flag)
    """Whether it was uploaded; otherwise the server computed it."""
    values = many(ExportedVector)
    """The vectors of this data row, usually one."""
