"""Metadata that is set with a journal: what it does not know to be set is sent again, which does no harm."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from labelbox.exceptions import ReportedError
from labelbox.flows import metadata
from labelbox.flows.journaled_items import Items, each_part
from labelbox.flows.once import LOST
from labelbox.flows.parts import in_parts
from labelbox.journal.ledger import Journals, Ledger, Subject, Thing
from labelbox.journal.result import BulkResult
from labelbox.journal.states import State
from labelbox.rules.metadata import MAX_ROWS_PER_REQUEST
from labelbox.steps import Flow, all_of, work

METADATA = Subject("metadata", target="organization", key="data row", many=True, replaceable=True)

ROWS_AT_ONCE = 10_000
"""Rows that are held in memory at a time."""


@dataclass(frozen=True, slots=True)
class Upsert:
    """Values of one data row.

    Attributes:
        data_row_id: The row, if it is named by its id.
        global_key: The row, if it is named by its global key.
        fields: Stands for the fields that are set.
        digest: The fingerprint of the values.
        row: The values as they are sent.
    """

    data_row_id: str | None
    global_key: str | None
    fields: str
    digest: bytes
    row: Mapping[str, Any]

    @property
    def key(self) -> str:
        """What the journal knows it by; see `named`."""
        return json.dumps([self.data_row_id, self.global_key, self.fields])


def named(key: str, _uid: str | None) -> tuple[str | None, str | None]:
    """The global key and the id of a data row, from an `Upsert.key`."""
    data_row_id, global_key, _ = json.loads(key)
    return global_key, data_row_id


def upsert(rows: Items[Upsert], journal: Journals) -> Flow[BulkResult]:
    """Set values of data rows, those that are not known to be set.

    Raises:
        ValueError: values are wrong, or the same fields of a row are set twice.
        JournalError: the journal cannot be written, or is in use.
        LabelboxError: no request got through.
    """
    with journal.opened(METADATA, "") as ledger:
        yield from each_part(rows, ROWS_AT_ONCE, partial(_set, ledger))
        return ledger.result()


def _set(ledger: Ledger, first: int, upserts: Sequence[Upsert]) -> Flow[None]:
    things = [Thing(each.key, each.digest, index) for index, each in enumerate(upserts, first)]
    known = yield from work(partial(ledger.plan, things))
    wanted = [each for each, now in zip(upserts, known, strict=True) if now.state is not State.CREATED]
    problems: list[ReportedError] = []

    def attempt(part: Sequence[Upsert]) -> Flow[None]:
        try:
            yield from _send(ledger, part)
        except ReportedError as problem:
            problems.append(problem)

    parts = list(in_parts(wanted, MAX_ROWS_PER_REQUEST))
    yield from all_of((attempt(part) for part in parts), limit=metadata.REQUESTS_AT_ONCE)
    if problems and len(problems) == len(parts):
        raise problems[0]


def _send(ledger: Ledger, part: Sequence[Upsert]) -> Flow[None]:
    keys = [each.key for each in part]
    ledger.sending(keys)
    try:
        failures = yield from metadata.upsert_at_once([each.row for each in part])
    except LOST:
        ledger.lost(keys)
        raise
    except ReportedError as problem:
        ledger.failed(dict.fromkeys(keys, str(problem)))
        raise
    by_name: dict[str | None, list[str]] = defaultdict(list)
    for each in part:
        by_name[each.data_row_id or each.global_key].append(each.key)
    failed = {
        key: failure.error or "the server gave no reason"
        for failure in failures
        for name in (failure.data_row_id, failure.global_key)
        for key in by_name.get(name, ())
    }
    ledger.failed(failed)
    ledger.created({key: None for key in keys if key not in failed})
