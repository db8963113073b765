"""Embeddings: vectors of data rows, which exports show. No call that is known makes one, so they are seeded."""

import json
from collections.abc import Mapping, Sequence

from ...identifiers import cuid
from ...storage import Database, Row, placeholders

TABLES = """
CREATE TABLE IF NOT EXISTS embedding (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE, dimensions INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS embedding_vector (
  embeddingId TEXT NOT NULL REFERENCES embedding (id),
  dataRowId TEXT NOT NULL REFERENCES data_row (id) ON DELETE CASCADE, value TEXT NOT NULL,
  PRIMARY KEY (dataRowId, embeddingId)
) STRICT;
"""


def add(db: Database, name: str, vectors: Mapping[str, Sequence[float]]) -> str:
    """Give data rows a vector each; returns the id of the embedding, which is made if there is none of that name.

    Raises:
        ValueError: the vectors are not all as long as those that are there, or there is no such data row.
    """
    found = db.row("SELECT * FROM embedding WHERE name = ?", name)
    lengths = {len(vector) for vector in vectors.values()} | ({found["dimensions"]} if found else set[int]())
    if len(lengths) != 1 or 0 in lengths:
        raise ValueError(f"the vectors of the embedding {name!r} must all have as many numbers, at least one")
    for uid in vectors:
        if db.row("SELECT id FROM data_row WHERE id = ?", uid) is None:
            raise ValueError(f"there is no data row {uid!r} that the embedding {name!r} could be of")
    made: str = found["id"] if found else cuid()
    if not found:
        db.insert("embedding", {"id": made, "name": name, "dimensions": lengths.pop()})
    for uid, vector in vectors.items():
        sql = "INSERT OR REPLACE INTO embedding_vector (embeddingId, dataRowId, value) VALUES (?, ?, ?)"
        db.run(sql, made, uid, json.dumps(list(vector)))
    return made


def of_rows(db: Database, ids: Sequence[str]) -> list[Row]:
    """The vectors of data rows, each with its embedding, in the order in which embeddings were made."""
    sql = (
        "SELECT v.dataRowId, v.value, e.* FROM embedding_vector v JOIN embedding e ON e.id = v.embeddingId "
        f"WHERE v.dataRowId IN ({placeholders(ids)}) ORDER BY e.seq"
    )
    return db.rows(sql, *ids)
