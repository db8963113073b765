"""Labels of every kind of media: imported, exported, read from the export, and imported again into another project."""

import base64
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.request import urlopen

import numpy as np
import pytest

import labelbox.types as lb_types
from labelbox import (
    Classification,
    Client,
    LabelImport,
    MALPredictionImport,
    MediaType,
    Ontology,
    OntologyBuilder,
    Option,
    Project,
    Tool,
)
from labelbox.data.pixels import decode
from labelbox.data.serialization import NDJsonConverter
from labelbox.rules.kinds import is_dict, is_list
from labelbox.sandbox import Sandbox
from labelbox.types import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    ConversationEntity,
    DICOMObjectAnnotation,
    DocumentEntity,
    DocumentRectangle,
    DocumentTextSelection,
    GroupKey,
    Label,
    Line,
    Mask,
    MaskData,
    MaskFrame,
    MaskInstance,
    ObjectAnnotation,
    Point,
    Polygon,
    Radio,
    Rectangle,
    RectangleUnit,
    Relationship,
    RelationshipAnnotation,
    Text,
    TextEntity,
    VideoClassificationAnnotation,
    VideoMaskAnnotation,
    VideoObjectAnnotation,
)

CHAT = {"type": "application/vnd.labelbox.conversational", "messages": [{"messageId": "m1", "content": "Hello you"}]}
LAYER = [
    {
        "number": 1,
        "groups": [
            {
                "id": "g",
                "content": "Annual report",
                "tokens": [{"id": "t1", "content": "Annual"}, {"id": "t2", "content": "report"}],
            }
        ],
    }
]
TILES = {
    "tile_layer_url": "https://tiles/{z}/{x}/{y}.png",
    "bounds": [[0, 0], [9, 9]],
    "epsg": "EPSG4326",
    "min_zoom": 1,
    "max_zoom": 3,
}


def corners(left: float = 1) -> dict[str, Any]:
    return {"start": Point(x=left, y=2), "end": Point(x=left + 3, y=6)}


def points(*pairs: tuple[float, float]) -> list[Point]:
    return [Point(x=x, y=y) for x, y in pairs]


def shape(name: str, value: Any, *classifications: ClassificationAnnotation) -> ObjectAnnotation:
    return ObjectAnnotation(name=name, value=value, classifications=list(classifications))


def radio(name: str = "kind", answer: str = "a", below: Iterable[ClassificationAnnotation] = (), **more: Any) -> Any:
    chosen = ClassificationAnswer(name=answer, classifications=list(below))
    return ClassificationAnnotation(name=name, value=Radio(answer=chosen), **more)


def answers() -> list[Any]:
    """One of each kind of question about a whole data row."""
    both = [ClassificationAnswer(name="a"), ClassificationAnswer(name="b")]
    return [
        radio(below=[radio("deeper", "c")]),
        ClassificationAnnotation(name="several", value=Checklist(answer=both)),
        ClassificationAnnotation(name="note", value=Text(answer="naïve \u2028 note")),
    ]


def plane_shapes() -> list[Any]:
    box = shape("box", Rectangle(**corners()), radio())
    dot = shape("dot", Point(x=5, y=6.5))
    near = RelationshipAnnotation(name="near", value=Relationship(source=box, target=dot))
    line = shape("line", Line(points=points((1, 2), (3, 4), (5, 6))))
    return [near, box, dot, line, shape("area", Polygon(points=points((0, 0), (5, 0), (5, 5))))]


def masks() -> list[Any]:
    return [shape("mask", Mask(mask=MaskData.from_2D_arr(np.array([[0, 1], [1, 1]], np.uint8)), color=(1, 1, 1)))]


def track() -> list[Any]:
    frames = [(1, 0), (4, 0), (9, 1)]
    boxes = [
        VideoObjectAnnotation(
            name="box", value=Rectangle(**corners(frame)), frame=frame, keyframe=True, segment_index=segment
        )
        for frame, segment in frames
    ]
    chosen = Radio(answer=ClassificationAnswer(name="b"))
    return [*boxes, *(VideoClassificationAnnotation(name="seen", value=chosen, frame=frame) for frame in (2, 3, 7))]


def frame_masks() -> list[Any]:
    picture = MaskData.from_2D_arr(np.array([[0, 7], [7, 7]], np.uint8)).file_content()
    instances = [MaskInstance(name="mask", color_rgb=(7, 7, 7))]
    return [VideoMaskAnnotation(frames=[MaskFrame(index=3, im_bytes=picture)], instances=instances)]


def bones() -> list[Any]:
    return [
        DICOMObjectAnnotation(
            name="line",
            value=Line(points=points((1, 2), (3, frame))),
            group_key=plane,
            frame=frame,
            keyframe=True,
            segment_index=0,
        )
        for plane in (GroupKey.AXIAL, GroupKey.SAGITTAL)
        for frame in (3, 5)
    ]


def pages() -> list[Any]:
    words = DocumentTextSelection(token_ids=["t1", "t2"], group_id="g", page=1)
    return [
        shape("box", DocumentRectangle(**corners(), page=2, unit=RectangleUnit.POINTS), radio()),
        shape("span", DocumentEntity(text_selections=[words])),
    ]


@dataclass(frozen=True)
class Case:
    """What is drawn on a data row of a kind.

    Attributes:
        media: The kind.
        row_data: The data row; of a document, made by the test.
        data: The class of its data.
        annotations: Makes them.
    """

    media: MediaType
    row_data: Any
    data: Any
    annotations: Callable[[], list[Any]]


CASES = {
    "image": Case(MediaType.Image, "https://x/1.jpg", lb_types.ImageData, lambda: plane_shapes() + masks() + answers()),
    "geospatial": Case(MediaType.Geospatial_Tile, TILES, lb_types.ImageData, lambda: plane_shapes()[1:] + answers()),
    "video": Case(MediaType.Video, "https://x/clip.mp4", lb_types.VideoData, lambda: track() + answers()),
    "video masks": Case(MediaType.Video, "https://x/clip.mp4", lb_types.VideoData, frame_masks),
    "text": Case(
        MediaType.Text,
        "By Ada Lovelace",
        lb_types.TextData,
        lambda: [shape("span", TextEntity(start=3, end=5), radio()), *answers()],
    ),
    "conversation": Case(
        MediaType.Conversational,
        CHAT,
        lb_types.ConversationData,
        lambda: [
            shape("span", ConversationEntity(start=0, end=4, message_id="m1")),
            radio("heard", message_id="m1"),
            *answers(),
        ],
    ),
    "html": Case(MediaType.Html, "https://x/page.html", lb_types.HTMLData, answers),
    "audio": Case(MediaType.Audio, "https://x/song.mp3", lb_types.AudioData, answers),
    "document": Case(MediaType.Pdf, None, lb_types.DocumentData, lambda: pages() + answers()),
    "dicom": Case(MediaType.Dicom, "https://x/scan.dcm", lb_types.DicomData, bones),
}


@pytest.fixture(scope="module")
def client(labelbox_sandbox: Sandbox) -> Iterator[Client]:
    with labelbox_sandbox.client() as client:
        yield client


def ontology_of(client: Client, media: MediaType) -> Ontology:
    kinds, ask = Tool.Type, Classification
    options = [Option("a"), Option("b")]
    kind = ask(
        ask.Type.RADIO,
        "kind",
        options=[Option("a", options=[ask(ask.Type.RADIO, "deeper", options=[Option("c")])]), Option("b")],
    )
    inner = ask(ask.Type.RADIO, "kind", options=options)
    tools = [
        Tool(kinds.BBOX, "box", classifications=[inner]),
        Tool(kinds.POINT, "dot"),
        Tool(kinds.LINE, "line"),
        Tool(kinds.POLYGON, "area"),
        Tool(kinds.RASTER_SEGMENTATION, "mask"),
        Tool(kinds.NER, "span", classifications=[inner]),
        Tool(kinds.RELATIONSHIP, "near"),
    ]
    questions = [
        kind,
        ask(ask.Type.CHECKLIST, "several", options=options),
        ask(ask.Type.TEXT, "note"),
        ask(ask.Type.RADIO, "seen", options=options, scope=ask.Scope.INDEX),
        ask(ask.Type.RADIO, "heard", options=options, scope=ask.Scope.INDEX),
    ]
    return client.create_ontology("all", OntologyBuilder(tools, questions).asdict(), media)


def project_of(client: Client, ontology: Ontology, media: MediaType, key: str) -> Project:
    project = client.create_project(name="again", media_type=media)
    project.setup_editor(ontology)
    project.create_batch("all", global_keys=[key])
    return project


def exported(project: Project) -> list[Label]:
    task = project.export()
    task.wait_till_done()
    rows = [row.json for row in task.get_buffered_stream()]
    return [label for row in rows for label in Label.from_export(row, project_id=project.uid, schema_ids=False)]


def comparable(labels: Iterable[Label]) -> list[str]:
    """The rows of labels without what differs on each journey: uuids, data rows, and addresses of pictures."""
    rows = list(NDJsonConverter.serialize(labels))
    names = {row["uuid"]: row.get("name") for row in rows}
    return sorted(json.dumps(_plain(row, names), sort_keys=True) for row in rows)


def _plain(value: Any, names: dict[str, Any]) -> Any:
    if is_list(value):
        return [_plain(each, names) for each in value]
    if not is_dict(value):
        return value
    if "png" in value or "instanceURI" in value:
        return _pixels(value)
    kept = {key: each for key, each in value.items() if key not in ("uuid", "dataRow")}
    for end in ("source", "target") if "source" in kept else ():
        kept[end] = names[kept[end]]
    return {key: _plain(each, names) for key, each in kept.items()}


def _pixels(picture: dict[str, Any]) -> Any:
    encoded = picture.get("png") or picture.get("imBytes")
    content = base64.b64decode(encoded) if encoded else urlopen(picture["instanceURI"]).read()
    return {"index": picture.get("index"), "pixels": (decode(content)[:, :, 0] > 0).tolist()}


@pytest.mark.spec("X-149", "X-166", "X-167")
@pytest.mark.parametrize("name", CASES)
def test_what_was_exported_can_be_imported_again(client: Client, name: str) -> None:
    case, key = CASES[name], f"again {name}"
    row_data = case.row_data
    if case.media == MediaType.Pdf:
        layer = client.upload_data(json.dumps(LAYER).encode(), "layer.json", "application/json")
        row_data = {"pdf_url": "https://x/1.pdf", "text_layer_url": layer}
    client.create_dataset(name="again").create_data_row({"row_data": row_data, "global_key": key})
    ontology = ontology_of(client, case.media)
    first, second = (project_of(client, ontology, case.media, key) for _ in range(2))

    original = Label(data=case.data(global_key=key), annotations=case.annotations())
    assert LabelImport.create_from_objects(client, first.uid, "first", [original]).errors == []
    labels = exported(first)
    assert comparable(labels) == comparable([original])
    assert LabelImport.create_from_objects(client, second.uid, "again", labels).errors == []
    assert comparable(exported(second)) == comparable([original])
    assert MALPredictionImport.create_from_objects(client, second.uid, "as pre-labels", labels).errors == []
