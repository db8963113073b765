"""Annotations for tests."""

from typing import Any

from labelbox.types import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    ImageData,
    Label,
    Line,
    ObjectAnnotation,
    Point,
    Radio,
    Rectangle,
    VideoData,
    VideoObjectAnnotation,
)

BOX = Rectangle(start=Point(x=1, y=2), end=Point(x=4, y=6))
LINE = Line(points=[Point(x=0, y=0), Point(x=5, y=5)])


def image(*annotations: Any, uid: str = "row-1") -> Label:
    return Label(data=ImageData(uid=uid), annotations=list(annotations))


def video(*annotations: Any, uid: str = "row-1") -> Label:
    return Label(data=VideoData(uid=uid), annotations=list(annotations))


def box(name: str = "car", **fields: Any) -> ObjectAnnotation:
    return ObjectAnnotation(name=name, value=BOX, **fields)


def radio(name: str = "weather", answer: str = "rain", **fields: Any) -> ClassificationAnnotation:
    return ClassificationAnnotation(name=name, value=Radio(answer=ClassificationAnswer(name=answer)), **fields)


def checklist(name: str, *answers: str, **fields: Any) -> ClassificationAnnotation:
    chosen = [ClassificationAnswer(name=answer) for answer in answers]
    return ClassificationAnnotation(name=name, value=Checklist(answer=chosen), **fields)


def box_on(frame: int, name: str = "car", **fields: Any) -> VideoObjectAnnotation:
    keyframe = fields.pop("keyframe", True)
    return VideoObjectAnnotation(name=name, value=fields.pop("value", BOX), frame=frame, keyframe=keyframe, **fields)
