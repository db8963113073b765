"""Annotations imported from `labelbox.types.Label`."""

import pytest

import labelbox.types as lb_types
from labelbox import Client, LabelImport, MALPredictionImport
from labelbox.data.serialization import NDJsonConverter
from labelbox.exceptions import ResourceNotFoundError

from .conftest import Cats


def label(cats: Cats, row: int, name: str = "cat") -> lb_types.Label:
    rectangle = lb_types.Rectangle(start=lb_types.Point(x=1, y=2), end=lb_types.Point(x=3, y=4))
    annotation = lb_types.ObjectAnnotation(name=name, value=rectangle)
    return lb_types.Label(data=lb_types.ImageData(global_key=cats.keys[row]), annotations=[annotation])


@pytest.mark.spec("S-274", "B-180")
@pytest.mark.parametrize("kind", [LabelImport, MALPredictionImport])
def test_labels_are_imported_as_the_converter_writes_them(
    client: Client, cats: Cats, kind: type[LabelImport] | type[MALPredictionImport]
) -> None:
    labels = [label(cats, 0), label(cats, 1)]
    job = kind.create_from_objects(client, cats.project.uid, "labels", labels)
    assert job.errors == []
    assert job.inputs == list(NDJsonConverter.serialize(labels))


@pytest.mark.spec("S-274", "B-180")
def test_labels_that_cannot_be_written_are_all_named_and_nothing_is_sent(client: Client, cats: Cats) -> None:
    nowhere = lb_types.Label(data=lb_types.ImageData(url="http://h/1.png"), annotations=label(cats, 0).annotations)
    with pytest.raises(ValueError, match="Found 2 annotations with errors") as refused:
        LabelImport.create_from_objects(client, cats.project.uid, "bad", [label(cats, 0), nowhere, nowhere])
    assert "[1]: " in str(refused.value)
    assert "[2]: " in str(refused.value)
    with pytest.raises(ResourceNotFoundError):
        LabelImport.from_name(client, cats.project.uid, "bad")


@pytest.mark.spec("S-274", "B-180")
def test_what_is_neither_a_row_nor_a_label_is_named(client: Client, cats: Cats) -> None:
    with pytest.raises(ValueError, match=r"\[0\]: expected a dict or a labelbox.types.Label, found str"):
        LabelImport.create_from_objects(client, cats.project.uid, "text", ["cat"])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what users may do
