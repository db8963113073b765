import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from queue import Queue
from typing import Any

import pytest

from tests.sandbox.labelled import Labelled
from tests.sandbox.wire import Wire

SECRET = "s3cret"
Received = tuple[dict[str, str], bytes]


class Receiver:
    """A server on this machine that keeps what it is sent."""

    def __init__(self, status: int = 200, location: str | None = None) -> None:
        self.received: Queue[Received] = Queue()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.received.put((dict(self.headers), body))
                self.send_response(status)
                if location:
                    self.send_header("Location", location)
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def next(self) -> Received:
        return self.received.get(timeout=10)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.server.shutdown()
    made.server.server_close()


def hook(wire: Wire, url: str, topics: str = "LABEL_CREATED", project: str | None = None) -> Any:
    of = f'project: {{id: "{project}"}},' if project else ""
    data = f'{of} topics: {{set: [{topics}]}}, url: "{url}", secret: "{SECRET}"'
    query = f"""mutation {{ createWebhook(data: {{{data}}}) {{
      id status topics url project {{ id }} organization {{ id }} createdBy {{ id }} }} }}"""
    return wire.run(query)["createWebhook"]


def change(wire: Wire, uid: str, changes: str) -> Any:
    query = f'mutation {{ updateWebhook(where: {{id: "{uid}"}}, data: {{{changes}}}) {{ status topics url }} }}'
    return wire.run(query)["updateWebhook"]


@pytest.mark.spec("X-190")
def test_a_webhook_takes_any_text_for_an_address(wire: Wire) -> None:
    made = hook(wire, "https:/abc", "LABEL_CREATED, LABEL_DELETED")
    assert (made["status"], made["topics"]) == ("ACTIVE", ["LABEL_CREATED", "LABEL_DELETED"])
    assert (made["url"], made["project"]) == ("https:/abc", None)


@pytest.mark.spec("X-190")
def test_a_webhook_is_changed_field_by_field(wire: Wire) -> None:
    uid = hook(wire, "https://a")["id"]
    assert change(wire, uid, "topics: {set: [LABEL_DELETED]}")["topics"] == ["LABEL_DELETED"]
    assert change(wire, uid, "status: REVOKED")["status"] == "REVOKED"
    assert change(wire, uid, 'url: "https://b"') == {
        "status": "REVOKED", "topics": ["LABEL_DELETED"], "url": "https://b"
    }  # fmt: skip


@pytest.mark.spec("X-190")
def test_webhooks_list_under_their_project_and_the_organization(wire: Wire) -> None:
    project = wire.project()
    own, general = hook(wire, "https://own", project=project)["id"], hook(wire, "https://all")["id"]
    query = """query Q($p: ID!, $u: String!) {
      organization { webhooks(first: 100) { id } }
      project(where: {id: $p}) { webhooks(where: {url: $u}, first: 100, orderBy: createdAt_DESC) { id } } }"""
    found = wire.run(query, p=project, u="https://own")
    assert {own, general} <= {w["id"] for w in found["organization"]["webhooks"]}
    assert [w["id"] for w in found["project"]["webhooks"]] == [own]
    assert wire.run(query, p=project, u="https://all")["project"]["webhooks"] == []


@pytest.mark.spec("X-190")
def test_what_happens_is_sent_with_a_signature_of_the_body(wire: Wire, receiver: Receiver) -> None:
    made = Labelled.make(wire, 1)
    uid = hook(wire, receiver.url, project=made.project)["id"]
    made.imported([made.box()])
    headers, body = receiver.next()
    expected = hmac.new(SECRET.encode(), body, hashlib.sha1).hexdigest()
    assert headers["X-Hub-Signature"] == f"sha1={expected}"
    assert (headers["X-Labelbox-Event"], headers["X-Labelbox-Id"]) == ("label_created", uid)
    sent = json.loads(body)
    assert (sent["event"], sent["project"]["id"]) == ("LABEL_CREATED", made.project)
    assert (sent["id"], sent["dataRowId"]) == (made.labels()[0]["id"], made.rows[0])


@pytest.mark.spec("X-190")
def test_only_active_webhooks_of_that_topic_and_project_are_told(wire: Wire, receiver: Receiver) -> None:
    made = Labelled.make(wire, 1)
    revoked = hook(wire, f"{receiver.url}/revoked", project=made.project)["id"]
    change(wire, revoked, "status: REVOKED")
    hook(wire, f"{receiver.url}/deleted", "LABEL_DELETED", project=made.project)
    hook(wire, f"{receiver.url}/other", project=wire.project())
    told = hook(wire, f"{receiver.url}/told", project=made.project)["id"]
    made.imported([made.box()])
    assert receiver.next()[0]["X-Labelbox-Id"] == told
    made.export()  # jobs are done in order, so nothing is on its way after that one
    assert receiver.received.empty()


@pytest.mark.spec("X-190", "X-061")
def test_a_move_to_another_queue_is_a_workflow_action(wire: Wire, receiver: Receiver) -> None:
    made = Labelled.make(wire, 1)
    hook(wire, receiver.url, "WORKFLOW_ACTION", project=made.project)
    given = {"ids": made.rows, "idType": "ID"}
    call = "createBulkAddRowsToQueueTask(data: {queueId: null, dataRowIdentifiers: $d}) { taskId }"
    wire.in_project(made.project, call, d=("AddRowsToTaskQueueViaDataRowIdentifiersInput!", given))
    assert json.loads(receiver.next()[1])["dataRowId"] == made.rows[0]


@pytest.mark.spec("X-190")
def test_a_redirect_is_not_followed(wire: Wire, receiver: Receiver) -> None:
    made = Labelled.make(wire, 1)
    redirecting = Receiver(307, receiver.url)
    hook(wire, redirecting.url, project=made.project)
    made.imported([made.box()])
    redirecting.next()
    made.export()
    redirecting.server.shutdown()
    redirecting.server.server_close()
    assert receiver.received.empty()


@pytest.mark.spec("X-190")
@pytest.mark.parametrize(
    "url", ["https:/abc", "http://127.0.0.1:1/", "http://[", "ftp://localhost/x", "http://192.0.2.1/"]
)
def test_an_address_that_cannot_be_reached_disturbs_nothing(wire: Wire, url: str) -> None:
    made = Labelled.make(wire, 1)
    hook(wire, url, project=made.project)
    assert [s["status"] for s in made.imported([made.box()])] == ["SUCCESS"]
    assert made.export()["status"] == "COMPLETE"
