"""What one running server holds, and what one request may touch of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .files import Files
    from .jobs import Jobs
    from .storage import Database, Row


@dataclass(frozen=True)
class State:
    """Everything behind the server's address."""

    db: Database
    files: Files
    jobs: Jobs
    url: str

    @property
    def organization_id(self) -> str:
        """The id of the one organization."""
        return str(self.db.value("SELECT id FROM organization"))


@dataclass(frozen=True)
class Call:
    """One request: who asks, and the state that it may read and change."""

    state: State
    user: Row

    @property
    def db(self) -> Database:
        return self.state.db

    @property
    def files(self) -> Files:
        return self.state.files

    @property
    def jobs(self) -> Jobs:
        return self.state.jobs

    @property
    def user_id(self) -> str:
        """The id of the caller."""
        return str(self.user["id"])


class Info(Protocol):
    """What a resolver is told beside its arguments."""

    @property
    def context(self) -> Call: ...
