"""What one running server holds, and what one request may touch of it."""

from __future__ import annotations

from asyncio import get_running_loop
from collections.abc import Callable, Mapping
from contextvars import copy_context
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from starlette.requests import Request

    from .files import Files
    from .jobs import Jobs
    from .options import Options
    from .storage import Database, Row


P = ParamSpec("P")
R = TypeVar("R")

Listener: TypeAlias = "Callable[[Call, str, str, Mapping[str, Any]], None]"
"""Is told what happens in a project: topic, id of the project, what it is about."""


@dataclass(frozen=True)
class State:
    """Everything behind the server's address."""

    db: Database
    files: Files
    jobs: Jobs
    url: str
    options: Options
    threads: ThreadPoolExecutor
    listeners: tuple[Listener, ...] = ()

    async def in_thread(self, function: Callable[P, R], *args: P.args, **named: P.kwargs) -> R:
        """Call a function that reads or writes the database without holding up other requests."""
        return await get_running_loop().run_in_executor(
            self.threads, partial(copy_context().run, partial(function, *args, **named))
        )

    @property
    def organization_id(self) -> str:
        """The id of the one organization."""
        return str(self.db.value("SELECT id FROM organization"))


def root_of(request: Request) -> str:
    """The root of the server as the client names it, without a slash at its end."""
    return str(request.base_url).rstrip("/")


@dataclass(frozen=True)
class Call:
    """One request: who asks, and the state that it may read and change.

    Attributes:
        asked_at: The root of the server as the client names it, through a proxy too; None for work in the background.
    """

    state: State
    user: Row
    asked_at: str | None = None

    @property
    def db(self) -> Database:
        return self.state.db

    @property
    def files(self) -> Files:
        return self.state.files if self.asked_at is None else replace(self.state.files, url=self.asked_at)

    @property
    def jobs(self) -> Jobs:
        return self.state.jobs

    def announce(self, topic: str, project_id: str, about: Mapping[str, Any]) -> None:
        """Tell the listeners of all domains, inside the running transaction."""
        for listener in self.state.listeners:
            listener(self, topic, project_id, about)

    @property
    def user_id(self) -> str:
        """The id of the caller."""
        return str(self.user["id"])


class Info(Protocol):
    """What a resolver is told beside its arguments."""

    @property
    def context(self) -> Call: ...
