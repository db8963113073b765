"""The export that is streamed: rows as the server renders them, with polygons, in files that end with a row."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks import identifiers
from benchmarks.places import EXPORT, part_file

ROWS = 900
"""Rows per file, which makes it about 10 MB."""

_NAMES = ("car", "sign", "person", "lane", "building", "tree")
_BLOCKS = 400


def files(megabytes: int) -> list[Path]:
    """The files of an export of so many megabytes, at least; made if they are not there yet."""
    EXPORT.mkdir(parents=True, exist_ok=True)
    found: list[Path] = []
    blocks: list[str] = []
    while sum(path.stat().st_size for path in found) < megabytes * identifiers.MEGABYTE:
        path = part_file(len(found))
        if not path.exists():
            blocks = blocks or [_objects(random.Random(seed)) for seed in range(_BLOCKS)]
            # Under another name until it is whole: an interrupted run must not leave half a file behind.
            unfinished = path.with_suffix(".new")
            unfinished.write_text("".join(_rows(len(found), blocks)), encoding="ascii")
            unfinished.rename(path)
        found.append(path)
    return found


def _rows(part: int, blocks: list[str]) -> Iterator[str]:
    for number in range(part * ROWS, (part + 1) * ROWS):
        # Each row names itself, so that a lost or a doubled one changes the checksum; the geometries may repeat.
        objects = blocks[(number * 7919) % _BLOCKS]
        yield (
            _ROW.replace("%KEY%", identifiers.global_key(number))
            .replace("%ID%", identifiers.data_row(number))
            .replace("%OBJECTS%", objects)
        )


def _objects(chance: random.Random) -> str:
    return json.dumps([_object(chance, number) for number in range(chance.randint(6, 18))], separators=(",", ":"))


def _object(chance: random.Random, number: int) -> dict[str, object]:
    name = chance.choice(_NAMES)
    shape: dict[str, object]
    if chance.random() < 0.3:
        box = {side: chance.randint(0, 1000) for side in ("top", "left", "height", "width")}
        shape = {"annotation_kind": "ImageBoundingBox", "bounding_box": box}
    else:
        points = [
            {"x": round(chance.uniform(0, 1920), 3), "y": round(chance.uniform(0, 1080), 3)}
            for _ in range(chance.randint(8, 60))
        ]
        shape = {"annotation_kind": "ImagePolygon", "polygon": [*points, points[0]]}
    return {
        "feature_id": f"cf{number:010d}{chance.randrange(10**13):013d}",
        "feature_schema_id": f"cs{_NAMES.index(name):023d}",
        "name": name.capitalize(),
        "value": name,
        **shape,
        "classifications": [],
    }


_ROW = (
    json.dumps(
        {
            "data_row": {
                "id": "%ID%",
                "global_key": "%KEY%",
                "row_data": "https://storage.example/drives/%KEY%.jpg",
                "details": {
                    "dataset_id": identifiers.dataset(1),
                    "dataset_name": "Drives",
                    "created_at": "2026-01-02T03:04:05.678+00:00",
                    "updated_at": "2026-02-03T04:05:06.789+00:00",
                    "created_by": "somebody@example.org",
                },
            },
            "media_attributes": {"height": 1080, "width": 1920, "mime_type": "image/jpeg"},
            "projects": {
                identifiers.PROJECT: {
                    "name": "Street scenes",
                    "labels": [
                        {
                            "label_kind": "Default",
                            "version": "1.0.0",
                            "id": "%ID%",
                            "annotations": {"objects": "%OBJECTS%", "classifications": [], "relationships": []},
                        }
                    ],
                }
            },
        },
        separators=(",", ":"),
    ).replace('"%OBJECTS%"', "%OBJECTS%")
    + "\n"
)
