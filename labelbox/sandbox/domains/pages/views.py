"""Addresses of the pages."""

import base64
import hashlib
from collections.abc import Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from ...domain import Endpoint, Route
from ...errors import NotFound
from ...state import Call, State, root_of
from ..datasets import storage as datasets
from ..projects import storage as projects
from . import access
from .markup import Html, joined, tag
from .overview import overview
from .rows import PER_PAGE, cards

_STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #222; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ddd; padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; }
td { overflow-wrap: break-word; } code { font-size: .85em; overflow-wrap: anywhere; }
.quiet, small { color: #666; } .wrong { color: #b00020; }
header { display: flex; justify-content: space-between; align-items: baseline; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
figure { border: 1px solid #ddd; border-radius: 6px; margin: 0; padding: .6rem; }
.picture { background: #f4f4f4; display: block; height: 13rem; width: 100%; }
.text { height: 13rem; margin: 0; overflow: hidden; overflow-wrap: anywhere; white-space: pre-wrap; }
.legend span { margin-right: .6rem; white-space: nowrap; } .swatch { height: .7em; margin-right: .25em; width: .7em; }
.legend, .answer { font-size: .85em; margin: .3rem 0 0; }
"""
_DIGEST = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEADERS = {
    # the one style is named by its digest; scripts are not mentioned, so there are none
    "Content-Security-Policy": f"default-src 'none'; img-src 'self'; style-src 'sha256-{_DIGEST}'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def _shown(view: Callable[[Call, Request], Html]) -> Endpoint:
    """A page for who may look, and the form for everybody else."""

    def answer(state: State, request: Request) -> Response:
        user = access.visitor(state, request)
        if user is None:
            return _page("Labelbox sandbox", _form(), status=200 if request.url.path == "/" else 401)
        try:
            return _page("Labelbox sandbox", view(Call(state, user, root_of(request)), request), leave=True)
        except NotFound:
            return _page("Labelbox sandbox", tag("p", "There is no such thing."), status=404, leave=True)

    async def endpoint(request: Request) -> Response:
        state: State = request.app.state.sandbox
        return await state.in_thread(answer, state, request)

    return endpoint


async def _enter(request: Request) -> Response:
    """The form was sent: in, out, or once more."""
    state: State = request.app.state.sandbox
    form = await request.form()
    inside = RedirectResponse("/", HTTPStatus.SEE_OTHER)
    if "leave" in form:
        access.show_out(state, inside)
        return inside
    if await state.in_thread(access.let_in, state, str(form.get("key", "")), inside):
        return inside
    wrong = tag("p", "That is not the key of an administrator.", class_="wrong")
    return _page("Labelbox sandbox", joined([wrong, _form()]), status=401)


def _overview(call: Call, _: Request) -> Html:
    return overview(call)


def _project(call: Call, request: Request) -> Html:
    row = projects.find(call.db, request.path_params["uid"])
    sql = "SELECT dataRowId AS id FROM project_row WHERE projectId = ? ORDER BY seq"
    return _of(call, request, row["name"], sql, row["id"], row["id"])


def _dataset(call: Call, request: Request) -> Html:
    row = datasets.find(call.db, request.path_params["uid"])
    return _of(call, request, row["name"], "SELECT id FROM data_row WHERE datasetId = ? ORDER BY seq", row["id"], None)


def _of(call: Call, request: Request, name: str, sql: str, uid: str, project_id: str | None) -> Html:
    asked = request.query_params.get("page", "")
    page = max(1, int(asked)) if asked.isdecimal() and len(asked) < 10 else 1
    rows = call.db.rows(f"{sql} LIMIT ? OFFSET ?", uid, PER_PAGE + 1, (page - 1) * PER_PAGE)
    return joined(
        [
            tag("p", tag("a", "← Everything", href="/")),
            tag("h2", name or uid),
            cards(call, [row["id"] for row in rows[:PER_PAGE]], project_id),
            tag(
                "p",
                tag("a", "← Before ", href=f"?page={page - 1}") if page > 1 else None,
                tag("a", "Next →", href=f"?page={page + 1}") if len(rows) > PER_PAGE else None,
            ),
        ]
    )


def _form() -> Html:
    field = tag("input", type="password", name="key", autocomplete="off", required="", autofocus="")
    label = tag("label", "API key of the administrator: ", field)
    return tag("form", label, " ", tag("button", "Look"), method="post", action="/")


def _page(title: str, body: Html, *, status: int = 200, leave: bool = False) -> Response:
    out = tag("form", tag("button", "Leave", name="leave", value="1"), method="post", action="/") if leave else None
    head = tag("head", tag("meta", charset="utf-8"), tag("title", title), Html(f"<style>{_STYLE}</style>"))
    whole = tag("html", head, tag("body", tag("header", tag("h1", title), out), body), lang="en")
    return HTMLResponse(f"<!doctype html>{whole}", status, _HEADERS)


ROUTES = (
    Route("/", _shown(_overview)),
    Route("/", _enter, ("POST",)),
    Route("/projects/{uid}", _shown(_project)),
    Route("/datasets/{uid}", _shown(_dataset)),
)
