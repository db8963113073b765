"""The same of a smaller export: it must not take less."""

from dataclasses import replace

from benchmarks.jobs import export_first_row

JOB = replace(export_first_row.JOB, size=40, quick_size=0)
