"""Rows of the annotation import format, as they are checked and written before they travel."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, cast

if TYPE_CHECKING:
    from labelbox.data.annotation_types.label import Label

    Annotations: TypeAlias = "Sequence[Mapping[str, Any]] | Sequence[Label]"
    """Rows of the annotation import format, or labels that are written as such."""

Row = Mapping[str, Any]

SHOWN = 100
"""Problems that an error lists; the number of all of them is given as well."""


def encoded_rows(objects: "Annotations", word: str, limit: int) -> bytes:
    """The file of an import: a row of JSON per line, without a newline at the end.

    Args:
        objects: A list of rows or labels.
        word: What they are called in errors.
        limit: Annotations of one class that a data row may have.

    Raises:
        TypeError: they are no list.
        ValueError: there are none, or some cannot be written or do not name their data row: all of them are listed.
    """
    if not isinstance(objects, list):
        raise TypeError(f"{word} must be in a form of list. Found {type(objects)}")
    if not objects:
        raise ValueError(f"{word} cannot be empty")
    rows, problems = written(cast("list[object]", objects))
    refuse([*problems, *_row_problems(rows), *_count_problems(rows, limit)])
    return encoded(rows)


def encoded(rows: Sequence[Row]) -> bytes:
    """The rows as NDJSON; numbers that JSON does not know are refused with ValueError."""
    return "\n".join(map(_encode, rows)).encode("ascii")


# One for all rows; `json.dumps` would make one for each.
_encode = json.JSONEncoder(allow_nan=False).encode


def written(objects: Iterable[object]) -> tuple[list[Row], list[str]]:
    """The rows of dicts, which stay as they are, and of labels; and what is wrong with those that have none."""
    rows: list[Row] = []
    problems: list[str] = []
    write = _label_writer()
    for index, each in enumerate(objects):
        if isinstance(each, Mapping):
            rows.append(cast(Row, each))
            continue
        try:
            rows.extend(write(each))
        except (TypeError, ValueError) as problem:
            problems.append(f"[{index}]: {problem}")
    return rows, problems


class _label_writer:
    """Writes labels; the packages that it takes are loaded with the first one."""

    def __init__(self) -> None:
        self._writer: Any = None

    def __call__(self, label: object) -> list[Row]:
        from labelbox.data.annotation_types.label import Label
        from labelbox.data.serialization.ndjson.writing import Writer

        if not isinstance(label, Label):
            raise TypeError(f"expected a dict or a labelbox.types.Label, found {type(label).__name__}")
        # One writer for all: it keeps the uuids of the file apart.
        self._writer = self._writer or Writer()
        rows: list[Row] = self._writer.rows(label)
        return rows


def refuse(problems: Sequence[str]) -> None:
    """Raise all problems together, if there are any.

    Raises:
        ValueError: lists the first hundred, and says how many there are.
    """
    if problems:
        lines = "\n".join(problems[:SHOWN])
        raise ValueError(
            f"Error while validating annotations. Found {len(problems)} annotations with errors. Errors:\n{lines}"
        )


def has_confidence(value: object) -> bool:
    """Whether a row says anywhere how sure its maker is."""
    if isinstance(value, Mapping):
        value = cast("Mapping[str, object]", value)
        return "confidence" in value or any(map(has_confidence, value.values()))
    return isinstance(value, list) and any(map(has_confidence, cast("list[object]", value)))


def _row_problems(rows: Sequence[Row]) -> Iterator[str]:
    for index, row in enumerate(rows):
        where = _data_row(row)
        if where is None:
            yield f"[{index}].dataRow: expected {{'id': …}} or {{'globalKey': …}}, found {row.get('dataRow')!r}"
        elif ("id" in where) == ("globalKey" in where):
            yield f"[{index}].dataRow: expected exactly one of 'id' and 'globalKey', found {sorted(where)}"


def _count_problems(rows: Sequence[Row], limit: int) -> Iterator[str]:
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        where = _data_row(row)
        feature = row.get("schemaId") or row.get("name")
        if where is not None and feature is not None:
            counts[str(where.get("id") or where.get("globalKey")), str(feature)] += 1
    for (where_text, feature), count in counts.items():
        if count > limit:
            yield (
                f"Row with id or global key {where_text} has {count} annotations for label {feature}. "
                f"Imports are limited to {limit} annotations per data row."
            )


def _data_row(row: Row) -> Row | None:
    where = row.get("dataRow")
    return cast(Row, where) if isinstance(where, Mapping) else None
