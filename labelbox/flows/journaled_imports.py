"""Imports that are started once, by their names."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from labelbox.exceptions import ResourceNotFoundError
from labelbox.flows import annotation_import as imports
from labelbox.flows.annotation_import import Content, Kind
from labelbox.flows.once import once
from labelbox.journal.digests import SIZE, digest
from labelbox.journal.ledger import Journals, Subject, Thing
from labelbox.journal.states import OPEN, State
from labelbox.steps import Flow, work
from labelbox.transport.cancel import while_wanted

if TYPE_CHECKING:
    from labelbox_graphql.fragments import MEAToMALPredictionImportFields

CARRIED = Subject("carried import", target="project", key="import name")

_DRAWN: Final = re.compile(rb'"(?:uuid|source|target|instanceURI)"\s*:\s*"[^"\\]*"')


def once_only(kind: Kind, journal: Journals) -> Kind:
    """The same kind of import, of which each is started once."""
    each = _Once(kind, Subject(kind.word, target=kind.parent, key="import name"), journal)
    return replace(kind, guard=each.guard, create_from_url=each.create_from_url, is_there=each.is_there)


@dataclass(frozen=True, slots=True)
class _Once:
    kind: Kind
    subject: Subject
    journal: Journals

    def guard(self, parent_id: str, name: str, content: Content, send: Callable[[], Flow[Any]]) -> Flow[Any]:
        digest = yield from work(lambda: digest_of_rows(content()))
        return (yield from self._start(parent_id, Thing(name, digest), send))

    def is_there(self, parent_id: str, name: str) -> Flow[bool]:
        with self.journal.opened(self.subject, parent_id) as ledger:
            left = ledger.left(name)
            if left not in OPEN:
                return left is State.CREATED
            try:
                yield from self.kind.find(parent_id, name)
            except ResourceNotFoundError:
                return False
            ledger.created({name: None})
            return True

    def create_from_url(self, parent_id: str, name: str, url: str) -> Flow[Any]:
        # Without what signs it: that is another one each day.
        thing = Thing(name, digest(url.partition("?")[0]))
        return self._start(parent_id, thing, lambda: self.kind.create_from_url(parent_id, name, url))

    def _start(self, parent_id: str, thing: Thing, send: Callable[[], Flow[Any]]) -> Flow[Any]:
        return once(self.journal, self.subject, parent_id, thing, lambda: self.kind.find(parent_id, thing.key), send)


def carry_over_once(
    run_id: str, data_row_ids: list[str], project_id: str, name: str, journal: Journals
) -> "Flow[MEAToMALPredictionImportFields]":
    """As `annotation_import.carry_over`, once."""
    thing = Thing(name, digest(run_id, *data_row_ids))

    def find() -> "Flow[MEAToMALPredictionImportFields]":
        return imports.find_carried(project_id, name)

    def send() -> "Flow[MEAToMALPredictionImportFields]":
        return imports.carry_over(run_id, data_row_ids, project_id, name)

    return once(journal, CARRIED, project_id, thing, find, send)


def digest_of_rows(chunks: Iterable[bytes]) -> bytes:
    """The fingerprint of a file of rows. Uuids, and where masks were uploaded to, do not count: that is something else
    each time a program runs."""
    hasher = hashlib.blake2b(digest_size=SIZE)
    for line in _lines(while_wanted(chunks)):
        hasher.update(_DRAWN.sub(b"", line.strip()) + b"\n")
    return hasher.digest()


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    begun: list[bytes] = []
    for chunk in chunks:
        *whole, rest = chunk.split(b"\n")
        for line in whole:
            yield b"".join((*begun, line))
            begun.clear()
        begun.append(rest)
    yield b"".join(begun)
