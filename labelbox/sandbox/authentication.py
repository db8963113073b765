"""Who is calling: API keys."""

import hashlib
import hmac
import secrets

from . import clock
from .errors import Unauthenticated
from .identifiers import cuid
from .state import State
from .storage import Database, Row


def new_key() -> str:
    """A key that nobody can guess."""
    return f"sandbox_{secrets.token_urlsafe(24)}"


def add_key(db: Database, key: str, user_id: str, name: str) -> str:
    """Accept a key on behalf of a user; only its hash is kept. Returns the id of the entry."""
    known = db.row("SELECT id FROM api_key WHERE hash = ?", _hash(key))
    if known:
        return str(known["id"])
    uid = cuid()
    db.insert("api_key", {"id": uid, "hash": _hash(key), "userId": user_id, "name": name, "createdAt": clock.now()})
    return uid


def caller(state: State, authorization: str | None) -> Row:
    """The user whose key the header holds.

    Raises:
        Unauthenticated: no key, or none that is known.
    """
    scheme, _, key = (authorization or "").partition(" ")
    digest = _hash(key.strip()).encode()
    # Neither an index nor the first match may tell how near a key came: each hash is compared, in constant time.
    known = state.db.rows("SELECT user.*, api_key.hash FROM api_key JOIN user ON user.id = api_key.userId")
    found = [each for each in known if hmac.compare_digest(each["hash"].encode(), digest)]
    if scheme.lower() != "bearer" or not found or found[0]["deleted"]:
        raise Unauthenticated
    return found[0]


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
