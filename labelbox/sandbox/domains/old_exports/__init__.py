"""The exports of old: labels of a project, annotations of a model run, data rows of a dataset, a batch or a queue."""

from ...domain import Domain
from . import data_rows, labels

domain = Domain(
    "old_exports",
    labels.TABLES,
    (*labels.RESOLVERS, *data_rows.RESOLVERS),
    reports=labels.REPORTS,
)
