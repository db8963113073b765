"""Imports that are started once, by their names."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from labelbox.flows.annotation_import import Kind
from labelbox.flows.once import once
from labelbox.journal.digests import SIZE, digest
from labelbox.journal.ledger import Journals, Subject, Thing
from labelbox.steps import Flow

if TYPE_CHECKING:
    from labelbox_graphql.runtime import Upload

_UUIDS: Final = re.compile(rb'"(?:uuid|source|target)"\s*:\s*"[^"\\]*"')


@dataclass(frozen=True, slots=True)
class Once:
    """A kind of import, each of which is started once.

    Attributes:
        kind: The kind.
        subject: Its name in the journal.
        journal: Where it is written down.
    """

    kind: Kind
    subject: Subject
    journal: Journals

    def as_kind(self) -> Kind:
        """The same kind, to be started like any other."""
        return Kind(self.kind.find, self._create, self._create_from_url)

    def _create(self, parent_id: str, name: str, file: "Upload", length: int) -> Flow[Any]:
        thing = Thing(name, digest_of_rows(file.open()))
        return (
            yield from once(
                self.journal,
                self.subject,
                parent_id,
                thing,
                lambda: self.kind.find(parent_id, name),
                lambda: self.kind.create(parent_id, name, file, length),
            )
        )

    def _create_from_url(self, parent_id: str, name: str, url: str) -> Flow[Any]:
        # Without what signs it: that is another one each day.
        thing = Thing(name, digest(url.partition("?")[0]))
        return (
            yield from once(
                self.journal,
                self.subject,
                parent_id,
                thing,
                lambda: self.kind.find(parent_id, name),
                lambda: self.kind.create_from_url(parent_id, name, url),
            )
        )


def digest_of_rows(chunks: Iterable[bytes]) -> bytes:
    """The fingerprint of a file of rows. Uuids do not count: programs draw new ones each time they run."""
    hasher = hashlib.blake2b(digest_size=SIZE)
    for line in _lines(chunks):
        hasher.update(_UUIDS.sub(b"", line.strip()) + b"\n")
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
