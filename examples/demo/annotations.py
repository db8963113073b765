"""Detections as rows of the annotation import format."""

import base64
import io
import uuid
from typing import Any

import numpy as np
from PIL import Image

import labelbox as lb
from examples.demo.detections import Detection, detect, is_bright
from examples.demo.pictures import Picture

BOX, MASK, LIGHT = "object", "shape", "light"


def ontology() -> dict[str, Any]:
    """A box and a mask for each piece, and one question about the whole picture."""
    return lb.OntologyBuilder(
        tools=[
            lb.Tool(tool=lb.Tool.Type.BBOX, name=BOX),
            lb.Tool(tool=lb.Tool.Type.RASTER_SEGMENTATION, name=MASK),
        ],
        classifications=[
            lb.Classification(
                class_type=lb.Classification.Type.RADIO, name=LIGHT, options=[lb.Option("bright"), lb.Option("dark")]
            )
        ],
    ).asdict()


def global_key(run: str, picture: Picture) -> str:
    """A key that names the picture in this run only."""
    return f"{run}-{picture.name}"


def rows(run: str, picture: Picture) -> list[dict[str, Any]]:
    """All annotations of a picture: they make one label."""
    row = {"dataRow": {"globalKey": global_key(run, picture)}}
    answer = {"name": LIGHT, "answer": {"name": "bright" if is_bright(picture) else "dark"}}
    annotations = [answer, *(a for d in detect(picture) for a in (_box(d), _mask(d)))]
    return [{"uuid": str(uuid.uuid4()), **row, **annotation} for annotation in annotations]


def _box(found: Detection) -> dict[str, Any]:
    box = {"top": found.top, "left": found.left, "height": found.height, "width": found.width}
    return {"name": BOX, "bbox": box}


def _mask(found: Detection) -> dict[str, Any]:
    png = io.BytesIO()
    Image.fromarray(found.mask.astype(np.uint8)).save(png, "PNG")
    return {"name": MASK, "mask": {"png": base64.b64encode(png.getvalue()).decode()}}
