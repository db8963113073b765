"""What both kinds of COCO files hold."""

from collections.abc import Mapping
from typing import Any, Self

from ...records import Record, record


@record
class CocoDataset(Record):
    """A COCO file, as the dicts it holds.

    Args:
        info: Facts about the set.
        images: One dict for each image.
        annotations: One for each object; in a panoptic set one for each image, with its segments.
        categories: One for each class.
    """

    info: dict[str, Any]
    images: list[dict[str, Any]]
    annotations: list[dict[str, Any]]
    categories: list[dict[str, Any]]

    @classmethod
    def of(cls, json_data: Mapping[str, Any]) -> Self:
        """The parsed file, of which only some parts are needed."""
        return cls(
            info=json_data.get("info") or {},
            images=json_data["images"],
            annotations=json_data["annotations"],
            categories=json_data["categories"],
        )
