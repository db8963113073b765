"""One module per job; each has a `JOB`. Their order here is that of the table."""

import importlib
from collections.abc import Sequence

from benchmarks.job import Job

NAMES = (
    "import_package",
    "import_client",
    "first_answer",
    "get_project",
    "get_project_tls",
    "data_rows",
    "projects",
    "data_rows_far",
    "create_data_rows",
    "create_data_rows_iterator",
    "global_keys",
    "upload_files",
    "metadata_upsert",
    "export_stream",
    "export_first_row_small",
    "export_first_row",
    "export_far",
    "export_rows",
    "export_file",
    "export_ndjson",
    "export_result",
    "annotations_types",
    "annotations_build",
    "annotations_write",
    "annotations_read",
    "annotations_masks",
    "annotations_import",
    "annotations_import_iterator",
)


def jobs(names: Sequence[str] = NAMES) -> dict[str, Job]:
    """The jobs by their names.

    Raises:
        ModuleNotFoundError: there is none of a name.
    """
    return {name: importlib.import_module(f"benchmarks.jobs.{name}").JOB for name in names}
