"""All annotations of one label, in the form that its medium has."""

from typing import Any

from labelbox.exports.rows.features import ExportedClassification, ExportedObject, ExportedRelationship
from labelbox.exports.rows.leaf import Leaf, by_frame, by_key, many, required
from labelbox.exports.rows.node import Node
from labelbox.exports.rows.place import unread
from labelbox.exports.rows.readers import KeyFrames, Ranges, key_frames, ranges, text
from labelbox.rules.kinds import is_dict


class ExportedFrame(Node):
    """One frame of a video, or one slice of a medical image."""

    __slots__ = ()

    objects = by_key(ExportedObject)
    """The objects on it, by their `feature_id`."""
    classifications = many(ExportedClassification)
    """The questions about this frame, with their answers."""
    relationships = many(ExportedRelationship)
    """Connections of objects on it; few servers write them."""


class ExportedGroup(Node):
    """One plane of a medical image."""

    __slots__ = ()

    name = required(text)
    """Axial, Sagittal or Coronal."""
    classifications = many(ExportedClassification)
    """The questions about this plane, with their answers."""
    frames = by_frame(ExportedFrame)
    """The slices that have annotations, by their numbers from 1."""


def _ranges(value: Any, node: Node, key: str) -> Ranges:
    return {} if "groups" in node.data else ranges(value, node, key)


def _key_frames(value: Any, node: Node, key: str) -> KeyFrames:
    return {} if "groups" in node.data else key_frames(value, node, key)


def _no_ranges() -> Ranges:
    return {}


def _no_key_frames() -> KeyFrames:
    return {}


class ExportedAnnotations(Node):
    """What a label says. Pictures, texts, conversations, documents and maps have objects, videos have frames, medical
    images have groups; all have classifications.
    """

    __slots__ = ()

    objects = many(ExportedObject)
    """What was drawn or marked, in the order of the import; empty for videos and medical images."""
    classifications = many(ExportedClassification)
    """The questions about the whole data row, or about a message, with their answers."""
    relationships = many(ExportedRelationship)
    """Connections of objects; empty for videos and medical images."""
    frames = by_frame(ExportedFrame)
    """The frames of a video that have annotations, by their numbers from 1. With the param `interpolated_frames` also
    those between key frames. Empty for other media.
    """
    groups = by_key(ExportedGroup)
    """The planes of a medical image: Axial, Sagittal and Coronal. Empty for other media."""
    segments = Leaf[Ranges](_ranges, (), _no_ranges)
    """Of a video: by `feature_id`, the first and last frame of each stretch on which an object or an answer is there.
    Both belong to it. Empty for other media; see `segments_of` for medical images.
    """
    key_frame_feature_map = Leaf[KeyFrames](_key_frames, (), _no_key_frames)
    """Of a video: by `feature_id`, the frames on which an object is; True for those that somebody drew, False for
    those that were interpolated. Empty for other media; see `key_frames_of` for medical images.
    """

    def segments_of(self, group: str) -> Ranges:
        """Of a plane of a medical image: by `feature_id`, first and last slice of each stretch with an object.

        Args:
            group: `Axial`, `Sagittal` or `Coronal`.

        Raises:
            ExportLeafError: they are of another form, or were not selected.
        """
        below = self._below("segments")
        return ranges(below.data[group], below, group) if group in below.data else {}

    def key_frames_of(self, group: str) -> KeyFrames:
        """Of a plane of a medical image: by `feature_id`, the slices with an object; True for key frames.

        Args:
            group: `Axial`, `Sagittal` or `Coronal`.

        Raises:
            ExportLeafError: they are of another form, or were not selected.
        """
        below = self._below("key_frame_feature_map")
        planes = {feature: planes.get(group, {}) for feature, planes in below.data.items() if is_dict(planes)}
        return key_frames(planes, below, group)

    def _below(self, key: str) -> Node:
        place = self.place, key
        value = self.data.get(key)
        if value is None and (problem := unread(place)):
            raise problem
        return Node(value if is_dict(value) else {}, place)
