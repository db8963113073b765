"""Who may look at the pages: whoever holds the key of an administrator.

A key in an address would end up in histories and logs, and a loopback address alone would let in every user of the
machine. So the key is sent once, by a form, and a cookie stands for it. The cookie is not the key: a browser sends
cookies to all ports of a host, so other local servers get it, too. It is worth nothing there, and nothing once the key
is gone.
"""

import hashlib
import hmac
import urllib.parse

from starlette.requests import Request
from starlette.responses import Response

from ...authentication import caller
from ...errors import SandboxError
from ...state import State
from ...storage import Row


def visitor(state: State, request: Request) -> Row | None:
    """The administrator whose cookie the request has."""
    uid, _, signature = request.cookies.get(_name(state), "").partition(".")
    if not hmac.compare_digest(_sign(state, uid).encode(), signature.encode()):
        return None
    sql = "SELECT user.* FROM api_key JOIN user ON user.id = api_key.userId WHERE api_key.id = ? AND user.deleted = 0"
    found = state.db.row(sql, uid)
    return found if found and _is_administrator(state, found) else None


def let_in(state: State, key: str, response: Response) -> bool:
    """Give the response a cookie if the key is an administrator's."""
    try:
        user = caller(state, f"Bearer {key}")
    except SandboxError:
        return False
    if not _is_administrator(state, user):
        return False
    uid = str(state.db.value("SELECT id FROM api_key WHERE hash = ?", user["hash"]))
    response.set_cookie(_name(state), f"{uid}.{_sign(state, uid)}", httponly=True, samesite="strict")
    return True


def show_out(state: State, response: Response) -> None:
    """Take the cookie back."""
    response.delete_cookie(_name(state), httponly=True, samesite="strict")


def _is_administrator(state: State, user: Row) -> bool:
    return bool(state.db.value("SELECT name FROM role WHERE id = ?", user["orgRoleId"]) == "Admin")


def _name(state: State) -> str:
    # servers on other ports of the host share its cookies
    return f"labelbox_sandbox_{urllib.parse.urlsplit(state.url).port}"


def _sign(state: State, uid: str) -> str:
    return hmac.new(state.files.secret, f"page:{uid}".encode(), hashlib.sha256).hexdigest()
