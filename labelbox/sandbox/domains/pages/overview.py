"""Everything at a glance: projects, datasets, tasks, webhooks and what was sent to them."""

import json

from ...state import Call
from ...storage import Row
from .markup import Html, joined, table, tag

_MOST = 200


def overview(call: Call) -> Html:
    """What the first page shows."""
    return joined(
        [
            tag("h2", "Projects"),
            table(("Name", "Media", "Data rows", "Done", "Labels", "Created"), _projects(call), empty="No projects."),
            tag("h2", "Datasets"),
            table(("Name", "Data rows", "Created"), _datasets(call), empty="No datasets."),
            tag("h2", "Tasks"),
            table(("Task", "Kind", "Status", "Started"), _tasks(call), empty="No tasks."),
            tag("h2", "Webhooks"),
            table(("Address", "Topics", "Project", "Status"), _webhooks(call), empty="No webhooks."),
            tag("h2", "Deliveries"),
            table(("Sent", "Topic", "To", "Answer", "What"), _deliveries(call), empty="Nothing was sent."),
        ]
    )


def _projects(call: Call) -> list[list[object]]:
    rows = call.db.rows(
        "SELECT p.*, (SELECT count(*) FROM project_row r WHERE r.projectId = p.id) AS rows, "
        "(SELECT count(*) FROM project_row r WHERE r.projectId = p.id AND r.queueId IS NULL) AS done, "
        "(SELECT count(*) FROM label l WHERE l.projectId = p.id AND l.deleted = 0) AS labels "
        "FROM project p WHERE p.deleted = 0 ORDER BY p.seq DESC LIMIT ?",
        _MOST,
    )
    return [
        [_link("projects", row), row["allowedMediaType"], row["rows"], row["done"], row["labels"], row["createdAt"]]
        for row in rows
    ]


def _datasets(call: Call) -> list[list[object]]:
    rows = call.db.rows("SELECT * FROM dataset WHERE deleted = 0 ORDER BY seq DESC LIMIT ?", _MOST)
    return [[_link("datasets", row), row["rowCount"], row["createdAt"]] for row in rows]


def _tasks(call: Call) -> list[list[object]]:
    # the rows as they are: to ask `jobs` would count as a look, and move what a client sees
    rows = call.db.rows("SELECT * FROM job WHERE isTask ORDER BY seq DESC LIMIT ?", _MOST)
    return [[row["name"] or row["id"], row["type"] or row["kind"], row["status"], row["createdAt"]] for row in rows]


def _webhooks(call: Call) -> list[list[object]]:
    rows = call.db.rows(
        "SELECT w.*, p.name AS project FROM webhook w LEFT JOIN project p ON p.id = w.projectId "
        "ORDER BY w.seq DESC LIMIT ?",
        _MOST,
    )
    return [
        [_address(row["url"]), ", ".join(json.loads(row["topics"])), row["project"] or "all", row["status"]]
        for row in rows
    ]


def _deliveries(call: Call) -> list[list[object]]:
    rows = call.db.rows(
        "SELECT j.*, w.url FROM job j LEFT JOIN webhook w ON w.id = json_extract(j.payload, '$.webhookId') "
        "WHERE j.kind = 'deliver-webhook' ORDER BY j.seq DESC LIMIT ?",
        _MOST,
    )
    return [_delivery(row, json.loads(row["payload"])) for row in rows]


def _delivery(row: Row, payload: dict[str, object]) -> list[object]:
    answered = json.loads(row["data"] or "{}").get("status")
    answer = "on its way" if row["status"] == "IN_PROGRESS" else answered or "nobody was reached"
    what = tag("code", json.dumps(payload.get("about")))
    return [row["createdAt"], payload.get("topic"), _address(row["url"] or ""), answer, what]


def _link(kind: str, row: Row) -> Html:
    return tag("a", row["name"] or row["id"], href=f"/{kind}/{row['id']}")


def _address(url: str) -> str:
    """Without its query: what stands there may be a password."""
    return url.split("?")[0]
