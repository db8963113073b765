"""An ontology with a bit of everything, and rows and labels for it."""

import uuid
from typing import Any

import labelbox.types as lb_types
from labelbox import Classification, OntologyBuilder, Option, Tool
from labelbox.schema.import_report import ImportReport

KIND = Classification(
    Classification.Type.RADIO,
    "kind",
    required=True,
    options=[Option("owl", options=[Classification(Classification.Type.TEXT, "note")]), Option("tit")],
)
BIRDS = OntologyBuilder(
    tools=[
        Tool(Tool.Type.BBOX, "bird", classifications=[KIND]),
        Tool(Tool.Type.POINT, "eye"),
        Tool(Tool.Type.RASTER_SEGMENTATION, "sky"),
        Tool(Tool.Type.NER, "word"),
        Tool(Tool.Type.RELATIONSHIP, "sees"),
    ],
    classifications=[
        Classification(Classification.Type.RADIO, "weather", options=[Option("sun"), Option("rain")]),
        Classification(Classification.Type.CHECKLIST, "heard", options=[Option("owl"), Option("tit")]),
    ],
)
OWL = [{"name": "kind", "answer": {"name": "owl"}}]


def row(key: str = "k", **rest: Any) -> dict[str, Any]:
    """A row of the import format, a point unless it says something else."""
    about = {"uuid": str(uuid.uuid4()), "dataRow": {"globalKey": key}}
    return {**about, **(rest or {"name": "eye", "point": {"x": 1, "y": 2}})}


def box(left: float, top: float, width: float, height: float) -> dict[str, Any]:
    """A box with all that is asked about it."""
    geometry = {"left": left, "top": top, "width": width, "height": height}
    return {"name": "bird", "bbox": geometry, "classifications": OWL}


def eye(name: str = "eye", **rest: Any) -> lb_types.ObjectAnnotation:
    """A point as an annotation."""
    return lb_types.ObjectAnnotation(name=name, value=lb_types.Point(x=1, y=2), **rest)


def label(*annotations: Any, key: str = "k", **data: Any) -> lb_types.Label:
    """A label of an image."""
    return lb_types.Label(data=lb_types.ImageData(global_key=key, **data), annotations=list(annotations))


def told(report: ImportReport) -> list[tuple[int, str, str, str]]:
    """Index, severity, path and rule of each finding."""
    return [(each.index, each.severity.value, each.path, each.rule) for each in report]
