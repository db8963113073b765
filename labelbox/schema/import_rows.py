"""Rows of the annotation import format, as they are checked and written before they travel."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from labelbox.steps import Flow, head

MAX_PER_NAME = 5_000
"""Annotations of one name per data row and import: the limit of the reference client."""

SHOWN = 100
"""Problems that an error lists; the number of all of them is given as well."""


def encoded_rows(rows: Sequence[Mapping[str, Any]], word: str) -> bytes:
    """The file of an import: a row of JSON per line.

    Args:
        rows: The rows.
        word: What they are called in errors.

    Raises:
        TypeError: the rows are no list.
        ValueError: there are none, or some do not name their data row: all of them are listed.
    """
    if not isinstance(rows, list):
        raise TypeError(f"{word} must be in a form of list. Found {type(rows)}")
    if not rows:
        raise ValueError(f"{word} cannot be empty")
    problems = [*_row_problems(rows), *_count_problems(rows)]
    if problems:
        lines = "\n".join(problems[:SHOWN])
        raise ValueError(
            f"Error while validating annotations. Found {len(problems)} annotations with errors. Errors:\n{lines}"
        )
    return "\n".join(json.dumps(row, allow_nan=False) for row in rows).encode("ascii")


def _row_problems(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for index, row in enumerate(rows):
        where = _data_row(row)
        if where is None:
            yield f"[{index}].dataRow: expected {{'id': …}} or {{'globalKey': …}}, found {row.get('dataRow')!r}"
        elif ("id" in where) == ("globalKey" in where):
            yield f"[{index}].dataRow: expected exactly one of 'id' and 'globalKey', found {sorted(where)}"


def _count_problems(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        where = _data_row(row)
        if where is not None and "name" in row:
            counts[str(where), str(row["name"])] += 1
    for (where_text, name), count in counts.items():
        if count > MAX_PER_NAME:
            yield f"{count} annotations named {name!r} on the data row {where_text}, at most {MAX_PER_NAME}"


def _data_row(row: Mapping[str, Any]) -> Mapping[str, Any] | None:
    where = row.get("dataRow")
    return cast("Mapping[str, Any]", where) if isinstance(where, Mapping) else None


def reachable(url: str) -> Flow[None]:
    """Ask whether the server will be able to fetch a URL.

    Raises:
        ValueError: the URL does not answer, or with an error.
    """
    if (yield from head(url)) >= 400:
        raise ValueError(f"Url {url.partition('?')[0]} is not reachable")
