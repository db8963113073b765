"""Work that outlives the request that asked for it.

A job is a row: it survives a restart, and the work it had not finished is done again. One worker does
jobs in the order in which they came, so an export that follows an import sees all of it.

What a client is shown lags on purpose: a job that is done already looks unfinished until it has been
asked for `patience` times, as on the real service. No waiting by the clock is involved.
"""

from __future__ import annotations

import json
import logging
import queue
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from . import clock
from .errors import SandboxError
from .failing import reason_to_fail
from .identifiers import uuid4
from .state import Call, State

if TYPE_CHECKING:
    from .storage import Row

TABLES = """
CREATE TABLE IF NOT EXISTS job (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, payload TEXT NOT NULL,
  name TEXT, type TEXT, status TEXT NOT NULL, completionPercentage REAL NOT NULL DEFAULT 0,
  result TEXT, errors TEXT, metadata TEXT, data TEXT, isTask INTEGER NOT NULL, polls INTEGER NOT NULL DEFAULT 0,
  patience INTEGER NOT NULL, createdById TEXT NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS job_by_user ON job (createdById, isTask, seq);
"""

_FAILS = "fails"
"""Beside what a handler needs: why the job is to fail without being done."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """What a handler gets: what was asked for, and on whose behalf."""

    id: str
    payload: dict[str, Any]
    call: Call


@dataclass(frozen=True)
class Outcome:
    """What a job leaves.

    Attributes:
        status: FAILED if nothing of it could be done.
        result: The id of a result file, or JSON where the protocol shows that in place of an address.
        errors: The id of a file with what went wrong.
        metadata: Shown with the task.
        data: Read by the domain's own resolvers.
    """

    status: Literal["COMPLETE", "FAILED"] = "COMPLETE"
    result: str | None = None
    errors: str | None = None
    metadata: Mapping[str, Any] | None = None
    data: object = None


Handler: TypeAlias = Callable[[Job], "Outcome | Callable[[], Outcome] | None"]
"""Does a job. One that prepares at length outside a transaction returns a function that is then called in one."""


@dataclass
class Jobs:
    """The queue and its worker.

    Args:
        writing: Handlers by kind of job, each run in a transaction.
        reading: Handlers that run beside other requests; what they change, they change in the end.
    """

    writing: Mapping[str, Handler]
    reading: Mapping[str, Handler]
    _queue: queue.Queue[str | None] = field(default_factory=queue.Queue[str | None])
    _finished: threading.Condition = field(default_factory=threading.Condition)
    _thread: threading.Thread | None = None

    def start(
        self,
        call: Call,
        kind: str,
        payload: Mapping[str, Any],
        *,
        name: str | None = None,
        type: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        is_task: bool = True,
        patience: int = 1,
        is_short: bool = False,
    ) -> str:
        """Put work into the queue, to be done once the running transaction is kept.

        Args:
            call: The request that asks.
            kind: Which handler does it.
            payload: What the handler needs; JSON.
            name: Shown with the task.
            type: Shown with the task, such as `export-data-rows`.
            metadata: Shown with the task.
            is_task: Listed among the user's tasks.
            patience: How many times a client is told that it is still running.
            is_short: Done at once, by the caller's thread, if no other work is before it.

        Returns:
            The id of the job, which is that of its task.
        """
        uid, at = uuid4(), clock.now()
        stored = {**payload, _FAILS: reason} if (reason := reason_to_fail()) else payload
        call.db.insert(
            "job",
            {
                "id": uid, "kind": kind, "payload": json.dumps(stored), "name": name, "type": type,
                "status": "IN_PROGRESS", "metadata": _json(metadata), "isTask": is_task, "patience": patience,
                "createdById": call.user_id, "createdAt": at, "updatedAt": at,
            },
        )  # fmt: skip
        if is_short and not self.busy:
            call.db.after_commit(lambda: self._do(call.state, uid))
        else:
            call.db.after_commit(lambda: self._queue.put(uid))
        return uid

    @property
    def busy(self) -> bool:
        """Whether a job is being done or waits for its turn."""
        return self._queue.unfinished_tasks > 0

    def poll(self, state: State, uid: str) -> Row | None:
        """The job as a client sees it that asks how far it is."""
        found = state.db.row("SELECT * FROM job WHERE id = ?", uid)
        return found and self.shown(state, found)

    def shown(self, state: State, job: Row) -> Row:
        """The job as a client sees it, counting the look.

        Once patience is over, the look itself waits a moment for the worker.
        """
        polls = int(job["polls"])
        if polls <= job["patience"]:
            state.db.run("UPDATE job SET polls = polls + 1 WHERE id = ?", job["id"])
        if polls < job["patience"]:
            return as_started(job)
        if job["status"] != "IN_PROGRESS" or state.db.in_transaction:
            return job  # in a transaction, the worker could not finish meanwhile
        with self._finished:
            self._finished.wait_for(lambda: _status(state, job) != "IN_PROGRESS", timeout=0.3)
        return state.db.row("SELECT * FROM job WHERE id = ?", job["id"]) or job

    def begin(self, state: State) -> None:
        """Start the worker, first with what a former run left."""
        for left in state.db.rows("SELECT id FROM job WHERE status = 'IN_PROGRESS' ORDER BY seq"):
            self._queue.put(left["id"])
        self._thread = threading.Thread(target=self._work, args=(state,), name="sandbox-jobs", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Let the running job finish and stop; what is left stays in the queue of a database in a file."""
        self._queue.put(None)
        if self._thread:
            self._thread.join()

    def _work(self, state: State) -> None:
        while (uid := self._queue.get()) is not None:
            self._do(state, uid)
            with self._finished:
                self._finished.notify_all()
            self._queue.task_done()

    def _do(self, state: State, uid: str) -> None:
        row = state.db.row("SELECT * FROM job WHERE id = ?", uid)
        if row is None or row["status"] != "IN_PROGRESS":
            return
        user = state.db.row("SELECT * FROM user WHERE id = ?", row["createdById"]) or {}
        job = Job(row["id"], json.loads(row["payload"]), Call(state, user))
        try:
            if reason := job.payload.pop(_FAILS, None):
                self._finish(state, job.id, Outcome("FAILED", _json({"error": reason})))
                return
            if handler := self.writing.get(row["kind"]):
                with state.db.transaction():
                    self._finish(state, job.id, handler(job))
                return
            done = self.reading[row["kind"]](job)
            with state.db.transaction():
                self._finish(state, job.id, done)
        except SandboxError as problem:
            self._finish(state, job.id, Outcome("FAILED", _json({"error": problem.message})))
        except Exception:
            _log.exception("job %s of kind %s failed", job.id, row["kind"])
            self._finish(state, job.id, Outcome("FAILED", _json({"error": "internal error of the sandbox"})))

    def _finish(self, state: State, uid: str, done: Outcome | Callable[[], Outcome] | None) -> None:
        outcome = (done() if callable(done) else done) or Outcome()
        changes: dict[str, object] = {
            "status": outcome.status, "result": outcome.result, "errors": outcome.errors,
            "data": _json(outcome.data), "completionPercentage": 100.0, "updatedAt": clock.now(),
        }  # fmt: skip
        if outcome.metadata is not None:
            changes["metadata"] = _json(outcome.metadata)
        state.db.update("job", uid, changes)


def as_started(job: Row) -> Row:
    """The job as it looked when it was made."""
    return job | {"status": "IN_PROGRESS", "result": None, "errors": None, "data": None, "completionPercentage": 0.0}


def _status(state: State, job: Row) -> str:
    return str(state.db.value("SELECT status FROM job WHERE id = ?", job["id"]))


def _json(value: object) -> str | None:
    return None if value is None else json.dumps(value)
