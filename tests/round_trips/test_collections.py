"""Labels in the older collections, and what is made of them on the way to an import."""

import uuid
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from labelbox import Client, OntologyBuilder
from labelbox.types import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    ImageData,
    Label,
    LabelGenerator,
    LabelList,
    Line,
    Mask,
    MaskData,
    ObjectAnnotation,
    Point,
    Polygon,
    Radio,
    Rectangle,
    Text,
)

from .features import ontology_of
from .journeys import Journey, written
from .saying import said

BOX = Rectangle(start=Point(x=1, y=2), end=Point(x=4, y=6))
SQUARE = Polygon(points=[Point(x=0, y=0), Point(x=4, y=0), Point(x=4, y=4)])
KIND = ClassificationAnnotation(name="kind", value=Radio(answer=ClassificationAnswer(name="owl")))


def signer(client: Client) -> Callable[[bytes], str]:
    return lambda contents: client.upload_data(contents, sign=True)


def picture(shade: int, *annotations: Any) -> Label:
    pixels = np.full((6, 8, 3), shade, dtype=np.uint8)
    return Label(data=ImageData(arr=pixels), annotations=list(annotations))


def of_all_kinds() -> list[Label]:
    answers = [ClassificationAnswer(name=name) for name in ("song", "call")]
    return [
        picture(
            10,
            ObjectAnnotation(name="bird", value=BOX.copy(), classifications=[KIND.copy(deep=True)]),
            ObjectAnnotation(name="eye", value=Point(x=1, y=2)),
            ObjectAnnotation(name="leaf", value=SQUARE.copy()),
            ObjectAnnotation(name="twig", value=Line(points=[Point(x=0, y=0), Point(x=5, y=5)])),
        ),
        picture(
            200,
            ClassificationAnnotation(name="weather", value=Radio(answer=ClassificationAnswer(name="rain"))),
            ClassificationAnnotation(name="heard", value=Checklist(answer=answers)),
            ClassificationAnnotation(name="note", value=Text(answer="far away")),
        ),
    ]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_features_are_named_by_the_ids_of_the_ontology(client: Client) -> None:
    labels = of_all_kinds()
    for label in labels:
        label.data.global_key = str(uuid.uuid4())
    journey = Journey.of(client, labels)
    before = said(labels)
    LabelList(labels).assign_feature_schema_ids(OntologyBuilder.from_ontology(journey.ontology))
    features = [*journey.ontology.tools(), *journey.ontology.classifications()]
    assert {row["schemaId"] for row in written(labels)} == {
        getattr(each, "feature_schema_id", None) for each in features
    }
    for annotation in (each for label in labels for each in label.annotations):
        setattr(annotation, "name", None)  # noqa: B010  # not every kind of annotation has one
    journey.send(labels)
    assert said(journey.returned()) == before


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_list_of_labels_makes_its_ontology_and_its_data_rows(client: Client) -> None:
    labels = LabelList([picture(9, *of_all_kinds()[0].annotations[1:]), *of_all_kinds()[1:]])
    dataset = client.create_dataset(name="collections")
    labels.add_to_dataset(dataset, signer(client), max_concurrency=1)
    journey = Journey.with_data_rows(
        client, ImageData, labels.get_ontology(), None, [str(each.data.uid) for each in labels]
    )
    journey.send(list(labels))
    assert said(journey.returned()) == said(list(labels))
    assert len(dataset.data_rows().get_many(9)) == 2


def test_a_generator_of_labels_uploads_what_passes(client: Client) -> None:
    pixels = np.pad(np.ones((2, 2), dtype=np.uint8), 2)
    masks = [Mask(mask=MaskData.from_2D_arr(pixels), color=1) for _ in range(2)]
    labels = [picture(shade, ObjectAnnotation(name="sky", value=mask)) for shade, mask in enumerate(masks)]
    before = pixels_of(labels)
    stream = LabelGenerator(data=labels).add_url_to_masks(signer(client), max_concurrency=1)
    sent = list(stream.add_to_dataset(client.create_dataset(name="collections"), signer(client)))
    assert len({row["mask"]["instanceURI"] for row in written(sent)}) == 1
    journey = Journey.with_data_rows(
        client, ImageData, ontology_of(written(sent)), None, [str(each.data.uid) for each in sent]
    )
    journey.send(sent)
    assert pixels_of(list(LabelGenerator(data=journey.returned()).load_masks())) == before


def pixels_of(labels: list[Label]) -> list[Any]:
    shapes = [each.value for label in labels for each in label.object_annotations()]
    return [shape.selection.tolist() for shape in shapes if isinstance(shape, Mask)]
