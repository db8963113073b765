"""The same over TLS, where a new connection for each question is what costs most."""

from benchmarks.job import Functions, Job
from benchmarks.jobs.get_project import limit, sdk

JOB = Job(
    title="{size} × `get_project` over TLS",
    code=Functions(sdk, limit),
    size=100,
    quick_size=0,
    times_reference=50,
    times_limit=2,
    server="tls",
)
