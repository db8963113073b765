"""The pages for people: what they show, to whom, and that nothing on them comes alive."""

import base64
import html
import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest

from labelbox.sandbox import Sandbox
from labelbox.sandbox.rendering.png import Picture, write_png
from tests.sandbox.labelled import BOX, Labelled
from tests.sandbox.wire import Wire

ATTACK = "<script>alert('x')</script>&\""
TOOLS = (
    BOX,
    {"tool": "polygon", "name": "roof"},
    {"tool": "line", "name": "lane"},
    {"tool": "point", "name": "eye"},
    {"tool": "raster-segmentation", "name": "sky"},
)


@pytest.fixture
def page(labelbox_sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A browser that is logged in."""
    with httpx.Client(base_url=labelbox_sandbox.url, follow_redirects=True) as browser:
        assert "Projects" in browser.post("/", data={"key": labelbox_sandbox.api_key}).text
        yield browser


def png(width: int = 8, height: int = 6) -> bytes:
    return write_png(Picture(width, height, 1, bytes([200]) * (width * height)))


def texts(page: httpx.Response) -> str:
    """What a reader sees."""
    return html.unescape(re.sub(r"<[^>]*>", " ", page.text.partition("</style>")[2]))


def test_nothing_is_shown_without_the_key(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    project = wire.project(name="secret plan")
    with httpx.Client(base_url=labelbox_sandbox.url) as browser:
        for path in ("/", f"/projects/{project}", f"/projects/{project}?key={labelbox_sandbox.api_key}", "/datasets/x"):
            shown = browser.get(path)
            assert "API key" in shown.text
            assert "secret plan" not in shown.text
        assert browser.get(f"/projects/{project}").status_code == 401
        assert browser.post("/", data={"key": "wrong"}).status_code == 401
        assert not browser.cookies


def test_a_cookie_stands_for_the_key_and_goes_on_leaving(labelbox_sandbox: Sandbox, page: httpx.Client) -> None:
    (cookie,) = page.cookies.jar
    assert labelbox_sandbox.api_key not in (cookie.value or "")
    assert cookie.has_nonstandard_attr("HttpOnly")
    assert cookie.get_nonstandard_attr("SameSite") == "strict"
    assert "Projects" not in texts(page.post("/", data={"leave": "1"}))
    assert not page.cookies


@pytest.mark.parametrize("value", ["", ".", "x.y", "é", "{}.{}"])
def test_a_cookie_cannot_be_made_up(labelbox_sandbox: Sandbox, page: httpx.Client, value: str) -> None:
    (cookie,) = page.cookies.jar
    headers = {b"cookie": f"{cookie.name}={value}".encode()}
    assert "Projects" not in httpx.get(labelbox_sandbox.url, headers=headers).text


def test_only_administrators_are_let_in(labelbox_sandbox: Sandbox) -> None:
    key = labelbox_sandbox.seed(users={"page@example.org": "Labeler"}).keys["page@example.org"]
    assert httpx.post(labelbox_sandbox.url, data={"key": key}).status_code == 401


def test_projects_datasets_and_tasks_are_listed(page: httpx.Client, wire: Wire) -> None:
    made = Labelled.make(wire, 2)
    made.imported([made.box()])
    made.export()
    shown = page.get("/")
    assert f'href="/projects/{made.project}"' in shown.text
    assert f'href="/datasets/{made.dataset}"' in shown.text
    assert "export-data-rows" in texts(shown)


def test_labels_are_drawn_over_thumbnails(page: httpx.Client, wire: Wire) -> None:
    made = Labelled.make(wire, 1, *TOOLS, row_data=wire.upload(png(), "cat.png"))
    row = {"dataRow": {"id": made.rows[0]}}
    corners = [{"x": 1, "y": 1}, {"x": 5, "y": 1}, {"x": 5, "y": 4}]
    mask = base64.b64encode(png()).decode()
    statuses = made.imported(
        [
            made.box(bbox={"top": 1, "left": 2, "height": 3, "width": 4}),
            row | {"uuid": "a", "name": "roof", "polygon": corners},
            row | {"uuid": "b", "name": "lane", "line": corners},
            row | {"uuid": "c", "name": "eye", "point": {"x": 3, "y": 2}},
            row | {"uuid": "d", "name": "sky", "mask": {"png": mask}},
            row | {"uuid": "e", "name": "note", "answer": "fine weather"},
        ]
    )
    assert {each["status"] for each in statuses} == {"SUCCESS"}
    shown = page.get(f"/projects/{made.project}")
    assert 'viewBox="0 0 8 6"' in shown.text
    assert '<rect x="2.0" y="1.0" width="4.0" height="3.0"' in shown.text
    assert '<polygon points="1,1 5,1 5,4 1,1"' in shown.text
    assert '<polyline points="1,1 5,1 5,4" fill="none"' in shown.text
    assert '<circle cx="3.0" cy="2.0"' in shown.text
    assert re.search(r'<mask id="(mask-[^"]+)">.*mask="url\(#\1\)"', shown.text)
    assert "note: fine weather" in " ".join(texts(shown).split())
    addresses = [html.unescape(found) for found in re.findall(r'<image href="([^"]+)"', shown.text)]
    assert [page.get(each).headers["content-type"] for each in addresses] == ["image/png"] * 2


def test_a_picture_that_is_elsewhere_is_not_fetched(page: httpx.Client, wire: Wire) -> None:
    made = Labelled.make(wire, 1, row_data="https://elsewhere.example/cat.jpg?Signature=s3cret")
    made.imported([made.box()])
    shown = page.get(f"/projects/{made.project}")
    assert 'viewBox="0 0 61 41"' in shown.text
    assert "https://elsewhere.example/cat.jpg" in texts(shown)
    assert "s3cret" not in shown.text
    assert not re.search(r'(src|href)="https?://(?!127)', shown.text)


def test_texts_show_how_they_begin(page: httpx.Client, wire: Wire) -> None:
    dataset = wire.dataset()
    wire.data_row(dataset, "inline words")
    wire.data_row(dataset, wire.upload(b"words of a file", "a.txt", "text/plain"))
    shown = texts(page.get(f"/datasets/{dataset}"))
    assert "inline words" in shown
    assert "words of a file" in shown


def test_many_rows_go_on_pages(page: httpx.Client, labelbox_sandbox: Sandbox) -> None:
    rows = [{"row_data": f"word {number}."} for number in range(50)]
    path = f"/datasets/{labelbox_sandbox.seed(data_rows=rows).dataset}"
    seen = [len(re.findall("word ", texts(page.get(path, params={"page": number})))) for number in (1, 2, 3, 4)]
    assert seen == [24, 24, 2, 0]
    assert "word 0." in texts(page.get(path, params={"page": "-1 OR 1"}))


def test_whatever_users_write_is_only_text(page: httpx.Client, wire: Wire, labelbox_sandbox: Sandbox) -> None:
    project = wire.project(name=ATTACK)
    dataset = wire.dataset()
    row = wire.data_row(dataset, ATTACK, globalKey=ATTACK)["id"]
    wire.batch(project, [row])
    ontology = wire.ontology({"tool": "rectangle", "name": ATTACK})
    wire.in_project(project, "connectOntology(ontologyId: $o) { id }", o=("ID!", ontology["id"]))
    made = Labelled(wire, project, dataset, [row])
    made.imported([made.box(name=ATTACK)])
    for path in ("/", f"/projects/{project}", f"/datasets/{dataset}"):
        shown = page.get(path)
        assert "<script" not in shown.text
        assert ATTACK in texts(shown) or path.startswith("/datasets")
    assert labelbox_sandbox.api_key not in shown.text


@pytest.mark.parametrize("path", ["/", "/projects/none", "/datasets/none"])
def test_nothing_on_a_page_comes_alive_or_from_elsewhere(page: httpx.Client, path: str) -> None:
    shown = page.get(path)
    policy = shown.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; img-src 'self';")
    assert "script" not in policy
    assert shown.headers["cache-control"] == "no-store"
    assert shown.status_code == (404 if path.endswith("none") else 200)


def test_an_uploaded_page_cannot_act_for_the_visitor(page: httpx.Client, wire: Wire) -> None:
    url = wire.upload(b"<script>fetch('/')</script>", "x.html", "text/html")
    assert page.get(url).headers["content-security-policy"] == "sandbox"


@pytest.mark.spec("X-190")
def test_deliveries_of_webhooks_show_what_was_sent_and_answered(page: httpx.Client, wire: Wire) -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(418)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    receiver = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=receiver.handle_request, daemon=True).start()
    made = Labelled.make(wire, 1)
    url = f"http://127.0.0.1:{receiver.server_port}/hook?token=s3cret"
    data = f'project: {{id: "{made.project}"}}, topics: {{set: [LABEL_CREATED]}}, url: "{url}", secret: "hush"'
    wire.run(f"mutation {{ createWebhook(data: {{{data}}}) {{ id }} }}")
    made.imported([made.box()])
    made.export()  # jobs are done in order, so the delivery is over
    shown = page.get("/")
    receiver.server_close()
    (line,) = [row for row in re.findall(r"<tr>(.*?)</tr>", shown.text) if made.rows[0] in row]
    cells = [html.unescape(re.sub("<[^>]*>", "", cell)) for cell in re.findall(r"<td>(.*?)</td>", line)]
    assert cells[1:4] == ["LABEL_CREATED", url.split("?")[0], "418"]
    assert json.loads(cells[4])["dataRowId"] == made.rows[0]
    assert "s3cret" not in shown.text
    assert "hush" not in shown.text


def test_looking_moves_nothing(page: httpx.Client, wire: Wire, labelbox_sandbox: Sandbox) -> None:
    Labelled.make(wire, 1).export()
    before = labelbox_sandbox.state.db.changes
    page.get("/")
    assert labelbox_sandbox.state.db.changes == before
