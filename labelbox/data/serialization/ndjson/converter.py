"""Labels to rows of NDJSON and back."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...annotation_types.collection import LabelGenerator
    from ...annotation_types.label import Label


class NDJsonConverter:
    """Labels to rows of NDJSON, the form of imports, and back."""

    @staticmethod
    def serialize(labels: "Iterable[Label]") -> Iterator[dict[str, Any]]:
        """The rows of labels, one at a time, each ready for `json.dumps`.

        Relationships come first in each label, frames of videos last, joined to one row per object. The labels are
        not changed, and the same labels give the same rows.

        Args:
            labels: Any iterable. It is read a little ahead: up to 256 labels, only one while there are pictures in
                memory to be written.

        Raises:
            ValidationError: a data row has neither an id nor a global key, or both.
            ValueError: an annotation has no form in NDJSON, such as a Dropdown; the message says which.
            TypeError: likewise, for a value of a wrong kind.
        """
        from .writing import write_labels

        return write_labels(labels)

    @staticmethod
    def deserialize(json_data: Iterable[Mapping[str, Any]]) -> "LabelGenerator":
        """The labels of rows: one label per data row, in order of first appearance.

        Args:
            json_data: Parsed rows. All are read before the first label comes out.

        Raises:
            ValidationError: a row is no annotation; `errors()` names the row by its index.
            ValueError: rows contradict each other, such as two with one uuid.
        """
        from ...annotation_types.collection import LabelGenerator
        from .reading import read_labels

        return LabelGenerator(data=read_labels(json_data))
