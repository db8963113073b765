"""Telling a webhook what happened: a POST with a signature, only to addresses on this machine.

The signature is `X-Hub-Signature: sha1=…`, the HMAC of the body with the webhook's secret, as public examples of the
vendor check it. What is in the body, and that it is sent once whatever the receiver answers, is our convention.
"""

import hashlib
import hmac
import http.client
import json
import urllib.parse
from collections.abc import Mapping
from typing import Any

from ...jobs import Handler, Job, Outcome
from ...state import Call

_SECONDS = 5
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def listen(call: Call, topic: str, project_id: str, about: Mapping[str, Any]) -> None:
    """Start a delivery for every active webhook that wants the topic."""
    sql = "SELECT id, topics FROM webhook WHERE status = 'ACTIVE' AND (projectId IS NULL OR projectId = ?)"
    for row in call.db.rows(sql, project_id):
        if topic in json.loads(row["topics"]):
            payload = {"webhookId": row["id"], "topic": topic, "projectId": project_id, "about": dict(about)}
            call.jobs.start(call, "deliver-webhook", payload, is_task=False)


def deliver(job: Job) -> Outcome:
    """Send it; the receiver's status is kept with the job, None if nobody was reached."""
    sent, db = job.payload, job.call.db
    webhook = db.row("SELECT * FROM webhook WHERE id = ? AND status = 'ACTIVE'", sent["webhookId"])
    if webhook is None or not _is_here(webhook["url"]):
        return Outcome(data={"status": None})
    project = db.row("SELECT id, name FROM project WHERE id = ?", sent["projectId"])
    body = json.dumps({"event": sent["topic"], "project": project} | sent["about"]).encode()
    headers = {
        "Content-Type": "application/json",
        "X-Hub-Signature": f"sha1={hmac.new(webhook['secret'].encode(), body, hashlib.sha1).hexdigest()}",
        "X-Labelbox-Event": sent["topic"].lower(),
        "X-Labelbox-Id": webhook["id"],
    }
    return Outcome(data={"status": _post(webhook["url"], body, headers)})


def _is_here(url: str) -> bool:
    try:
        parts = urllib.parse.urlsplit(url)
        return parts.scheme == "http" and parts.hostname in _LOOPBACK
    except ValueError:
        return False


def _post(url: str, body: bytes, headers: dict[str, str]) -> int | None:
    """Neither a proxy nor a redirect is followed: what is meant for this machine stays on it."""
    parts = urllib.parse.urlsplit(url)
    try:
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=_SECONDS)
        try:
            connection.request(
                "POST", urllib.parse.urlunsplit(("", "", parts.path or "/", parts.query, "")), body, headers
            )
            return connection.getresponse().status
        finally:
            connection.close()
    except (OSError, ValueError, http.client.HTTPException):
        return None


REPORTS: dict[str, Handler] = {"deliver-webhook": deliver}
