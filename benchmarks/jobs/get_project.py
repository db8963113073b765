"""One small question after the other, over a connection that is kept alive."""

from typing import Any

from benchmarks.identifiers import API_KEY, PROJECT
from benchmarks.job import Functions, Job, Setting, Work

QUERY = """query GetProjectPyApi($id: ID!) {project(where: {id: $id}) {
  id name description createdAt updatedAt setupComplete lastActivityTime queueMode allowedMediaType
  autoAuditNumberOfLabels autoAuditPercentage
}}"""


def sdk(setting: Setting) -> Work:
    from labelbox import Client

    client = Client(API_KEY, endpoint=setting.endpoint)

    def work() -> Any:
        names = [client.get_project(PROJECT).name for _ in range(setting.size)]
        return [len(names), names[-1]]

    client.get_project(PROJECT)
    return work


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)

    def work() -> Any:
        names = [raw.call(QUERY, id=PROJECT)["project"]["name"] for _ in range(setting.size)]
        return [len(names), names[-1]]

    raw.call(QUERY, id=PROJECT)
    return work


JOB = Job(
    title="{size} × `get_project`, keep-alive",
    code=Functions(sdk, limit),
    size=500,
    quick_size=100,
    times_reference=3,
    times_limit=2,
)
