"""Data rows as cards: a thumbnail with its labels, or the beginning of a text."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from ...json_values import members, objects
from ...rendering import DataRow, Params, render_row
from ...rendering.shapes import ExportRow
from ...state import Call
from ...storage import Row
from ..exports.assets import StoredAssets
from ..exports.loading import load_rows
from ..exports.projects import load_projects
from .drawing import color_of, picture, size_of
from .markup import Html, tag

PER_PAGE = 24
_EXCERPT = 280


def cards(call: Call, ids: Sequence[str], project_id: str | None) -> Html:
    """Cards of these data rows.

    Args:
        call: Who looks.
        ids: Data rows.
        project_id: Whose labels to draw; None draws none.
    """
    # masks that nobody has exported yet are painted and kept
    with call.db.transaction():
        projects = load_projects(call.db, ids, [project_id]) if project_id else {}
        assets = StoredAssets(call)
        drawn = [
            (row, render_row(row, assets=assets, params=Params(), projects=projects.get(row.id, ())))
            for row in load_rows(call.db, ids)
        ]
    made = [_card(call, row, _annotations(exported)) for row, exported in drawn]
    return tag("div", made, class_="cards") if made else tag("p", "No data rows.", class_="quiet")


def _annotations(exported: ExportRow) -> list[dict[str, Any]]:
    """Of each label; at most one project was asked for."""
    return [label["annotations"] for project in exported.get("projects", {}).values() for label in project["labels"]]


def _card(call: Call, row: DataRow, labels: list[dict[str, Any]]) -> Html:
    features = [each for label in labels for each in objects(label.get("objects"))]
    answers = [each for label in labels for each in objects(label.get("classifications"))]
    return tag(
        "figure",
        _thumbnail(call, row, features),
        tag("figcaption", tag("b", row.global_key or row.external_id or row.id), _facts(row, labels)),
        _legend(features),
        [tag("p", f"{each.get('name', '')}: ", tag("i", _answer(each)), class_="answer") for each in answers],
    )


def _thumbnail(call: Call, row: DataRow, features: list[dict[str, Any]]) -> Html:
    text = row.row_data if isinstance(row.row_data, str) else json.dumps(row.row_data)
    file = call.files.find(text)
    if not str(row.media_attributes.get("mimeType", "")).startswith("image/"):
        return tag("p", _beginning(call, text, file), class_="text")
    # what is elsewhere is not fetched: looking at a page must tell nobody
    address = call.files.address(file["id"]) if file else None
    drawn = picture(address, size_of(row.media_attributes, features), features)
    return drawn if address else tag("div", drawn, tag("small", f"the picture is elsewhere: {text.split('?')[0]}"))


def _beginning(call: Call, text: str, file: Row | None) -> str:
    if file is not None and file["contentType"].startswith("text/"):
        return call.files.content(file["id"])[:_EXCERPT].decode("utf-8", "replace")
    return text.split("?")[0] if text.startswith(("http://", "https://")) else text[:_EXCERPT]


def _facts(row: DataRow, labels: list[dict[str, Any]]) -> Html:
    kind = str(row.media_attributes.get("mimeType", "")) or "unknown"
    count = f"{len(labels)} label{'' if len(labels) == 1 else 's'}" if labels else "no label"
    return tag("small", f" {kind}, {count}")


def _legend(features: list[dict[str, Any]]) -> Html:
    names = Counter(str(each.get("name", "")) for each in features)
    return tag(
        "p",
        [
            tag("span", tag("svg", tag("rect", width=10, height=10, fill=color_of(name)), viewBox="0 0 10 10",
                class_="swatch"), f"{name} × {count} ")
            for name, count in names.items()
        ],
        class_="legend",
    )  # fmt: skip


def _answer(classification: dict[str, Any]) -> str:
    if (text := members(classification.get("text_answer")).get("content")) is not None:
        return str(text)
    chosen = [members(classification.get("radio_answer")), *objects(classification.get("checklist_answers"))]
    return ", ".join(str(each["name"]) for each in chosen if "name" in each)
