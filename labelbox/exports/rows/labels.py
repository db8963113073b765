"""Labels and predictions of export rows."""

from labelbox.exports.rows.annotations import ExportedAnnotations
from labelbox.exports.rows.leaf import many, maybe, one, optional, required
from labelbox.exports.rows.node import Node
from labelbox.exports.rows.readers import flag, instant, number, text


class ExportedReview(Node):
    """What a reviewer said about a label. Its keys are only seen in parts: what else there is, is in `extra`."""

    __slots__ = ()

    score = optional(number)
    """1 for approved, -1 for rejected."""
    created_at = optional(instant)
    """When it was reviewed."""
    created_by = optional(text)
    """The e-mail address of the reviewer."""


class ExportedLabelDetails(Node):
    """Who made a label, and when. With the param `label_details`."""

    __slots__ = ()

    created_at = required(instant)
    """When the label was made."""
    updated_at = required(instant)
    """When anything of it last changed."""
    created_by = optional(text)
    """The e-mail address of who made it; None if the server does not say."""
    content_last_updated_at = optional(instant)
    """When its annotations last changed."""
    reviews = many(ExportedReview)
    """What reviewers said."""


class ExportedPerformance(Node):
    """How long a label took, and how it compares. With the param `performance_details`."""

    __slots__ = ()

    seconds_to_create = optional(number)
    """Seconds that the labeler spent."""
    seconds_to_review = optional(number)
    """Seconds that reviewers spent."""
    skipped = optional(flag)
    """Whether the labeler skipped the data row."""
    benchmark_score = optional(number)
    """How well it agrees with the benchmark label, 0 to 1; None if it was not compared."""
    consensus_score = optional(number)
    """How well it agrees with the other labels of the data row, 0 to 1; None if it was not compared."""
    benchmark_reference_label = optional(text)
    """The id of the benchmark label that it was compared with."""


class ExportedLabel(Node):
    """A label, or the predictions of a model run, for one data row."""

    __slots__ = ()

    id = required(text)
    """The id of the label."""
    label_kind = required(text)
    """`Video` for videos, `Default` for others; further kinds may exist."""
    version = required(text)
    """The version of the form of its annotations, such as `1.0.0`."""
    annotations = one(ExportedAnnotations)
    """What was drawn and answered."""
    label_details = maybe(ExportedLabelDetails)
    """With the param `label_details`, else None. Never for predictions."""
    performance_details = maybe(ExportedPerformance)
    """With the param `performance_details`, else None. Never for predictions."""
