"""What makes a data row: the vectors of the specification, and what we do better than they say."""

import copy
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, MalformedQueryException
from labelbox.rules.data_row import PreparedRow
from labelbox.schema.data_row_metadata import DataRowMetadataField
from labelbox.schema.data_row_spec import DataRowItem, list_items, needs_metadata, prepare_row, prepare_rows
from labelbox.schema.media_type import MediaType
from labelbox.schema.metadata_fields import MetadataFields, schema_of
from labelbox.schema.refused_items import RefusedItems
from labelbox_graphql.runtime import Field

from .vector_cases import cases, header

FIELDS = MetadataFields(map(schema_of, header("data_rows.json")["metadata_ontology"]))
ERRORS: dict[str, type[Exception]] = {
    "InvalidAttributeError": InvalidAttributeError,
    "InvalidQueryError": InvalidQueryError,
    "KeyError": KeyError,
    "MalformedQueryException": MalformedQueryException,
    "TypeError": TypeError,
    "ValueError": ValueError,
}
URL = "https://example.com/a.jpg"
# Sent by the reference, refused by the server; the API reference promises the error before.
STRICTER = {"one/unknown": InvalidAttributeError, "one/attachments": ValueError}


def _metadata(fields: Any) -> Any:
    return FIELDS.parse_upsert_metadata(fields)


def _exists(path: str) -> bool:
    return path.endswith("/photo.jpg")


def _items(given: Any) -> Any:
    """Items as users give them: `DataRow.row_data` as a key means the field."""
    if isinstance(given, str):
        return [{"row_data": URL}] * int(given.split()[0])
    if "DataRow.row_data" not in str(given):
        return given
    return [{_field(key.removeprefix("DataRow.")): value for key, value in item.items()} for item in given]


def _field(name: str) -> Field[str]:
    field = Field[str](name, name)
    field.entity = "DataRow"
    return field


def _prepared(case: dict[str, Any]) -> list[PreparedRow]:
    if case["call"] == "create_data_row":
        return [prepare_row(case["items"], case["keywords"], metadata=_metadata, exists=_exists)]
    sync = case["call"] == "create_data_rows_sync"
    items = list_items(_items(case["items"]), sync=sync)
    return prepare_rows(items, sync=sync, metadata=_metadata, exists=_exists)


def _sent(rows: list[PreparedRow]) -> list[dict[str, Any]]:
    return [row.descriptor(row.upload and f"uploaded:{Path(row.upload).name}") for row in rows]


@pytest.mark.spec("S-111", "S-112", "S-113", "S-114", "S-115", "S-116", "S-117", "B-101", "B-102", "B-103")
@pytest.mark.parametrize("case", cases("data_rows.json", quirk=None))
def test_vectors(case: dict[str, Any]) -> None:
    before = copy.deepcopy(case)
    if wrong := STRICTER.get(case["id"]) or ERRORS.get(case.get("error", {}).get("type")):
        with pytest.raises(wrong) as caught:
            _prepared(case)
        message = case.get("error", {}).get("message", "")
        assert message.strip('"')[:20] in str(caught.value) or case["id"] in {
            "dict",
            "none",
            "unknown-key",
            "camel-key",
        }
        return
    rows = _prepared(case)
    assert case == before
    if "descriptor" in case:
        assert _sent(rows) == case["descriptor"]
    elif case["call"] == "create_data_row":
        (sent,) = _sent(rows)
        assert {**sent, "dataset": "ds1"} == case["variables"]
    if "files_uploaded" in case:
        assert [row.upload for row in rows if row.upload] == case["files_uploaded"]


@pytest.mark.spec("D-01")
def test_what_looks_like_a_path_that_is_not_there_is_taken_for_text_with_a_warning() -> None:
    with pytest.warns(UserWarning, match="there is no file 'photos/none.jpg'; it is taken for text"):
        rows = prepare_rows([{"row_data": "photos/none.jpg"}], exists=_exists)
    assert _sent(rows) == [{"row_data": "photos/none.jpg"}]
    for text in ("A dog and/or a cat.", "https://example.com/a.jpg", "Hello.", "1.5", "line\nb/c.txt"):
        assert _sent(prepare_rows([{"row_data": text}], exists=_exists)) == [{"row_data": text}]


def test_a_path_object_must_exist() -> None:
    (row,) = prepare_rows([{"row_data": Path("/pictures/photo.jpg")}], exists=_exists)
    assert (row.upload, row.descriptor("https://x")) == (
        "/pictures/photo.jpg",
        {"row_data": "https://x", "external_id": "/pictures/photo.jpg"},
    )
    with pytest.raises(ValueError, match=r"Filepath /pictures/none\.jpg does not exist"):
        prepare_rows([{"row_data": Path("/pictures/none.jpg")}], exists=_exists)


@pytest.mark.spec("D-02")
@pytest.mark.parametrize("key", ["uid", "created_at", "updated_at", "media_attributes", "metadata"])
def test_what_only_the_server_sets_is_refused(key: str) -> None:
    with pytest.raises(InvalidAttributeError, match="the server sets it"):
        prepare_rows([{"row_data": URL, key: "x"}])


@pytest.mark.spec("D-03")
def test_a_conversation_of_the_old_form_may_have_a_global_key() -> None:
    (row,) = prepare_rows([{"conversationalData": [], "globalKey": "k", "externalId": "e"}])
    assert {key: row.row[key] for key in ("global_key", "external_id")} == {"global_key": "k", "external_id": "e"}


@pytest.mark.spec("D-04")
def test_text_attachments_are_raw_text_with_a_warning() -> None:
    with pytest.warns(DeprecationWarning, match="RAW_TEXT is meant"):
        (row,) = prepare_rows([{"row_data": URL, "attachments": [{"type": "TEXT", "value": "x"}]}])
    assert row.row["attachments"] == [{"type": "RAW_TEXT", "value": "x"}]


@pytest.mark.spec("D-05")
def test_any_iterable_is_a_list_of_items() -> None:
    assert len(list_items({"row_data": URL} for _ in range(2))) == 2
    with pytest.raises(MalformedQueryException, match="more than 150000"):
        list_items({"row_data": URL} for _ in range(150_001))
    with pytest.raises(ValueError, match="max of 1000"):
        list_items(({"row_data": URL} for _ in range(1_001)), sync=True)
    with pytest.raises(ValueError, match="Found a single str"):
        list_items("photo.jpg")


@pytest.mark.spec("D-15")
def test_errors_name_what_is_allowed_in_order() -> None:
    with pytest.raises(ValueError, match=r"one of \['CAMERA_IMAGE', 'HTML', 'IMAGE', .*\]\. Found SOUND"):
        prepare_rows([{"row_data": URL, "attachments": [{"type": "SOUND", "value": "x"}]}])


@pytest.mark.spec("D-14")
def test_the_items_are_left_as_they_are() -> None:
    items: list[DataRowItem] = [
        {"row_data": "/pictures/photo.jpg", "metadata_fields": [{"name": "size", "value": 1}]},
        {"conversationalData": [{"content": "hi"}], "externalId": "e"},
        {"row_data": URL, "attachments": [{"type": "IMAGE", "value": URL}], "media_type": MediaType.Image},
    ]
    before = copy.deepcopy(items)
    rows = prepare_rows(items, metadata=_metadata, exists=_exists)
    assert items == before
    assert rows[2].row["media_type"] == "IMAGE"
    assert type(rows[2].row["media_type"]) is str


def test_all_problems_are_told_at_once_with_their_index() -> None:
    items = [
        {"row_data": URL},
        {"row_data": URL, "globalKey": "k"},
        {"external_id": "a", "attachments": [{"type": "IMAGE"}]},
        {"row_data": URL, "metadata_fields": [{"name": "nope", "value": 1}]},
        {"row_data": URL, "global_key": 5},
        None,
    ]
    with pytest.raises(InvalidAttributeError, match="did you mean 'global_key'") as caught:
        prepare_rows(items, metadata=_metadata)
    assert isinstance(caught.value, RefusedItems)
    assert caught.value.field == ["globalKey"]
    assert [problem.path for problem in caught.value.problems] == [
        "items[1].globalKey",
        "items[2].attachments[0]",
        "items[2].row_data",
        "items[3].metadata_fields",
        "items[4].global_key",
        "items[5]",
    ]
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_no_signed_url_gets_into_an_error() -> None:
    with pytest.raises(ValueError, match="value") as caught:
        prepare_rows([{"row_data": URL, "attachments": [{"kind": "IMAGE", "value": f"{URL}?Signature=secret"}]}])
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("item", "needed"),
    [
        ("/pictures/photo.jpg", False),
        ({"row_data": URL}, False),
        ({"row_data": URL, "metadata_fields": []}, False),
        ({"row_data": URL, "metadata_fields": [DataRowMetadataField(name="tag", value="x")]}, True),
        ({_field("metadata_fields"): [{"name": "tag", "value": "x"}]}, True),
    ],
)
def test_the_fields_of_the_organization_are_needed_for_values_only(item: object, needed: bool) -> None:
    assert needs_metadata([item]) is needed


@pytest.mark.parametrize("wrong", [5, ["a"], object()])
def test_row_data_of_another_type_is_refused(wrong: object) -> None:
    with pytest.raises(InvalidQueryError, match="must be a text, a path or an object"):
        prepare_rows([{"row_data": wrong}])


def test_an_unknown_media_type_is_sent_with_a_warning() -> None:
    with pytest.warns(UserWarning, match="did you mean 'IMAGE'"):
        (row,) = prepare_rows([{"row_data": URL, "media_type": "Image"}])
    assert row.row["media_type"] == "Image"


def test_a_file_goes_nowhere_before_it_is_uploaded() -> None:
    (row,) = prepare_rows(["/pictures/photo.jpg"], exists=_exists)
    with pytest.raises(ValueError, match="not been uploaded"):
        row.descriptor()
    exists: Callable[[str], bool] = _exists
    assert prepare_row(None, {"row_data": "/pictures/photo.jpg"}, exists=exists).row == {}
