"""What models say about a data row. In exports of model runs, and with the params `model_run_ids`, `all_model_runs`."""

from labelbox.exports.rows.labels import ExportedLabel
from labelbox.exports.rows.leaf import by_key, many, maybe, optional, required
from labelbox.exports.rows.node import Node
from labelbox.exports.rows.readers import text


class ExportedRunDetails(Node):
    """The part of the data row in a model run. With the param `model_run_details`."""

    __slots__ = ()

    data_split = optional(text)
    """`training`, `validation` or `test`; None if it is assigned to none."""


class ExportedRun(Node):
    """A model run that has the data row."""

    __slots__ = ()

    name = required(text)
    """The name of the run."""
    run_data_row_id = optional(text)
    """The id of the data row in this run."""
    labels = many(ExportedLabel)
    """The labels that the run was given."""
    predictions = many(ExportedLabel)
    """With the param `predictions`, else empty: what the model said, with `confidence` and `custom_metrics`."""
    run_data_row_details = maybe(ExportedRunDetails)
    """With the param `model_run_details`, else None."""


class ExportedExperiment(Node):
    """A model."""

    __slots__ = ()

    name = required(text)
    """The name of the model."""
    runs = by_key(ExportedRun)
    """Its runs that have the data row, by their ids."""
