"""Places in documents: tokens of the text layer, and pages."""

from typing import Any

from .facts import JsonObject
from .scene import Scene


def document_location(selections: list[JsonObject], scene: Scene) -> dict[str, Any]:
    """Groups of tokens, each with its text: the words of the text layer with a blank between them."""
    words = scene.assets.tokens(scene.row)
    return {"groups": [_group(selection, words) for selection in selections]}


def _group(selection: JsonObject, words: JsonObject) -> dict[str, Any]:
    tokens: list[str] = list(selection["tokenIds"])
    return {
        "id": selection["groupId"],
        "page_number": selection["page"],
        "tokens": tokens,
        "text": " ".join(words[token] for token in tokens if token in words),
    }


def page_of(row: JsonObject) -> dict[str, Any]:
    """The page as imported, neither shifted by one nor converted; nothing on media without pages."""
    return {} if row.get("page") is None else {"page_number": row["page"]}
