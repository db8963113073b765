"""All that the program will import, so that hundreds of its processes need not: they are forks of one that has."""

from labelbox.schema import annotation_import, batch, dataset, label, model_run, project, task
from labelbox.transport import transport
from labelbox_graphql import account, data_row, file, fragments, global_key, inputs
from labelbox_graphql import annotation_import as imports
from labelbox_graphql import batch as batches
from labelbox_graphql import project as projects
from labelbox_graphql import task as tasks
from tools.crash import pipeline

__all__ = [
    "account",
    "annotation_import",
    "batch",
    "batches",
    "data_row",
    "dataset",
    "file",
    "fragments",
    "global_key",
    "imports",
    "inputs",
    "label",
    "model_run",
    "pipeline",
    "project",
    "projects",
    "task",
    "tasks",
    "transport",
]
