"""The `annotations` of one label, in the form that its medium has."""

from collections.abc import Sequence
from typing import Any

from labelbox.rules.media import Media, media_of
from labelbox.rules.ontology import Ontology

from .dicom import render_dicom
from .facts import Annotation, Assets, DataRow, Label
from .features import render_classification
from .objects import render_objects
from .relationships import render_relationships
from .scene import Scene, sort_out
from .video import render_video


def render_annotations(
    label: Label, row: DataRow, ontology: Ontology, assets: Assets, *, interpolated: bool, is_prediction: bool = False
) -> dict[str, Any]:
    """What was imported for a data row, as an export shows it; in import order."""
    scene = Scene(
        row=row,
        media=medium(row, label.annotations),
        ontology=ontology,
        assets=assets,
        interpolated=interpolated,
        is_prediction=is_prediction,
        feature_ids={a.uuid: a.feature_id for a in label.annotations if a.uuid},
    )
    match scene.media:
        case Media.VIDEO:
            return render_video(label.annotations, scene)
        case Media.DICOM:
            return render_dicom(label.annotations, scene)
        case _:
            return _render_still(label.annotations, scene)


def _render_still(annotations: Sequence[Annotation], scene: Scene) -> dict[str, Any]:
    kinds = sort_out(annotations)
    return {
        "objects": render_objects(kinds.objects, scene),
        "classifications": [
            render_classification(a.row, a.feature_id, scene.ontology.classifications, with_trust=scene.is_prediction)
            for a in kinds.classifications
        ],
        "relationships": render_relationships(kinds.relationships, scene),
    }


def medium(row: DataRow, annotations: Sequence[Annotation]) -> Media:
    """The medium of a data row; where nobody has said it, its annotations tell."""
    stated = row.media or media_of(None, row.media_attributes.get("mimeType"))
    if stated:
        return stated
    keys = {key for annotation in annotations for key in annotation.row}
    for key, media in _TELLTALES.items():
        if key in keys:
            return media
    return Media.IMAGE


_TELLTALES = {
    "groupKey": Media.DICOM,
    "segments": Media.VIDEO,
    "masks": Media.VIDEO,
    "frames": Media.VIDEO,
    "textSelections": Media.DOCUMENT,
    "messageId": Media.CONVERSATION,
    "location": Media.TEXT,
}
