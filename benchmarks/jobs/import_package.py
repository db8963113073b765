"""What every program pays that imports the package, and perhaps needs only a little of it."""

from benchmarks.job import Job, Scripts

# By hand one would need no more than this to ask a question.
RAW = "import http.client, json"

JOB = Job(
    title="`import labelbox`, fresh process",
    code=Scripts(sdk="import labelbox", limit=RAW),
    size=1,
    quick_size=1,
    times_reference=50,
    times_limit=1,
    repetitions=7,
)
