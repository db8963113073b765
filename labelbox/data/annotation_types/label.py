"""All annotations of one data row."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any, Final, Self

from ...rules.annotation_fields import Problem, Refused, refuse
from ...rules.kinds import is_list
from ..records import Record, record
from .annotation import ObjectAnnotation
from .classification.classification import ClassificationAnnotation
from .data.audio import AudioData
from .data.conversation import ConversationData
from .data.dicom import DicomData
from .data.document import DocumentData
from .data.html import HTMLData
from .data.llm_prompt_creation import LlmPromptCreationData
from .data.llm_prompt_response_creation import LlmPromptResponseCreationData
from .data.llm_response_creation import LlmResponseCreationData
from .data.raster import ImageData, MaskData
from .data.text import TextData
from .data.tiled_image import TiledImageData
from .data.video import VideoData
from .geometry.mask import Mask
from .metrics.confusion_matrix import ConfusionMatrixMetric
from .metrics.scalar import ScalarMetric
from .relationship import RelationshipAnnotation
from .video import VideoClassificationAnnotation, VideoMaskAnnotation, VideoObjectAnnotation

if TYPE_CHECKING:
    from labelbox.schema.dataset import Dataset
    from labelbox.schema.ontology import OntologyBuilder

Data = (
    ImageData
    | VideoData
    | TextData
    | TiledImageData
    | AudioData
    | ConversationData
    | DicomData
    | DocumentData
    | HTMLData
    | LlmPromptCreationData
    | LlmPromptResponseCreationData
    | LlmResponseCreationData
)
Annotation = (
    ObjectAnnotation
    | ClassificationAnnotation
    | VideoMaskAnnotation
    | RelationshipAnnotation
    | ScalarMetric
    | ConfusionMatrixMetric
)

_ANNOTATIONS: Final = (
    ObjectAnnotation,
    ClassificationAnnotation,
    VideoMaskAnnotation,
    RelationshipAnnotation,
    ScalarMetric,
    ConfusionMatrixMetric,
)
_NAMES: Final = ", ".join(kind.__name__ for kind in _ANNOTATIONS)
_usual: Final = set(_ANNOTATIONS)


def _as_annotations(value: object) -> list[Annotation]:
    if not is_list(value):
        refuse(f"Annotations must be a list. Found {type(value)}")
    if _usual.issuperset(map(type, value)):
        return value[:]
    for position, item in enumerate(value):
        if not isinstance(item, _ANNOTATIONS):
            raise Refused([Problem((position,), f"expected one of {_NAMES}, found {type(item).__name__}")])
    return value[:]


@record
class Label(Record):
    """All annotations that one labeler or model made about one data row.

    >>> box = ObjectAnnotation(name="car", value=Rectangle(start=Point(x=1, y=2), end=Point(x=3, y=4)))
    >>> len(Label(data=ImageData(global_key="image-1"), annotations=[box]).annotations)
    1

    Args:
        data: The data row, by its id or global key.
        annotations: What is said about it. The list is copied, the annotations are not.
        uid: The id of an existing label.
        extra: Anything you want to keep with the label.
    """

    uid: str | None = None
    data: Data
    annotations: list[Annotation] = field(default_factory=list[Annotation], metadata={"check": _as_annotations})
    extra: dict[str, Any] = field(default_factory=dict[str, Any])

    def object_annotations(self) -> list[ObjectAnnotation]:
        """The shapes and spans, also those on frames."""
        return [annotation for annotation in self.annotations if isinstance(annotation, ObjectAnnotation)]

    def classification_annotations(self) -> list[ClassificationAnnotation]:
        """The answers about the whole data row, also those on frames."""
        return [annotation for annotation in self.annotations if isinstance(annotation, ClassificationAnnotation)]

    def frame_annotations(self) -> dict[int, list[VideoObjectAnnotation | VideoClassificationAnnotation]]:
        """What lies on frames, by the number of the frame."""
        by_frame: dict[int, list[VideoObjectAnnotation | VideoClassificationAnnotation]] = {}
        for annotation in self.annotations:
            if isinstance(annotation, (VideoObjectAnnotation, VideoClassificationAnnotation)):
                by_frame.setdefault(annotation.frame, []).append(annotation)
        return by_frame

    def add_url_to_data(self, signer: Callable[[bytes], str]) -> Self:
        """Upload the data unless it has an address.

        Args:
            signer: Uploads bytes and returns their address.
        """
        create_url = getattr(self.data, "create_url", None)
        if create_url is None:
            raise TypeError(f"{type(self.data).__name__} has no contents that could be uploaded")
        create_url(signer)
        return self

    def add_url_to_masks(self, signer: Callable[[bytes], str], *, max_concurrency: int = 8) -> Self:
        """Upload the pictures of masks that have no address; equal ones once. Those on frames stay as they are.

        Args:
            signer: Uploads bytes and returns their address; called from several threads.
            max_concurrency: How many uploads at a time; 1 takes no threads.
        """
        from ..uploading import OncePerContent

        once = OncePerContent(signer)
        pictures = [picture for picture in self._mask_pictures() if picture.url is None]
        if min(max_concurrency, len(pictures)) <= 1:
            for picture in pictures:
                picture.create_url(once)
            return self
        from ..ahead import map_ahead

        for _ in map_ahead(lambda picture: picture.create_url(once), pictures, max_concurrency):
            pass
        return self

    def load_masks(self) -> Self:
        """Download the pictures of masks that are only addresses yet; a shared picture once."""
        for picture in self._mask_pictures():
            if picture.arr is None and picture.im_bytes is None and picture.file_path is None:
                picture.im_bytes = picture.fetch_remote()
        return self

    def _mask_pictures(self) -> list[MaskData]:
        masks = [each.value for each in self.object_annotations() if isinstance(each.value, Mask)]
        return list({id(mask.mask): mask.mask for mask in masks}.values())

    def create_data_row(self, dataset: "Dataset", signer: Callable[[bytes], str]) -> Self:
        """Make a data row of the data, and let the label point to it.

        Args:
            dataset: Where the row is made.
            signer: Uploads bytes and returns their address.
        """
        create_url = getattr(self.data, "create_url", None)
        if create_url is None:
            raise TypeError(f"{type(self.data).__name__} has no contents to make a data row of")
        wanted: dict[str, Any] = {"row_data": create_url(signer)}
        if self.data.external_id:
            wanted["external_id"] = self.data.external_id
        if self.data.global_key:
            wanted["global_key"] = self.data.global_key
        row = dataset.create_data_row(wanted)
        self.data.uid = row.uid
        self.data.external_id = row.external_id
        return self

    def assign_feature_schema_ids(self, ontology_builder: "OntologyBuilder") -> Self:
        """Deprecated: names are enough. Write the ontology's schema ids into the annotations.

        Args:
            ontology_builder: The ontology.

        Raises:
            ValueError: a name is not in the ontology.
        """
        from ..schema_ids import assign_schema_ids

        assign_schema_ids(self, ontology_builder)
        return self

    @classmethod
    def from_export(
        cls,
        row: Mapping[str, Any],
        *,
        project_id: str | None = None,
        schema_ids: bool = True,
        predictions: bool = True,
    ) -> list[Self]:
        """The labels of a row of an export, so that they can be imported again.

        Where an export says less than an import needs, the usual is taken: boxes on pages are in points, an object
        keeps its last shape to the end of its segment.

        Args:
            row: A row of `project.export()` and the other exports, parsed. Rows of `ExportTask.rows` have `to_labels`.
            project_id: Only the labels of this project.
            schema_ids: Give annotations the schema ids of the exported ontology beside their names. Turn it off to
                import into a project with another ontology that has the same names.
            predictions: Include the predictions of model runs; `extra["is_prediction"]` tells them apart.

        Returns:
            One label for each that the row holds, none if it has none.

        Raises:
            TypeError: the row is no dict, such as a text that nobody parsed.
            ValueError: the row has an annotation of an unknown form.
        """
        from ..serialization.export.labels import labels_of

        return labels_of(cls, row, project_id=project_id, schema_ids=schema_ids, predictions=predictions)
