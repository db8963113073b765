"""Rows of legacy exports to labels and back."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from labelbox.client import Client

    from ...annotation_types.collection import LabelGenerator
    from ...annotation_types.label import Label

Row = Mapping[str, Any]


class LBV1Converter:
    """Rows of legacy exports (`project.export_labels`) to labels and back."""

    @staticmethod
    def deserialize(json_data: Iterable[Row]) -> "LabelGenerator":
        """The labels of rows about images and texts. Rows without annotations are left out.

        Args:
            json_data: Parsed rows, read one by one.

        Raises:
            ValueError: a row about a video, or about something else than images and texts.
            TypeError: it cannot be told what a row is about.
        """
        from ...annotation_types.collection import LabelGenerator
        from .reading import read_label

        return LabelGenerator(data=(read_label(row) for row in json_data if row["Label"]))

    @staticmethod
    def deserialize_video(json_data: Iterable[Row], client: "Client | None") -> "LabelGenerator":
        """The labels of rows about videos.

        Args:
            json_data: Parsed rows, read one by one.
            client: Not needed any more: frames that a row only points to are downloaded from their signed address.
        """
        from ...annotation_types.collection import LabelGenerator
        from .reading import read_video_label

        return LabelGenerator(data=(read_video_label(row) for row in json_data if row["Label"]))

    @staticmethod
    def serialize(labels: "Iterable[Label]") -> Iterator[dict[str, Any]]:
        """The rows of labels.

        Args:
            labels: Labels about images, texts and videos; their data rows need an id.

        Raises:
            ValidationError: a data row without an id.
            ValueError: a mask without an address.
        """
        from .writing import write_label

        for label in labels:
            yield write_label(label)
