"""What the list of new rows says, however it is written down."""

import json

import pytest

from labelbox.flows.data_row import upload_descriptors
from labelbox.rules.data_row import MAX_ROWS, PreparedRow
from labelbox.schema.data_row_spec import list_items, prepare_rows
from labelbox.steps import Work
from labelbox.transport.multipart import MEASURED, measured
from labelbox_graphql.runtime import Operation, Upload


@pytest.mark.parametrize("text", ["Bär 🐻 \u2028", '"\\\n', "half \ud83d a pair"])
@pytest.mark.parametrize("more", [{}, {"media_type": None}])
def test_any_text_is_sent_as_it_is(text: str, more: dict[str, object]) -> None:
    rows = [{"row_data": f"https://example.org/{text}", "global_key": text, **more}]
    journey = upload_descriptors([row.row for row in prepare_rows(rows)])
    encoding = next(journey)
    assert isinstance(encoding, Work)
    operation = journey.send(encoding.do())
    assert isinstance(operation, Operation)
    upload = operation.variables["file"]
    assert isinstance(upload, Upload)
    assert json.loads(b"".join(upload.open())) == rows


def test_a_generator_may_have_as_many_items_as_a_list() -> None:
    assert len(list_items(f"a{number}" for number in range(MAX_ROWS))) == MAX_ROWS


def test_a_row_that_is_plain_stays_the_users_own_object() -> None:
    row = {"row_data": "https://example.org/a.jpg"}
    assert prepare_rows([row]) == [PreparedRow(row)]
    assert prepare_rows([row])[0].row is row


def test_a_body_that_lies_in_memory_is_not_copied_and_one_from_a_file_is_bounded() -> None:
    large = bytes(2 * MEASURED)
    body = measured(iter((b"head", large, b"tail")))
    assert isinstance(body, list)
    assert body[1] is large
    piece = bytes(1 << 18)
    assert not isinstance(measured(iter([piece] * (MEASURED // len(piece) + 1))), bytes | list)
