"""What labelers see beside an asset."""

import pytest

from labelbox import AssetAttachment, DataRow
from labelbox.exceptions import InvalidQueryError, ResourceNotFoundError


@pytest.mark.spec("S-099", "S-101", "S-077", "S-078", "B-113", "E-024", "X-085")
def test_an_attachment_is_made_and_listed(row: DataRow) -> None:
    note = row.create_attachment("RAW_TEXT", "seen at noon")
    assert (note.attachment_type, note.attachment_value, note.attachment_name) == ("RAW_TEXT", "seen at noon", None)
    assert [each.uid for each in row.attachments()] == [note.uid]


@pytest.mark.spec("S-076", "S-077", "X-085")
@pytest.mark.parametrize("kind", list(AssetAttachment.AttachmentType))
def test_every_type_can_be_attached(row: DataRow, kind: AssetAttachment.AttachmentType) -> None:
    made = row.create_attachment(kind, "https://example.org/x", "extra")
    assert made.attachment_type is kind
    assert getattr(AssetAttachment, kind.value) == kind


@pytest.mark.spec("S-101", "B-113", "E-024")
def test_an_unknown_type_is_refused_before_any_request(row: DataRow) -> None:
    with pytest.raises(ValueError, match="attachment_type must be one of .* Found SOUND"):
        row.create_attachment("SOUND", "https://example.org/a.mp3")
    assert list(row.attachments()) == []


@pytest.mark.spec("S-102", "S-076", "E-024", "D-04")
def test_the_old_name_of_texts_is_taken_with_a_warning(row: DataRow) -> None:
    with pytest.warns(DeprecationWarning, match="RAW_TEXT"):
        note = row.create_attachment("TEXT", "This is a text message")
    assert note.attachment_type == "RAW_TEXT"


@pytest.mark.spec("S-080", "B-115", "X-085")
def test_updating_an_attachment_leaves_alone_what_is_not_given(row: DataRow) -> None:
    note = row.create_attachment("RAW_TEXT", "seen at noon", "note")
    note.update(value="seen at dawn")
    note.update(name="remark")
    found = next(iter(row.attachments()))
    assert (found.attachment_name, found.attachment_value) == ("remark", "seen at dawn")
    note.update(type="HTML", value="https://example.org/note.html")
    assert (note.attachment_type, note.attachment_name) == ("HTML", "remark")


@pytest.mark.spec("S-080")
def test_a_wrong_update_is_refused_before_any_request(row: DataRow) -> None:
    note = row.create_attachment("RAW_TEXT", "seen at noon")
    with pytest.raises(ValueError, match="attachment_type must be one of"):
        note.update(type="SOUND")
    with pytest.raises(ValueError, match="nothing to update"):
        note.update()


@pytest.mark.spec("S-079", "B-115", "X-085")
def test_a_deleted_attachment_is_listed_no_more(row: DataRow) -> None:
    notes = [row.create_attachment("RAW_TEXT", "same text") for _ in range(2)]
    notes[0].delete()
    assert list(row.attachments()) == [notes[1]]
    with pytest.raises(ResourceNotFoundError):
        notes[0].update(name="x")


@pytest.mark.spec("S-099", "B-005")
def test_attachments_can_neither_be_filtered_nor_sorted(row: DataRow) -> None:
    with pytest.raises(InvalidQueryError, match="DataRow.attachments doesn't support filtering"):
        row.attachments(where=AssetAttachment.attachment_value == "x")
    with pytest.raises(InvalidQueryError, match="DataRow.attachments doesn't support sorting"):
        row.attachments(order_by=AssetAttachment.attachment_value.asc)


def test_attachments_in_rows_are_checked_alike() -> None:
    AssetAttachment.validate_attachment_type("IMAGE")
    AssetAttachment.validate_attachment_json({"type": "IMAGE", "value": "https://example.org/x"})
    with pytest.raises(ValueError, match="Must provide a `value` key for each attachment"):
        AssetAttachment.validate_attachment_json({"type": "IMAGE"})
    with pytest.raises(ValueError, match="attachment_type must be one of"):
        AssetAttachment.validate_attachment_type("TEXT")
