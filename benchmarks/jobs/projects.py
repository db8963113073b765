"""A list in many small pages."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work

_FIELDS = (
    "id name description createdAt updatedAt setupComplete lastActivityTime queueMode allowedMediaType"
    " autoAuditNumberOfLabels autoAuditPercentage"
)
_PAGE = 100


def sdk(setting: Setting) -> Work:
    from labelbox import Client

    client = Client(API_KEY, endpoint=setting.endpoint)
    client.get_projects().get_one()

    def work() -> Any:
        if setting.thorough:
            return [
                [project.uid, project.name, project.description, project.created_at.timestamp()]
                for project in islice(client.get_projects(), setting.size)
            ]
        names = [project.name for project in islice(client.get_projects(), setting.size)]
        return [len(names), names[-1]]

    return work


def limit(setting: Setting) -> Work:
    from datetime import datetime

    from benchmarks.raw import Raw

    raw = Raw(setting)

    def projects() -> Iterator[dict[str, Any]]:
        skip = 0
        while True:
            text = f"query GetProjectsPyApi {{projects(skip: {skip} first: {_PAGE}) {{{_FIELDS}}}}}"
            page = raw.call(text)["projects"]
            yield from page
            skip += _PAGE
            if len(page) < _PAGE:
                return

    next(projects())

    def work() -> Any:
        if setting.thorough:
            return [
                [one["id"], one["name"], one["description"], datetime.fromisoformat(one["createdAt"]).timestamp()]
                for one in islice(projects(), setting.size)
            ]
        names = [project["name"] for project in islice(projects(), setting.size)]
        return [len(names), names[-1]]

    return work


JOB = Job(
    title="iterate {size} projects",
    code=Functions(sdk, limit),
    size=5_000,
    quick_size=2_000,
    times_reference=12,
    times_limit=3,
)
