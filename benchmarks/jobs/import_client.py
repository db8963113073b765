"""The two names that nearly every program begins with."""

from benchmarks.job import Job, Scripts
from benchmarks.jobs.import_package import RAW

JOB = Job(
    title="`from labelbox import Client, Project`, fresh process",
    code=Scripts(sdk="from labelbox import Client, Project", limit=RAW),
    size=1,
    quick_size=1,
    times_reference=4,
    goal=12,
    times_limit=6,
    repetitions=7,
)
