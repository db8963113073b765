# Derived from labelbox/schema/asset_attachment.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What labelers see beside an asset."""

from collections.abc import Mapping
from typing import ClassVar, Literal, TypeAlias

from labelbox._async.orm.db_object import DbObject
from labelbox.flows.doubt import gone
from labelbox.flows.found import found
from labelbox.rules.data_row import check_attachment
from labelbox.rules.findings import Findings
from labelbox.schema.asset_attachment import _AttachmentType, _known_type, attachment_type
from labelbox.schema.refused_items import refused
from labelbox_graphql import ops
from labelbox_graphql.entities import AssetAttachmentEntity
from labelbox_graphql.runtime import UNSET


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

    async def update(self, name: str | None = None, type: str | None = None, value: str | None = None) -> None:
        """Change what is given and leave the rest alone.

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
        answer = await self._run(
            ops.data_row.update_data_row_attachment(
                id=self.uid,
                name=UNSET if name is None else name,
                type=UNSET if type is None else attachment_type(type),
                value=UNSET if value is None else value,
            )
        )
        self.record = found(answer.update_data_row_attachment, "AssetAttachment", uid=self.uid)

    async def delete(self) -> None:
        """Take the attachment off its data row.

        Raises:
            ResourceNotFoundError: it is gone already.
        """
        await self._run(gone(ops.data_row.delete_data_row_attachment(id=self.uid)))

    @classmethod
    def validate_attachment_type(cls, attachment_type: str) -> None:
        """Check the type of an attachment.

        Raises:
            ValueError: there is none of that name; the message lists those that there are.
        """
        _known_type(attachment_type)

    @classmethod
    def validate_attachment_json(cls, attachment_json: Mapping[str, str]) -> None:
        """Check an attachment as data rows are made with: `{"type", "value", "name"}`, the name optional.

        Raises:
            ValueError: type or value is missing, or there is no such type.
        """
        found = Findings()
        check_attachment(attachment_json, "attachment_json", found)
        if problem := refused(found):
            raise problem
