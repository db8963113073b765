"""The keys of a row of a legacy export that are neither annotations nor the data row."""

from typing import Final

EXTRA_KEYS: Final = (
    "Created By",
    "Project Name",
    "Created At",
    "Updated At",
    "Seconds to Label",
    "Agreement",
    "Benchmark Agreement",
    "Benchmark ID",
    "Dataset Name",
    "Reviews",
    "View Label",
    "Has Open Issues",
    "Skipped",
    "media_type",
    "Data Split",
    "Global Key",
)
"""Kept in `Label.extra` under the same names."""
