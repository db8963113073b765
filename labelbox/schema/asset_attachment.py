"""What labelers see beside an asset."""

import warnings
from collections.abc import Mapping
from typing import ClassVar, Literal, TypeAlias

from labelbox.flows.doubt import gone
from labelbox.flows.found import found
from labelbox.orm.db_object import DbObject
from labelbox.rules.data_row import ATTACHMENT_TYPES, check_attachment
from labelbox.rules.findings import Findings, did_you_mean
from labelbox.schema.refused_items import refused
from labelbox_graphql import ops
from labelbox_graphql.entities import AssetAttachmentEntity
from labelbox_graphql.enums import AttachmentType
from labelbox_graphql.runtime import UNSET

_AttachmentType: TypeAlias = AttachmentType


class AssetAttachment(AssetAttachmentEntity, DbObject):
    """Something that labelers see beside an asset, such as a note or a second picture.

    Get one from `DataRow.create_attachment` or `DataRow.attachments`. The names of the types are attributes:
    `AssetAttachment.IMAGE == "IMAGE"`.
    """

    AttachmentType: TypeAlias = _AttachmentType

    VIDEO: ClassVar[Literal["VIDEO"]] = "VIDEO"
    IMAGE: ClassVar[Literal["IMAGE"]] = "IMAGE"
    IMAGE_OVERLAY: ClassVar[Literal["IMAGE_OVERLAY"]] = "IMAGE_OVERLAY"
    HTML: ClassVar[Literal["HTML"]] = "HTML"
    RAW_TEXT: ClassVar[Literal["RAW_TEXT"]] = "RAW_TEXT"
    TEXT_URL: ClassVar[Literal["TEXT_URL"]] = "TEXT_URL"
    PDF_URL: ClassVar[Literal["PDF_URL"]] = "PDF_URL"
    CAMERA_IMAGE: ClassVar[Literal["CAMERA_IMAGE"]] = "CAMERA_IMAGE"

    def update(self, name: str | None = None, type: str | None = None, value: str | None = None) -> None:
        """Change what is given and leave the rest alone.

        >>> note = client.get_data_row(row_ids[0]).create_attachment("RAW_TEXT", "seen at noon")
        >>> note.update(value="seen at dawn")
        >>> note.attachment_value
        'seen at dawn'

        Args:
            name: What labelers see as its name.
            type: What it is, such as "IMAGE".
            value: Its URL, or the text itself.

        Raises:
            ValueError: there is no such type, or nothing was given. Nothing was sent.
            ResourceNotFoundError: the attachment is gone.
        """
        if name is None and type is None and value is None:
            raise ValueError("nothing to update: give a name, a type or a value")
        answer = self._run(
            ops.data_row.update_data_row_attachment(
                id=self.uid,
                name=UNSET if name is None else name,
                type=UNSET if type is None else attachment_type(type),
                value=UNSET if value is None else value,
            )
        )
        self.record = found(answer.update_data_row_attachment, "AssetAttachment", uid=self.uid)

    def delete(self) -> None:
        """Take the attachment off its data row.

        >>> row = client.get_data_row(row_ids[0])
        >>> row.create_attachment("RAW_TEXT", "seen at noon").delete()
        >>> list(row.attachments())
        []

        Raises:
            ResourceNotFoundError: it is gone already.
        """
        self._run(gone(ops.data_row.delete_data_row_attachment(id=self.uid)))

    @classmethod
    def validate_attachment_type(cls, attachment_type: str) -> None:
        """Check the type of an attachment.

        >>> AssetAttachment.validate_attachment_type("IMAGE")

        Raises:
            ValueError: there is none of that name; the message lists those that there are.
        """
        _known_type(attachment_type)

    @classmethod
    def validate_attachment_json(cls, attachment_json: Mapping[str, str]) -> None:
        """Check an attachment as data rows are made with: `{"type", "value", "name"}`, the name optional.

        >>> AssetAttachment.validate_attachment_json({"type": "RAW_TEXT", "value": "seen at noon"})

        Raises:
            ValueError: type or value is missing, or there is no such type.
        """
        found = Findings()
        check_attachment(attachment_json, "attachment_json", found)
        if problem := refused(found):
            raise problem


def attachment_type(given: str) -> AttachmentType:
    """The type of that name. The old name "TEXT" is taken for "RAW_TEXT", with a warning.

    Raises:
        ValueError: there is none.
    """
    if given == "TEXT":
        warnings.warn('the attachment type "TEXT" is deprecated; say "RAW_TEXT"', DeprecationWarning, stacklevel=3)
        return AttachmentType.RAW_TEXT
    return _known_type(given)


def _known_type(given: str) -> AttachmentType:
    if given not in ATTACHMENT_TYPES:
        hint = did_you_mean(str(given).upper(), ATTACHMENT_TYPES)
        raise ValueError(f"attachment_type must be one of {list(ATTACHMENT_TYPES)}. Found {given}{hint}")
    return AttachmentType(given)
