"""The types of annotations, as a program begins that builds some."""

from benchmarks.job import Job, Scripts
from benchmarks.jobs.import_package import RAW

JOB = Job(
    title="`import labelbox.types`, fresh process",
    code=Scripts(sdk="import labelbox.types", limit=RAW),
    size=1,
    quick_size=1,
    times_reference=10,
    repetitions=5,
)
