"""The same from a server that is far away: each page waits for the one before it."""

from benchmarks.job import Functions, Job
from benchmarks.jobs.data_rows import limit, sdk

JOB = Job(
    title="iterate {size} data rows, 40 ms latency",
    code=Functions(sdk, limit),
    size=20_000,
    quick_size=0_000,
    times_reference=2.2,
    times_limit=1.15,
    server="far",
    repetitions=3,
)
