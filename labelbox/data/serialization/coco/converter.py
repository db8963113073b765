"""Labels to COCO and back."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...annotation_types.collection import LabelGenerator
    from ...annotation_types.label import Label


class COCOConverter:
    """Labels of images to COCO and back: boxes, polygons and masks; anything else is left out with a warning."""

    @staticmethod
    def serialize_instances(
        labels: "Iterable[Label]",
        image_root: str | Path,
        ignore_existing_data: bool = False,
        max_workers: int | None = 8,
    ) -> dict[str, Any]:
        """COCO instances, ready for `json.dump`. The images are saved.

        Args:
            labels: Labels of images.
            image_root: Where the images are saved; made if it is not there.
            ignore_existing_data: Write into a folder that is not empty.
            max_workers: How many images are worked on at a time; 0 for one after the other.

        Raises:
            ValueError: the folder is not empty.
        """
        from .instance_dataset import CocoInstanceDataset

        return CocoInstanceDataset.from_common(labels, Path(image_root), ignore_existing_data, max_workers).dict()

    @staticmethod
    def serialize_panoptic(
        labels: "Iterable[Label]",
        image_root: str | Path,
        mask_root: str | Path,
        all_stuff: bool = False,
        ignore_existing_data: bool = False,
        max_workers: int | None = 8,
    ) -> dict[str, Any]:
        """COCO panoptic, ready for `json.dump`. The images are saved, and a PNG of segments for each.

        Args:
            labels: Labels of images.
            image_root: Where the images are saved; made if it is not there.
            mask_root: Where the pictures of segments are saved; made if it is not there.
            all_stuff: Boxes and polygons are stuff, too, not things.
            ignore_existing_data: Write into folders that are not empty.
            max_workers: How many images are worked on at a time; 0 for one after the other.

        Raises:
            ValueError: a folder is not empty.
        """
        from .panoptic_dataset import CocoPanopticDataset

        return CocoPanopticDataset.from_common(
            labels, Path(image_root), Path(mask_root), all_stuff, ignore_existing_data, max_workers
        ).dict()

    @staticmethod
    def deserialize_instances(json_data: Mapping[str, Any], image_root: str | Path) -> "LabelGenerator":
        """The labels of COCO instances: polygons, and masks of run lengths.

        Args:
            json_data: The parsed file.
            image_root: Where the images are.

        Raises:
            ValueError: an image is not there.
            KeyError: a category or an image is not listed.
        """
        from ...annotation_types.collection import LabelGenerator
        from .instance_dataset import CocoInstanceDataset

        return LabelGenerator(data=CocoInstanceDataset.of(json_data).to_common(Path(image_root)))

    @staticmethod
    def deserialize_panoptic(
        json_data: Mapping[str, Any], image_root: str | Path, mask_root: str | Path
    ) -> "LabelGenerator":
        """The labels of COCO panoptic: a mask for each segment, all of an image in one picture.

        Args:
            json_data: The parsed file.
            image_root: Where the images are.
            mask_root: Where the pictures of segments are.

        Raises:
            ValueError: an image or a picture of segments is not there, or is no PNG.
            KeyError: a category or an image is not listed.
        """
        from ...annotation_types.collection import LabelGenerator
        from .panoptic_dataset import CocoPanopticDataset

        return LabelGenerator(data=CocoPanopticDataset.of(json_data).to_common(Path(image_root), Path(mask_root)))
