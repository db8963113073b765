"""Places in texts and in the messages of a conversation."""

from typing import Any

from .facts import JsonObject
from .scene import Scene


def location(value: JsonObject, scene: Scene) -> dict[str, Any]:
    """Start and end (inclusive), with the text between them if the text is known."""
    start, end = int(value["start"]), int(value["end"])
    text = scene.assets.text(scene.row)
    token = {} if text is None else {"token": text[start : end + 1]}
    return {"start": start, "end": end} | token


def conversational_location(row: JsonObject) -> dict[str, Any]:
    """Start and end (inclusive) in one message; exports do not repeat its text."""
    value = row["location"]
    return {"message_id": row["messageId"], "location": {"start": int(value["start"]), "end": int(value["end"])}}
