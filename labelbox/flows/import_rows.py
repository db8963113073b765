"""Rows of the annotation import format: checked, and written as the bytes of a file, while they pass."""

import json
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, Final, TypeAlias, cast

from labelbox.collector import gc_paused
from labelbox.data.uploading import addressed, local_pictures
from labelbox.flows.import_lines import encode, encoder_of_labels
from labelbox.flows.spool import Spool
from labelbox.journal.uuids import StableUuids
from labelbox.steps import Flow, work
from labelbox.transport.cancel import while_wanted

if TYPE_CHECKING:
    from labelbox.data.annotation_types.label import Label

    Annotations: TypeAlias = "Iterable[Mapping[str, Any]] | Iterable[Label]"
    """Rows of the annotation import format, or labels that are written as such: a list, or an iterable that is read
    once."""

Row = Mapping[str, Any]
Batch: TypeAlias = Sequence[tuple[int, object]]
"""Rows or labels, with their indexes."""

SHOWN: Final = 100
"""Problems that an error lists; the number of all of them is given as well."""

MOST_AHEAD: Final = 256
"""How many labels or rows are read at a time."""

LIGHT: Final = 1 << 20
"""Bytes that a batch may have for the next one to be larger: of labels with pictures, one is read at a time."""


class EncodedRows:
    """The file of an import in chunks: a row of JSON per line, without a newline at the end. To be iterated once.

    The objects are read and checked on the way; what is wrong with them is told by `finish`, all of it. Held are a
    batch of them and a table of counts that does not grow.

    Args:
        objects: Rows or labels.
        word: What they are called in errors.
        limit: Annotations of one class that a data row may have. None checks nothing: the rows need not be right.
        tell: Told how many rows there are, again and again.
        uuids: Gives rows without a uuid the same one each time; None leaves them without, and draws those of labels.

    Raises:
        TypeError: the objects are no iterable, or one that can hold neither rows nor labels.

    Attributes:
        rows: How many rows there were so far.
        size: How many bytes.
        has_confidence: Whether a row, not a label, said anywhere how sure its maker is.
        problems: What is wrong so far.
    """

    def __init__(
        self,
        objects: "Annotations",
        word: str,
        limit: int | None,
        tell: Callable[[int], None] = lambda _: None,
        uuids: StableUuids | None = None,
    ) -> None:
        given = cast(object, objects)
        if not isinstance(given, Iterable) or isinstance(given, str | bytes | Mapping):
            raise TypeError(f"{word} must be in a form of list. Found {type(objects)}")
        self.rows = 0
        self.size = 0
        self.has_confidence = False
        self._objects = cast("Iterable[object]", given)
        self._word = word
        self._limit = limit
        self._tell = tell
        self._uuids = uuids
        self._weight = 0
        self.problems = Problems()
        self._counts = array("I", [0]) * (_PLACES + 1)
        self._crowded: set[int] = set()
        self._writer: Any = None
        self._encode_written: Callable[[Row], bytes] = encode

    def __iter__(self) -> Iterator[bytes]:
        """The chunks. They are worth nothing before `finish` says so."""
        for batch in self.batches():
            if chunk := self.chunk(batch):
                yield chunk
            self.tell()

    def batches(self, most: int = MOST_AHEAD) -> Iterator[Batch]:
        """The objects, with their indexes.

        Args:
            most: How many at a time.
        """
        source = enumerate(while_wanted(self._objects))
        size = 1
        while batch := list(islice(source, size)):
            yield batch
            del batch
            size = min(2 * size, most) if self._weight < LIGHT else 1

    def chunk(self, batch: Batch, addresses: Mapping[int, str] | None = None) -> bytes:
        """The next bytes of the file, without the rows that are wrong.

        Args:
            batch: The next one of the batches.
            addresses: Of pictures of masks that were uploaded, by their `id()`.
        """
        with gc_paused():
            chunk = self._encoded(batch, addresses or {})
        self._weight = len(chunk)
        chunk = b"\n" + chunk if self.size and chunk else chunk
        self.size += len(chunk)
        return chunk

    def tell(self) -> None:
        """Tell how many rows there are so far."""
        self._tell(self.rows)

    def finish(self, lines: Iterable[bytes]) -> None:
        """Say what is wrong.

        Args:
            lines: The file as it was written. It is read only if a data row may have too many annotations.

        Raises:
            ValueError: there are no rows, or some cannot be written or do not name their data row, or a data row has
                too many: all of them are listed, rows by their index.
        """
        if self._crowded and self._limit is not None:
            for (_, data_row, feature), count in self._recounted(lines).items():
                if count > self._limit:
                    self.problems.add(
                        f"Row with id or global key {data_row} has {count} annotations for label {feature}. "
                        f"Imports are limited to {self._limit} annotations per data row."
                    )
        self.problems.refuse()
        if not self.rows and self._limit is not None:
            raise ValueError(f"{self._word} cannot be empty")

    def _recounted(self, lines: Iterable[bytes]) -> Counter["_Class"]:
        """How many annotations there are of each class that shares a full place of the table with others, or not."""
        counts: Counter[_Class] = Counter()
        for line in while_wanted(lines):
            counted = _class_of(json.loads(line))
            if counted is not None and hash(counted) & _PLACES in self._crowded:
                counts[counted] += 1
        return counts

    def _encoded(self, batch: Batch, addresses: Mapping[int, str]) -> bytes:
        lines: list[bytes] = []
        for index, each in batch:
            if isinstance(each, Mapping):
                row = cast(Row, each)
                row = row if self._uuids is None else self._uuids.of_row(row)
                before = len(lines)
                self._add(index, row if isinstance(row, dict) else dict(row), lines, encode)
                if not self.has_confidence and len(lines) > before:
                    # Quotes inside of a text are escaped, so this is a key.
                    self.has_confidence = b'"confidence": ' in lines[-1]
                continue
            try:
                rows = self._written(each, addresses)
            except (TypeError, ValueError, OSError) as problem:
                self.problems.add(f"[{index}]: {problem}")
                continue
            for row in rows:
                self._add(index, row, lines, self._encode_written)
        return b"\n".join(lines)

    def _add(self, index: int, row: Row, lines: list[bytes], encode: Callable[[Row], bytes]) -> None:
        if self._limit is not None and not self._is_placed(index, row, self._limit):
            return
        try:
            lines.append(encode(row))
        except (TypeError, ValueError) as problem:
            self.problems.add(f"[{index}]: {problem}")
            return
        self.rows += 1

    def _is_placed(self, index: int, row: Row, limit: int) -> bool:
        """Whether the row names its data row; if so, it is counted there."""
        where = row.get("dataRow")
        if not isinstance(where, dict):
            found = f"expected {{'id': …}} or {{'globalKey': …}}, found {where!r}"
            self.problems.add(f"[{index}].dataRow: {found}")
            return False
        where = cast("dict[str, object]", where)
        if ("id" in where) == ("globalKey" in where):
            found = f"expected exactly one of 'id' and 'globalKey', found {sorted(where)}"
            self.problems.add(f"[{index}].dataRow: {found}")
            return False
        counted = _class_of(row)
        if counted is not None:
            # A place may be shared, so what it counts is at least the number of each class, and needs no more room.
            place = hash(counted) & _PLACES
            self._counts[place] = count = self._counts[place] + 1
            if count > limit:
                self._crowded.add(place)
        return True

    def _written(self, label: object, addresses: Mapping[int, str]) -> list[dict[str, Any]]:
        """The rows of a label; the packages that it takes are loaded with the first one."""
        from labelbox.data.annotation_types.label import Label
        from labelbox.data.serialization.ndjson.writing import Writer

        if not isinstance(label, Label):
            raise TypeError(f"expected a dict or a labelbox.types.Label, found {type(label).__name__}")
        # One writer for all: it keeps the uuids of the file apart.
        if self._writer is None:
            self._writer, self._encode_written = Writer(), encoder_of_labels()
        rows: list[dict[str, Any]]
        if not addresses:
            rows = self._writer.rows(label)
        else:
            with addressed(addresses, local_pictures(label)):
                rows = self._writer.rows(label)
        return rows if self._uuids is None else self._uuids.of_label(rows, self._writer.drawn)


_PLACES: Final = (1 << 18) - 1
"""Places in the table of counts, less one: full ones are counted again exactly, which hardly ever happens in vain."""

_Class: TypeAlias = tuple[bool, str, str]
"""A class on a data row: whether that goes by its id, the id or global key, the schema id or name."""


def _class_of(row: Row) -> _Class | None:
    feature = row.get("schemaId") or row.get("name")
    if feature is None:
        return None
    where: Row = row["dataRow"]
    uid = where.get("id")
    return uid is not None, str(uid or where.get("globalKey")), str(feature)


def write_rows(rows: EncodedRows, file: IO[bytes]) -> Flow[Spool]:
    """Everything that is to be sent.

    Args:
        rows: The rows.
        file: Where to; see `nameless`.

    Raises:
        ValueError: see `EncodedRows.finish`.
    """
    batches = rows.batches()
    while (yield from work(partial(_write_next, rows, batches, file))):
        rows.tell()
    return (yield from work(partial(finished, rows, file)))


def _write_next(rows: EncodedRows, batches: Iterator[Batch], file: IO[bytes]) -> bool:
    """Write the next batch, if there is one."""
    for batch in batches:
        file.write(rows.chunk(batch))
        return True
    return False


def finished(rows: EncodedRows, file: IO[bytes]) -> Spool:
    """The file, when all of the rows are in it.

    Raises:
        ValueError: see `EncodedRows.finish`.
    """
    spool = Spool(file)
    rows.finish(spool.lines())
    return spool


class Problems:
    """The first hundred problems, and how many there are."""

    def __init__(self) -> None:
        self.count = 0
        self._shown: list[str] = []

    def add(self, problem: str) -> None:
        """Another one."""
        self.count += 1
        if len(self._shown) < SHOWN:
            self._shown.append(problem)

    def refuse(self) -> None:
        """Raise all of them together, if there are any.

        Raises:
            ValueError: there are.
        """
        if self.count:
            lines = "\n".join(self._shown)
            raise ValueError(
                f"Error while validating annotations. Found {self.count} annotations with errors. Errors:\n{lines}"
            )
