"""Data rows made exactly once, by a journal: what nobody knows about is asked for by global key."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from labelbox.exceptions import LabelboxError, MalformedQueryException, ReportedError, ResourceNotFoundError
from labelbox.flows import data_row, global_key, task
from labelbox.flows.journaled_items import Items, each_part
from labelbox.flows.once import ATTEMPTS, LOST
from labelbox.journal.digests import digest
from labelbox.journal.ledger import Journals, Known, Ledger, Subject, Thing, in_state
from labelbox.journal.result import BulkResult
from labelbox.journal.states import State
from labelbox.rules.data_row import PreparedRow
from labelbox.steps import Flow, work

if TYPE_CHECKING:
    from labelbox_graphql.fragments import TaskFields

DATA_ROWS = Subject("data row", target="dataset", key="global key", many=True)

ROWS_PER_JOB = 50_000
"""Rows that one job of the server is given, and that are held in memory at a time."""

PATIENCE = 3_600.0
"""Seconds to wait for a job of the server; rows of one that takes longer stay unknown."""


def create(dataset_id: str, rows: Items[PreparedRow], journal: Journals) -> Flow[BulkResult]:
    """Make data rows, those that are not there yet.

    Args:
        dataset_id: The dataset.
        rows: The items.
        journal: Where it is written down.

    Raises:
        ValueError: items are wrong, or two have one global key.
        JournalError: the journal cannot be written, is in use, or tells of something else.
        ReportedError: the server refused a request, or cannot be reached.
    """
    with journal.opened(DATA_ROWS, dataset_id) as ledger:
        yield from each_part(rows, ROWS_PER_JOB, _Sending(dataset_id, ledger).make)
        return ledger.result()


def create_sync(dataset_id: str, rows: Items[PreparedRow], journal: Journals) -> Flow[BulkResult]:
    """As `create`, by requests that are answered when the rows are there; at most 1,000 of them."""
    with journal.opened(DATA_ROWS, dataset_id) as ledger:
        yield from each_part(rows, ROWS_PER_JOB, _SendingAtOnce(dataset_id, ledger).make)
        return ledger.result()


class _Sending:
    """Rows of one part on their way."""

    def __init__(self, dataset_id: str, ledger: Ledger) -> None:
        self._dataset_id = dataset_id
        self._ledger = ledger

    def make(self, first: int, rows: Sequence[PreparedRow]) -> Flow[None]:
        """Plan the rows, settle those that nobody knows about, and send what is missing."""
        known = yield from work(partial(self._plan, first, rows))
        missing = yield from self._settle(in_state(known, State.UNKNOWN))
        wanted = {*in_state(known, State.PLANNED), *missing}
        if wanted:
            yield from self._send([row for row in rows if row.global_key in wanted])

    def _plan(self, first: int, rows: Sequence[PreparedRow]) -> list[tuple[str, Known]]:
        things = [Thing(row.global_key, _digest(row), index) for index, row in enumerate(rows, first)]
        return list(zip((thing.key for thing in things), self._ledger.plan(things), strict=True))

    def _send(self, rows: Sequence[PreparedRow]) -> Flow[None]:
        """Send rows, again if the answer gets lost and they are not there."""
        described, unread = yield from data_row.describe(rows)
        self._ledger.failed({rows[each.index].global_key: each.reason for each in unread})
        left: dict[str, Mapping[str, Any]] = {
            str(row.get("global_key") or row.get("globalKey")): row for row in described
        }
        attempt = 0
        while left:
            url = yield from data_row.upload_descriptors(list(left.values()))
            attempt += 1
            request = yield from work(partial(self._ledger.sending, left))
            try:
                with self._noted(left):
                    answer = yield from self._import(url)
            except LOST as problem:
                if attempt == ATTEMPTS:
                    problem.add_note(f"{len(left)} data rows are unknown: run it again with the same journal.")
                    raise
                missing = yield from self._settle(left)
                left = {key: left[key] for key in missing}
                continue
            yield from self._note(request, answer, left)
            return

    def _import(self, url: str) -> Flow[str]:
        """Have the server make the rows that were uploaded; returns its answer: here, the id of its job."""
        return data_row.start_import(self._dataset_id, url)

    def _note(self, request: int, answer: str, keys: Collection[str]) -> Flow[None]:
        """Write down what became of them."""
        self._ledger.started(request, answer)
        settled = set((yield from self._ended(answer, keys)))
        yield from self._ask([key for key in keys if key not in settled], {})

    @contextmanager
    def _noted(self, keys: Collection[str]) -> Iterator[None]:
        """Write down how a request ended badly. After anything unforeseen, such as Ctrl-C, it stays sent."""
        try:
            yield
        except LOST:
            self._ledger.lost(keys)
            raise
        except ReportedError:
            self._ledger.turned_away(keys)
            raise

    def _settle(self, keys: Collection[str]) -> Flow[list[str]]:
        """Ask the server about rows that nobody knows about; returns those that are to be sent."""
        if not keys:
            return []
        left = dict.fromkeys(keys)
        for uid, sent in (yield from work(partial(self._ledger.tasks, keys))).items():
            for key in (yield from self._ended(uid, sent)):
                left.pop(key, None)
        missing = yield from self._ask(left, {})
        return missing

    def _ended(self, uid: str, keys: Collection[str]) -> Flow[list[str]]:
        """Wait for a job of the server and read what it did; returns the keys that need no further question."""
        try:
            done = yield from task.found_and_completed(uid, timeout=PATIENCE)
        except ResourceNotFoundError:
            return []
        if done.status == task.RUNNING:
            return list(keys)
        made, reasons = yield from _read(done)
        created = {key: made[key] for key in keys if key in made}
        yield from work(partial(self._ledger.created, created))
        if done.status == "FAILED":
            reasons = dict.fromkeys(keys, reasons[""])
        told = [key for key in keys if key not in created and key in reasons]
        # A key that is taken is no failure: the row is there.
        yield from self._ask(told, reasons)
        return [*created, *told]

    def _ask(self, keys: Collection[str], reasons: Mapping[str, str]) -> Flow[list[str]]:
        """Ask for rows by their global keys; returns those that are not there and have no reason for it."""
        if not keys:
            return []
        asked = list(keys)
        found = yield from global_key.find_ids(asked, timeout=PATIENCE)
        there = {key: uid for key, uid in zip(asked, found.ids, strict=True) if uid}
        yield from work(partial(self._ledger.found, there))
        denied = dict.fromkeys(found.denied, "the global key belongs to a data row that this API key may not see")
        absent = [key for key, uid in zip(asked, found.ids, strict=True) if not uid and key not in denied]
        self._ledger.failed({**denied, **{key: reasons[key] for key in absent if key in reasons}})
        return [key for key in absent if key not in reasons]


class _SendingAtOnce(_Sending):
    """Rows that are there when the request is answered, but for those that it refuses, without saying which ones: those
    that somebody else has made are found before it, those that it has made after it."""

    def _send(self, rows: Sequence[PreparedRow]) -> Flow[None]:
        missing = set((yield from self._ask([row.global_key for row in rows], {})))
        yield from super()._send([row for row in rows if row.global_key in missing])

    def _import(self, url: str) -> Flow[str]:
        try:
            yield from data_row.import_sync(self._dataset_id, url)
        except MalformedQueryException as problem:
            return str(problem)
        return "the server said that all data rows were made, and does not find this one"

    def _note(self, request: int, answer: str, keys: Collection[str]) -> Flow[None]:
        asked = list(keys)
        found = yield from global_key.find_ids(asked, timeout=PATIENCE)
        made = {key: uid for key, uid in zip(asked, found.ids, strict=True) if uid}
        self._ledger.created(made)
        self._ledger.failed({key: answer for key in asked if key not in made})


def _read(done: "TaskFields") -> Flow[tuple[dict[str, str], dict[str, str]]]:
    """The ids of the rows that a job made, and the reasons of those that it refused, by global key."""
    try:
        content = yield from task.download_result(done)
    except LabelboxError as problem:
        # Results expire; the rows can still be asked for.
        return {}, {"": str(problem)}
    made = {str(row.get("globalKey")): str(row["id"]) for row in content.created or ()}
    reasons = {
        str(row.get("globalKey")): str(failed.get("message"))
        for failed in content.failed or ()
        for row in failed.get("failedDataRows") or ()
    }
    return made, {**reasons, "": f"the import failed: {content.errors}"}


def _digest(row: PreparedRow) -> bytes:
    return digest(row.row, row.upload)
