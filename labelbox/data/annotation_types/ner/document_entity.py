"""Words of a document, by the tokens of its text layer."""

from dataclasses import field

from ....rules.annotation_fields import as_page_from_one
from ...records import Record, record


@record
class DocumentTextSelection(Record):
    """Tokens of one group on one page.

    Args:
        token_ids: Ids of the tokens, from the text layer.
        group_id: Id of the group that they belong to.
        page: The number of the page, counted from 1.
    """

    token_ids: list[str] = field(metadata={"alias": "tokenIds"})
    group_id: str = field(metadata={"alias": "groupId"})
    page: int = field(metadata={"check": as_page_from_one})


@record
class DocumentEntity(Record):
    """Selected words of a document.

    Args:
        text_selections: The words, group by group.
    """

    text_selections: list[DocumentTextSelection] = field(metadata={"alias": "textSelections"})
