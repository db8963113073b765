"""What a project says about a data row."""

from labelbox.exports.rows.labels import ExportedLabel
from labelbox.exports.rows.leaf import many, maybe, optional, required
from labelbox.exports.rows.node import Node
from labelbox.exports.rows.readers import instant, text, whole


class ExportedStep(Node):
    """A move of a data row from one task queue to another."""

    __slots__ = ()

    action = required(text)
    """What was done: `Move`, or another word."""
    created_at = required(instant)
    """When."""
    created_by = optional(text)
    """The e-mail address of who did it; None if the server did."""
    previous_task_name = optional(text)
    """The queue that it left; None at the beginning."""
    next_task_name = optional(text)
    """The queue that it came to; None if it is done."""


class ExportedProjectDetails(Node):
    """Where the data row stands in a project. With the param `project_details`."""

    __slots__ = ()

    ontology_id = optional(text)
    """The ontology of the project."""
    task_id = optional(text)
    """The task queue that the data row is in; None if it is done."""
    task_name = optional(text)
    """The name of that queue."""
    batch_id = optional(text)
    """The batch that it came with."""
    batch_name = optional(text)
    """The name of that batch."""
    workflow_status = optional(text)
    """`TO_LABEL`, `IN_REVIEW`, `IN_REWORK` or `DONE`."""
    priority = optional(whole)
    """1 (first) to 5 (last)."""
    consensus_expected_label_count = optional(whole)
    """How many labels it is to get."""
    selected_label_id = optional(text)
    """The label that counts, where there are several."""
    workflow_history = many(ExportedStep)
    """Its moves, the newest first."""


class ExportedProject(Node):
    """A project that has the data row."""

    __slots__ = ()

    name = required(text)
    """The name of the project."""
    labels = many(ExportedLabel)
    """Its labels of this data row; empty if there is none yet."""
    project_details = maybe(ExportedProjectDetails)
    """With the param `project_details`, else None."""
