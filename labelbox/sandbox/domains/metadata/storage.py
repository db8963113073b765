"""Tables of metadata. Of an enum only the chosen option is stored, under the enum as its parent."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ... import clock
from ...json_values import elements
from ...state import State
from ...storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS metadata_schema (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL,
  reserved INTEGER NOT NULL DEFAULT 0, parentId TEXT REFERENCES metadata_schema (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE IF NOT EXISTS data_row_metadata (
  dataRowId TEXT NOT NULL REFERENCES data_row (id) ON DELETE CASCADE,
  parentId TEXT NOT NULL REFERENCES metadata_schema (id) ON DELETE CASCADE,
  schemaId TEXT NOT NULL REFERENCES metadata_schema (id) ON DELETE CASCADE,
  value TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (dataRowId, parentId)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS data_row_metadata_by_schema ON data_row_metadata (schemaId);
CREATE INDEX IF NOT EXISTS data_row_metadata_by_parent ON data_row_metadata (parentId);
"""

_RESERVED = (
    ("cko8s9r5v0001h2dk9elqdidh", "tag", "CustomMetadataString", None),
    ("cko8sbczn0002h2dkdaxb5kal", "split", "CustomMetadataEnum", None),
    ("cko8sbscr0003h2dk04w86hof", "train", "CustomMetadataEnumOption", "cko8sbczn0002h2dkdaxb5kal"),
    ("cko8sc2yr0004h2dk69aj5x63", "valid", "CustomMetadataEnumOption", "cko8sbczn0002h2dkdaxb5kal"),  # id is ours
    ("cko8scbz70005h2dkastwhgqt", "test", "CustomMetadataEnumOption", "cko8sbczn0002h2dkdaxb5kal"),
    ("cko8sdzv70006h2dk8jg64zvb", "captureDateTime", "CustomMetadataDateTime", None),
)

_LONGEST_TEXT = 4096


@dataclass(frozen=True)
class Value:
    """A value that was found good: stored under `parent` (the enum of an option, else the field itself)."""

    parent: str
    schema: str
    json: str


def seed(state: State) -> None:
    """The fields that every organization has."""
    state.db.run_many(
        "INSERT OR IGNORE INTO metadata_schema (id, name, kind, parentId, reserved) VALUES (?, ?, ?, ?, 1)", _RESERVED
    )


def schemas(db: Database) -> dict[str, Row]:
    """All fields and options by id."""
    return {row["id"]: row for row in db.rows("SELECT * FROM metadata_schema ORDER BY seq")}


def check(known: Mapping[str, Row], fields: Sequence[Mapping[str, Any]]) -> list[Value] | str:
    """The values of one row, or what is wrong with them."""
    seen: set[str] = set()
    made: list[Value] = []
    for entry in fields:
        schema = known.get(str(entry.get("schemaId")))
        if schema is None:
            return f"Schema {entry.get('schemaId')!r} does not exist"
        if schema["id"] in seen:
            return f"A schemaId can only be specified once per DataRow : [{schema['id']}]"
        seen.add(schema["id"])
        value = _value(known, schema, entry.get("value"))
        if isinstance(value, str):
            return value
        if value is not None:
            made.append(value)
    if len({v.parent for v in made}) < len(made):
        return "An enum can have only one option per DataRow"
    return made


def _value(known: Mapping[str, Row], schema: Row, value: Any) -> Value | str | None:
    uid, kind = schema["id"], schema["kind"]
    match kind, value:
        case "CustomMetadataEnumOption", _:
            return Value(schema["parentId"], uid, "{}")
        case "CustomMetadataEnum", str() if (option := known.get(value)) and option["parentId"] == uid:
            return Value(uid, value, "{}")
        case "CustomMetadataEnum", _:
            return None  # the option comes in an entry of its own
        case "CustomMetadataNumber", int() | float():
            return Value(uid, uid, json.dumps(float(value)))
        case "CustomMetadataString", str() if len(value) <= _LONGEST_TEXT:
            return Value(uid, uid, json.dumps(value))
        case "CustomMetadataEmbedding", _ if len(elements(value)) == 128:
            return Value(uid, uid, json.dumps(value))
        case "CustomMetadataDateTime", str():
            try:
                return Value(uid, uid, json.dumps(clock.wire(clock.parse(value))))
            except ValueError:
                pass
        case _:
            pass
    return f"The value of {schema['name']!r} does not fit its kind {kind}"


def write(db: Database, values: Mapping[str, Sequence[Value]]) -> None:
    """Set values of data rows, by id of the row; other values stay."""
    db.run_many(
        "INSERT OR REPLACE INTO data_row_metadata (dataRowId, parentId, schemaId, value, position) "
        "VALUES (?, ?, ?, ?, coalesce((SELECT max(position) + 1 FROM data_row_metadata WHERE dataRowId = ?1), 0))",
        [(row, v.parent, v.schema, v.json) for row, found in values.items() for v in found],
    )


def read(db: Database, data_row_id: str) -> list[Row]:
    """The values of a data row in the order of input: `{schemaId, value, name, kind}`."""
    found = db.rows(
        "SELECT v.schemaId, v.value, s.name, s.kind FROM data_row_metadata v JOIN metadata_schema s "
        "ON s.id = v.schemaId WHERE v.dataRowId = ? ORDER BY v.position",
        data_row_id,
    )
    return [row | {"value": json.loads(row["value"])} for row in found]
