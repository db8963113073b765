"""Imports that are sent to nobody, so that only what the client holds takes memory."""

from contextlib import suppress
from typing import Any

from labelbox.flows.annotation_import import Kind, create_labels_from_url, find_labels
from labelbox.schema.import_start import from_objects
from labelbox.steps import Flow, Work
from labelbox_graphql.runtime import Upload


def sent(objects: Any) -> int:
    """How many bytes are sent, by somebody who keeps none of them."""
    size = 0

    def create(_parent: str, _name: str, file: Upload, length: int) -> Flow[None]:
        nonlocal size
        size = sum(map(len, file.open()))
        assert size == length
        yield from ()

    kind = Kind(find_labels, create, create_labels_from_url, "import of nobody")
    flow = from_objects(kind, "project", "name", objects)(lambda _: None)
    reply: object = None
    with suppress(StopIteration):
        while True:
            step = flow.send(reply)
            assert isinstance(step, Work)
            reply = step.do()
    return size
