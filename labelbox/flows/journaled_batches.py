"""Batches that are made once, by their names."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from labelbox.exceptions import LabelboxError, ReportedError, ResourceNotFoundError
from labelbox.flows import batch
from labelbox.flows.batch import Made, NewBatch, Rows, Started
from labelbox.flows.once import ATTEMPTS, LOST, Memory, once
from labelbox.journal.digests import digest, digest_of_texts
from labelbox.journal.ledger import Journals, Subject, Thing
from labelbox.journal.states import State
from labelbox.steps import Flow, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import BatchFields

BATCHES = Subject("batch", target="project", key="batch name")
FILLINGS = Subject("batch filling", target="project", key="batch name")
SERIES = Subject("series of batches", target="project", key="prefix of batch names")

PER_BATCH = 100_000
"""Data rows that the server puts into one batch of a series."""

NOTHING_LEFT = "No valid data rows to add"
"""How the server says that all rows are in the project already."""


def create(project_id: str, new: NewBatch, rows: Rows, journal: Journals, *, patience: float) -> Flow[Made]:
    """As `batch.create`, once."""
    thing = Thing(new.name, _digest(new, rows))

    def find() -> Flow[Made]:
        return Made((yield from _named(project_id, new.name)))

    def send() -> Flow[Made]:
        yield from batch.wait_until_processed(rows, timeout=patience)
        if len(rows) < batch.SYNCHRONOUS:
            return (yield from batch.create_at_once(project_id, new, rows))
        return Made((yield from batch.get(project_id, (yield from batch.create_empty(project_id, new)))))

    made = yield from once(journal, BATCHES, project_id, thing, find, send)
    if len(rows) < batch.SYNCHRONOUS:
        return made
    yield from _fill(journal, project_id, thing, partial(batch.fill, project_id, made.batch.uid, new, rows))
    return Made((yield from batch.get(project_id, made.batch.uid)))


def _fill(journal: Journals, project_id: str, thing: Thing, fill: Callable[[], Flow[None]]) -> Flow[None]:
    """Put the rows into a batch. Doing it twice does no harm: the server leaves rows out that are in the project."""
    with journal.opened(FILLINGS, project_id) as ledger:
        [known] = ledger.plan([thing])
        if known.state is State.CREATED:
            return
        may_be_done = known.state is State.UNKNOWN
        for attempt in range(1, ATTEMPTS + 1):
            ledger.sending([thing.key])
            try:
                yield from fill()
                break
            except LOST:
                ledger.lost([thing.key])
                may_be_done = True
                if attempt == ATTEMPTS:
                    raise
            except ReportedError as problem:
                if may_be_done and NOTHING_LEFT in str(problem):
                    break
                ledger.failed({thing.key: str(problem)})
                raise
        ledger.created({thing.key: None})


def create_many(
    project_id: str, new: NewBatch, rows: Rows, journal: Journals, *, patience: float
) -> Flow[list[Started]]:
    """As `batch.create_many`, once. Of tasks whose answer was lost nobody knows the ids: they are empty."""
    count = -(-len(rows) // PER_BATCH)
    send = partial(batch.create_many, project_id, new, rows, patience=patience)
    return (yield from _series(project_id, new, _digest(new, rows), journal, count, send))


def create_from_dataset(project_id: str, new: NewBatch, dataset_id: str, journal: Journals) -> Flow[list[Started]]:
    """As `batch.create_from_dataset`, once. Of tasks whose answer was lost nobody knows the ids: they are empty."""
    content = digest(dataset_id, *_settings(new))
    send = partial(batch.create_from_dataset, project_id, new, dataset_id)
    return (yield from _series(project_id, new, content, journal, None, send))


def _series(
    project_id: str,
    new: NewBatch,
    content: bytes,
    journal: Journals,
    count: int | None,
    send: Callable[[], Flow[list[Started]]],
) -> Flow[list[Started]]:
    find = partial(_numbered, project_id, new.name, count)
    return (yield from once(journal, SERIES, project_id, Thing(new.name, content), find, send, Memory(_write, _read)))


def _write(started: Sequence[Started]) -> str:
    return json.dumps([[each.batch_id, each.task_id] for each in started])


def _read(text: str) -> list[Started]:
    return [Started(batch_id, task_id) for batch_id, task_id in json.loads(text)]


def _numbered(project_id: str, prefix: str, count: int | None) -> Flow[list[Started]]:
    """The batches of a series.

    Raises:
        ResourceNotFoundError: there is none.
        LabelboxError: only some of those that there must be are there.
    """
    found = {
        each.name: each.uid
        for each in (yield from _all(project_id))
        if each.name.startswith(prefix) and len(each.name) == len(prefix) + 4 and each.name[-4:].isdigit()
    }
    names = sorted(found) if count is None else [f"{prefix}{number:04d}" for number in range(count)]
    there = [name for name in names if name in found]
    if not there:
        raise ResourceNotFoundError("Batch", {"project_id": project_id, "name": f"{prefix}0000"})
    if len(there) < len(names):
        raise LabelboxError(f"only {len(there)} of {len(names)} batches {prefix}0000… are in project {project_id}")
    return [Started(found[name], "") for name in names]


def _named(project_id: str, name: str) -> "Flow[BatchFields]":
    for each in (yield from _all(project_id)):
        if each.name == name:
            return each
    raise ResourceNotFoundError("Batch", {"project_id": project_id, "name": name})


def _all(project_id: str) -> "Flow[list[BatchFields]]":
    pages = ops.batch.get_project_batches(project_id=project_id)
    found: list[BatchFields] = []
    cursor: object = None
    while page := pages.read((yield from call(pages.at(cursor))), cursor):
        found += page.items
        cursor = page.next
        if cursor is None:
            break
    return found


def _digest(new: NewBatch, rows: Rows) -> bytes:
    identified = digest_of_texts(rows.ids) + digest_of_texts(rows.global_keys)
    return digest(identified.hex(), *_settings(new))


def _settings(new: NewBatch) -> Sequence[object]:
    return new.priority, None if new.consensus is None else new.consensus.model_dump(mode="json")
