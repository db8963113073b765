"""Short ways to say what the server knows, and files that are kept in a dict."""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from labelbox.rules.media import Media
from labelbox.rules.ontology import Ontology
from labelbox.sandbox.rendering import DataRow, InProject, Label, Params, annotations_of, render_row
from labelbox.sandbox.rendering.png import Picture, write_png

VECTORS = Path(__file__).parents[2] / "spec" / "formats" / "vectors"


def vectors(name: str) -> dict[str, dict[str, Any]]:
    """The cases of a vector file by their id."""
    return {case["id"]: case for case in json.loads((VECTORS / name).read_text("utf-8"))["cases"]}


@dataclass
class Files:
    """Files under addresses of their own, as the server's store."""

    made: dict[str, bytes] = field(default_factory=dict[str, bytes])
    web: dict[str, bytes] = field(default_factory=dict[str, bytes])
    texts: dict[str, str] = field(default_factory=dict[str, str])
    words: dict[str, str] = field(default_factory=dict[str, str])

    def store(self, name: str, make: Callable[[], bytes | None]) -> str | None:
        data = make()
        if data is None:
            return None
        self.made[name] = data
        return f"https://files.example/{name}"

    def fetch(self, url: str) -> bytes | None:
        return self.web.get(url) or self.made.get(url.removeprefix("https://files.example/"))

    def text(self, row: DataRow) -> str | None:
        return self.texts.get(row.id)

    def tokens(self, row: DataRow) -> Mapping[str, str]:
        return self.words


def question(name: str, kind: str, *options: dict[str, Any] | str, schema_id: str | None = None) -> dict[str, Any]:
    """A classification of a normalized ontology."""
    nodes = [each if isinstance(each, dict) else option(each) for each in options]
    identity = {"name": name, "instructions": name, "featureSchemaId": schema_id or f"fs-{name}"}
    return {"type": kind, "options": nodes, **identity}


def option(label: str, *questions: dict[str, Any], value: str | None = None, schema_id: str | None = None) -> Any:
    """An option of a normalized ontology, with the questions below it."""
    stored = label if value is None else value
    return {"label": label, "value": stored, "options": [*questions], "featureSchemaId": schema_id or f"fs-{label}"}


def tool(name: str, kind: str, *questions: dict[str, Any], schema_id: str | None = None) -> dict[str, Any]:
    """A tool of a normalized ontology."""
    return {"tool": kind, "name": name, "featureSchemaId": schema_id or f"fs-{name}", "classifications": [*questions]}


def rendered(
    rows: list[dict[str, Any]],
    *nodes: dict[str, Any],
    media: Media | None = Media.IMAGE,
    files: Files | None = None,
    interpolated: bool = False,
    data_row: DataRow | None = None,
) -> dict[str, Any]:
    """The annotations of one label of the given import rows, under an ontology of the given nodes."""
    ontology = Ontology.of(
        {"tools": [n for n in nodes if "tool" in n], "classifications": [n for n in nodes if "type" in n]}
    )
    label = Label("label-1", annotations_of("label-1", rows))
    row: Any = render_row(
        data_row or DataRow("row-1", "https://example.com/1", media=media),
        assets=files or Files(),
        params=Params(interpolated_frames=interpolated),
        projects=[InProject("project-1", "Project", ontology=ontology, labels=[label])],
    )
    found: dict[str, Any] = row["projects"]["project-1"]["labels"][0]["annotations"]
    return found


def png(pixels: list[list[int]]) -> bytes:
    """A grey PNG."""
    return write_png(Picture(len(pixels[0]), len(pixels), 1, bytes(value for line in pixels for value in line)))


def base64_png(pixels: list[list[int]]) -> str:
    """A grey PNG as it stands in an import row."""
    return base64.b64encode(png(pixels)).decode()
